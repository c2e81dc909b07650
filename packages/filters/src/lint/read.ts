import type { ActivityEntry, Catalog, FieldEntry } from '../catalog/types';
import type { ValueContext } from '../evaluate/value';
import { childrenOf } from '../segments';
import type { Condition, Filter, Path, RecordFilter, ResolvedFilter } from '../tree';
import { type Formula, TRUE } from './formula';
import type { LintNode } from './node';
import { attributeDomain, fieldDomain, type Subjects } from './subjects';

export interface LintContext extends ValueContext {
  readonly catalog: Catalog;
  /** What a reference to a segment stands for; a reference without one may mean anybody. */
  readonly definitionOf?: (id: string) => ResolvedFilter | undefined;
}

const node = (path: Path, kind: LintNode['kind'], children: readonly LintNode[], formula: Formula = TRUE): LintNode => ({
  path: path.join('.'),
  kind,
  children,
  formula,
});

/** A filter as the lint looks at it. */
export const readFilter = (filter: Filter, subjects: Subjects, context: LintContext): LintNode => {
  const formulaOfFilter = (tree: ResolvedFilter): Formula => {
    if ('all' in tree) return { all: tree.all.map(formulaOfFilter) };
    if ('any' in tree) return { any: tree.any.map(formulaOfFilter) };
    if ('not' in tree) return { not: formulaOfFilter(tree.not) };
    if (!('segment' in tree)) return conditionFormula(tree, subjects, context.catalog);
    const definition = context.definitionOf?.(tree.segment);
    return definition ? formulaOfFilter(definition) : subjects.opaque(`segment ${tree.segment}`);
  };

  const read = (tree: ResolvedFilter, path: Path): LintNode => {
    const children = childrenOf(tree).map((child) => read(child.filter, [...path, ...child.path]));
    if ('all' in tree) return node(path, 'all', children);
    if ('any' in tree) return node(path, 'any', children);
    if ('not' in tree) return node(path, 'not', children);
    return node(path, 'everyone' in tree ? 'everyone' : 'condition', [], formulaOfFilter(tree));
  };
  return read(filter, []);
};

const conditionFormula = (condition: Condition, subjects: Subjects, catalog: Catalog): Formula => {
  if ('everyone' in condition) return TRUE;
  if ('attribute' in condition) {
    const { key, program } = condition.attribute;
    const entry = catalog.attribute(key);
    if (entry) return subjects.value(JSON.stringify([key, program]), attributeDomain(entry), condition.attribute);
  }
  if ('activity' in condition) {
    const entry = catalog.activity(condition.activity.kind)?.entry;
    if (entry) return subjects.amount(entry, condition.activity);
  }
  return subjects.opaque(JSON.stringify(condition));
};

/** What is asked of one record, or of one of its lines. What its lines are asked stands for itself. */
export const readRecordFilter = (
  filter: RecordFilter,
  { path, fields, subjects }: { readonly path: Path; readonly fields: readonly FieldEntry[]; readonly subjects: Subjects },
): LintNode => {
  const read = (tree: RecordFilter, at: Path): LintNode => {
    if ('all' in tree)
      return node(
        at,
        'all',
        tree.all.map((child, index) => read(child, [...at, 'all', index])),
      );
    if ('any' in tree)
      return node(
        at,
        'any',
        tree.any.map((child, index) => read(child, [...at, 'any', index])),
      );
    if ('not' in tree) return node(at, 'not', [read(tree.not, [...at, 'not'])]);
    if ('lines' in tree) return node(at, 'condition', [], subjects.opaque(JSON.stringify(tree)));
    const field = fields.find(({ key }) => key === tree.field.key);
    const formula = field ? subjects.value(field.key, fieldDomain(field), tree.field) : subjects.opaque(JSON.stringify(tree));
    return node(at, 'condition', [], formula);
  };
  return read(filter, path);
};

/** Each question about one record that a filter holds, with the place where it stands and the fields that it asks about. */
export const recordFilters = (
  filter: RecordFilter,
  path: Path,
  entry: ActivityEntry,
): readonly { readonly filter: RecordFilter; readonly path: Path; readonly fields: readonly FieldEntry[] }[] => {
  const linesIn = (tree: RecordFilter, at: Path): readonly { readonly filter: RecordFilter; readonly path: Path }[] => {
    if ('all' in tree) return tree.all.flatMap((child, index) => linesIn(child, [...at, 'all', index]));
    if ('any' in tree) return tree.any.flatMap((child, index) => linesIn(child, [...at, 'any', index]));
    if ('not' in tree) return linesIn(tree.not, [...at, 'not']);
    return 'lines' in tree ? [{ filter: tree.lines, path: [...at, 'lines'] }] : [];
  };
  return [
    { filter, path, fields: entry.fields },
    ...linesIn(filter, path).map((lines) => ({ ...lines, fields: entry.lines?.fields ?? [] })),
  ];
};
