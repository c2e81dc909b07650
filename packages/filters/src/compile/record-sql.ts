import type { ActivityEntry, FieldEntry } from '../catalog/types';
import type { FieldCondition, RecordFilter } from '../tree';
import { isFolded } from './attribute-sql';
import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { and, column, name, or, type Sql, sql } from './sql';
import { testOf } from './test';
import { signedTestSql } from './test-sql';

/** Whose fields are meant: those of the rows `alias`. */
interface Rows {
  readonly alias: 'r' | 'l';
  readonly fields: readonly FieldEntry[];
}

export const fieldSql = (field: FieldEntry, alias: string): Sql =>
  column(alias, isFolded(field) ? `${field.column}_folded` : field.column);

/**
 * What is asked of one row of an activity's table, under the alias `r`; NULL means false.
 * @param spine What is asked of every row that the condition looks at, by alias: workspace, kind, window of time. Lines
 * repeat it, because it saves looking at most of them.
 */
export const recordSql = (
  filter: RecordFilter,
  entry: ActivityEntry,
  { context, spine }: { readonly context: CompileContext; readonly spine: (alias: 'r' | 'l') => readonly Sql[] },
): Sql => {
  const ask = (node: RecordFilter, rows: Rows, negated: boolean): Sql => {
    if ('all' in node) {
      const parts = node.all.map((child) => ask(child, rows, negated));
      return negated ? or(parts) : and(parts);
    }
    if ('any' in node) {
      const parts = node.any.map((child) => ask(child, rows, negated));
      return negated ? and(parts) : or(parts);
    }
    if ('not' in node) return ask(node.not, rows, !negated);
    if ('field' in node) return fieldConditionSql(node.field, rows, { context, negated });
    return linesSql(node.lines, negated);
  };

  const linesSql = (filterOfLine: RecordFilter, negated: boolean): Sql => {
    const { lines } = entry;
    if (!lines) throw new TypeError(`“${entry.label}” has no lines`);
    const condition = and([...spine('l'), ask(filterOfLine, { alias: 'l', fields: lines.fields }, false)]);
    const parents = sql`SELECT ${column('l', lines.parent)} FROM ${name(lines.table)} l WHERE ${condition}`;
    return negated ? sql`r.id NOT IN (${parents})` : sql`r.id IN (${parents})`;
  };

  return ask(filter, { alias: 'r', fields: entry.fields }, false);
};

const fieldConditionSql = (
  condition: FieldCondition,
  { alias, fields }: Rows,
  { context, negated }: { context: CompileContext; negated: boolean },
): Sql => {
  const field = fields.find((known) => known.key === condition.key);
  if (!field) throw new TypeError(`there is no field “${condition.key}” here`);
  const { positive, negated: complement } = testOf(condition, field, context);
  return signedTestSql(fieldSql(field, alias), { positive, negated: complement !== negated }, DIALECTS[context.dialect]);
};
