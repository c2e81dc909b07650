import type { Fact, Restriction } from '../catalog/types';
import { fold } from '../fold';
import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { and, column, isNotTrue, name, type Sql, sql } from './sql';
import type { SignedTest } from './test';
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

interface Rows {
  readonly alias: 'r' | 'n';
  /** Beside what the fact asks of them. */
  readonly more: readonly Sql[];
}

const rowsSql = ({ fact, program }: AskedFact, context: CompileContext, { alias, more }: Rows): Sql =>
  sql`FROM ${name(fact.table)} ${name(alias)} WHERE ${and([
    ...DIALECTS[context.dialect].scope(alias, context.workspaceId),
    ...more,
    ...restrictionSql(alias, fact.only),
    ...(program === undefined ? [] : [sql`${column(alias, 'program_folded')} = ${fold(program)}`]),
  ])}`;

const aggregateSql = (fact: Fact, { dialect }: CompileContext): Sql => {
  const value = fact.column ? column('r', fact.column) : sql`*`;
  if (fact.function === 'SUM') return sql`COALESCE(${DIALECTS[dialect].sum(value)}, 0)`;
  return sql`${{ text: fact.function, params: [] }}(${value})`;
};

/** A fact of the customer `c`, looked up among the records; also right on SQLite. */
export const factLookupSql = (asked: AskedFact, context: CompileContext): Sql => {
  const { fact } = asked;
  const rows = rowsSql(asked, context, { alias: 'r', more: [sql`r.customer_id = c.id`] });
  if (fact.function === 'LATEST') {
    return sql`(SELECT ${column('r', fact.column ?? 'id')} ${rows} ORDER BY r.at DESC, r.id DESC LIMIT 1)`;
  }
  // Without GROUP BY there is always a row: a count of none is 0, and a sum is made so.
  return sql`(SELECT ${aggregateSql(fact, context)} ${rows})`;
};

/** The customers whose fact passes a test, or who have one that fails it: of those who have a record at all. */
export const customersOfFact = (asked: AskedFact, { positive, negated }: SignedTest, context: CompileContext): Sql => {
  const dialect = DIALECTS[context.dialect];
  const passing = (value: Sql): Sql => {
    const passes = testSql(value, positive, dialect);
    return negated ? isNotTrue(passes) : passes;
  };
  const { fact } = asked;
  if (fact.function !== 'LATEST') {
    const rows = rowsSql(asked, context, { alias: 'r', more: [] });
    return sql`SELECT r.customer_id ${rows} GROUP BY r.customer_id HAVING ${passing(aggregateSql(fact, context))}`;
  }
  const isLater = sql`n.customer_id = r.customer_id AND (n.at > r.at OR (n.at = r.at AND n.id > r.id))`;
  const none = sql`NOT EXISTS (SELECT 1 ${rowsSql(asked, context, { alias: 'n', more: [isLater] })})`;
  return sql`SELECT r.customer_id ${rowsSql(asked, context, { alias: 'r', more: [passing(column('r', fact.column ?? 'id')), none] })}`;
};
