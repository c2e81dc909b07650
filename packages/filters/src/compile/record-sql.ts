import type { ActivityEntry, FieldCases, FieldEntry } from '../catalog/types';
import type { FieldCondition, RecordFilter } from '../tree';
import { isFolded } from './attribute-sql';
import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { leafSql } from './leaf-sql';
import { and, column, join, name, or, type Sql, sql } from './sql';
import { testOf } from './test';
import { signedTestSql } from './test-sql';

/** Whose fields are meant: those of the rows `alias`. */
interface Rows {
  readonly alias: 'r' | 'l';
  readonly fields: readonly FieldEntry[];
}

/** What a field of the rows `alias` is: text folded, numbers and times as stored. */
export const fieldSql = (field: FieldEntry, alias: 'r' | 'l', place: RecordPlace): Sql => {
  const { column: stored, leaf, less, follows } = field;
  if (follows) return followsSql(follows, place);
  if (stored === undefined) return less === undefined ? sql`NULL` : sql`-${column(alias, less)}`;
  if (leaf !== undefined) return leafSql({ alias, table: place.entry.table, column: stored, key: leaf }, field, place.context);
  if (less !== undefined) return sql`(${column(alias, stored)} - ${column(alias, less)})`;
  return column(alias, isFolded(field) ? `${stored}_folded` : stored);
};

const followsSql = ({ cases, otherwise }: FieldCases, place: RecordPlace): Sql => {
  const whens = cases.map(({ value, where }) => sql`WHEN ${recordSql(where, place)} THEN ${value}`);
  return sql`CASE ${join(whens, ' ')} ELSE ${otherwise} END`;
};

/** Of what kind the rows are that are looked at, and for whom. */
export interface RecordPlace {
  readonly entry: ActivityEntry;
  readonly context: CompileContext;
  /**
   * What is asked of every row that the condition looks at, by alias: workspace, kind, window of time. Lines repeat it,
   * because it saves looking at most of them.
   */
  readonly spine: (alias: 'r' | 'l') => readonly Sql[];
}

/** What is asked of one row of an activity's table, under the alias `r`; NULL means false. */
export const recordSql = (filter: RecordFilter, place: RecordPlace): Sql => {
  const { entry, spine } = place;
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
    if ('field' in node) return fieldConditionSql(node.field, rows, { place, negated });
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
  { place, negated }: { place: RecordPlace; negated: boolean },
): Sql => {
  const field = fields.find((known) => known.key === condition.key);
  if (!field) throw new TypeError(`there is no field “${condition.key}” here`);
  const { positive, negated: complement } = testOf(condition, { ...field, isLeaf: field.leaf !== undefined }, place.context);
  const test = { positive, negated: complement !== negated };
  return signedTestSql(fieldSql(field, alias, place), test, DIALECTS[place.context.dialect]);
};
