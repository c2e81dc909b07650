import type { Fact, Restriction } from '../catalog/types';
import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { and, column, name, type Sql, sql } from './sql';

export const restrictionSql = (alias: string, only: Restriction | undefined): readonly Sql[] =>
  only ? [sql`${column(alias, only.column)} = ${only.equals}`] : [];

/** What a fact is for a customer without a record: nothing counted, nothing spent, no last visit. */
export const noneOf = (fact: Pick<Fact, 'function'>): 0 | null =>
  fact.function === 'COUNT' || fact.function === 'SUM' ? 0 : null;

const aggregateSql = (fact: Fact): Sql => {
  const value = fact.column ? column('r', fact.column) : sql`*`;
  const aggregate = sql`${{ text: fact.function, params: [] }}(${value})`;
  return fact.function === 'SUM' ? sql`COALESCE(${aggregate}, 0)` : aggregate;
};

/** A fact of the customer `c`, looked up among the records; also right on SQLite. */
export const factLookupSql = (fact: Fact, context: CompileContext): Sql => {
  const rows = sql`FROM ${name(fact.table)} r WHERE ${and([
    ...DIALECTS[context.dialect].scope('r', context.workspaceId),
    sql`r.customer_id = c.id`,
    ...restrictionSql('r', fact.only),
  ])}`;
  if (fact.function === 'LATEST') {
    return sql`(SELECT ${column('r', fact.column ?? 'id')} ${rows} ORDER BY r.at DESC, r.id DESC LIMIT 1)`;
  }
  // Without GROUP BY there is always a row: a count of none is 0, and a sum is made so.
  return sql`(SELECT ${aggregateSql(fact)} ${rows})`;
};

/** The grouped form: customers by their fact, for those who have a record at all. */
export const factGroups = (fact: Fact, context: CompileContext): { readonly rows: Sql; readonly value: Sql } => ({
  rows: sql`FROM ${name(fact.table)} r WHERE ${and([
    ...DIALECTS[context.dialect].scope('r', context.workspaceId),
    ...restrictionSql('r', fact.only),
  ])}`,
  value: aggregateSql(fact),
});
