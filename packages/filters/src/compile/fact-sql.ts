import type { Fact, Restriction } from '../catalog/types';
import { fold } from '../fold';
import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { and, column, name, type Sql, sql } from './sql';
import type { Test } from './test';
import { testSql } from './test-sql';

export const restrictionSql = (alias: string, only: Restriction | undefined): readonly Sql[] =>
  only ? [sql`${column(alias, only.column)} = ${only.equals}`] : [];

/** What a fact is for a customer without a record: nothing counted, nothing spent, no last visit. */
export const noneOf = (fact: Pick<Fact, 'function'>): 0 | null =>
  fact.function === 'COUNT' || fact.function === 'SUM' ? 0 : null;

/** A fact, of all records or of those of one loyalty program. */
export interface AskedFact {
  readonly fact: Fact;
  readonly program?: string;
}

const rowsSql = ({ fact, program }: AskedFact, context: CompileContext, more: readonly Sql[] = []): Sql =>
  sql`FROM ${name(fact.table)} r WHERE ${and([
    ...DIALECTS[context.dialect].scope('r', context.workspaceId),
    ...more,
    ...restrictionSql('r', fact.only),
    ...(program === undefined ? [] : [sql`r.program_folded = ${fold(program)}`]),
  ])}`;

const aggregateSql = (fact: Fact, context: CompileContext): Sql => {
  const value = fact.column ? column('r', fact.column) : sql`*`;
  const latest = fact.function === 'LATEST' ? DIALECTS[context.dialect].latest?.(value) : undefined;
  if (latest) return latest;
  const aggregate = sql`${{ text: fact.function, params: [] }}(${value})`;
  return fact.function === 'SUM' ? sql`COALESCE(${aggregate}, 0)` : aggregate;
};

/** A fact of the customer `c`, looked up among the records; also right on SQLite. */
export const factLookupSql = (asked: AskedFact, context: CompileContext): Sql => {
  const { fact } = asked;
  const rows = rowsSql(asked, context, [sql`r.customer_id = c.id`]);
  if (fact.function === 'LATEST') {
    return sql`(SELECT ${column('r', fact.column ?? 'id')} ${rows} ORDER BY r.at DESC, r.id DESC LIMIT 1)`;
  }
  // Without GROUP BY there is always a row: a count of none is 0, and a sum is made so.
  return sql`(SELECT ${aggregateSql(fact, context)} ${rows})`;
};

/** The grouped form: customers by their fact, for those who have a record at all. */
export const factGroups = (asked: AskedFact, context: CompileContext): { readonly rows: Sql; readonly value: Sql } => ({
  rows: rowsSql(asked, context),
  value: aggregateSql(asked.fact, context),
});

/** The same for customers one of whose records passes a test, as the latest one does when the fact passes it. */
export const rowsOfPassing = (asked: AskedFact, test: Test, context: CompileContext): Sql => {
  const { column: stored = 'id' } = asked.fact;
  const passes = testSql(column('r', stored), test, DIALECTS[context.dialect]);
  return rowsSql(asked, context, [sql`r.customer_id IN (SELECT r.customer_id ${rowsSql(asked, context, [passes])})`]);
};
