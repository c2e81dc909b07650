import { measureType } from '../catalog';
import type { ActivityEntry, Catalog, Fact, FieldEntry } from '../catalog/types';
import { SUM_DIGITS } from '../evaluate/measure';
import { fold } from '../fold';
import { instantWindow, type Window } from '../time/window';
import type { ActivityCondition, Measure } from '../tree';
import type { CompileContext } from './context';
import { DIALECTS, type Dialect } from './dialect';
import { restrictionSql } from './fact-sql';
import { type Compiling, type Condition, measuredBy, membership } from './membership';
import { fieldSql, type RecordPlace, recordSql } from './record-sql';
import { and, column, type FoundCustomers, isNotTrue, name, type Sql, sql } from './sql';
import { holdsOfEveryCount, holdsOfNone, type SignedTest, testOf } from './test';
import { signedTestSql, testSql } from './test-sql';

/** A condition on what a customer did or holds, as membership in the customers of its records; never NULL. */
export const activityCondition = (condition: ActivityCondition, context: Compiling, negated: boolean): Condition => {
  const kind = context.catalog.activity(condition.kind);
  if (!kind) throw new TypeError(`there is no activity “${condition.kind}”`);
  const { entry } = kind;
  const measure = condition.measure ?? { function: 'COUNT' };
  const amount = { operator: condition.operator ?? 'AT_LEAST', value: condition.value ?? 1 };
  const { positive } = testOf(amount, { type: measureType(entry, measure) }, context);

  const kept = keptFact(condition, { entry, measure, catalog: context.catalog });
  if (kept && DIALECTS[context.dialect].keepsFacts) {
    const [value, test] = [column('c', kept), { positive, negated }];
    return { ...signedTestSql(value, test, DIALECTS[context.dialect]), measured: { value, test } };
  }

  // Customers without a record are those whom no row speaks of. Where the test holds of them too, the ones to be left
  // out are grouped instead, so that either way only rows that exist are looked at.
  const holdsOfOthers = holdsOfNone(positive, noneOfMeasure(measure));
  const window = condition.within && instantWindow(condition.within, context);
  const question = { condition, entry, measure, member: kind.member, window };
  const found = foundCustomers(question, { positive, negated: holdsOfOthers }, context);
  return membership({ ...found, gathersMany: gathersMany(question, context) }, context, holdsOfOthers !== negated);
};

/** Within less, most customers of most shops did nothing. */
const LONG_WINDOW = 60 * 24 * 60 * 60 * 1000;

/** Nothing is asked of the single record, and not only of the last weeks. */
const gathersMany = ({ condition, member, window }: Question, { now }: CompileContext): boolean => {
  if (condition.where || member) return false;
  const { from = Number.NEGATIVE_INFINITY, to = now } = window ?? {};
  return to - from >= LONG_WINDOW;
};

/** The replica's column that already holds a measure over all of a customer's records, if an attribute is just that. */
const keptFact = (
  condition: ActivityCondition,
  { entry, measure, catalog }: { entry: ActivityEntry; measure: Measure; catalog: Catalog },
): string | undefined => {
  if (condition.where || condition.within || entry.family) return undefined;
  const field = entry.fields.find((known) => known.key === measure.field);
  if (field?.leaf !== undefined || field?.less !== undefined || field?.follows) return undefined;
  const only = entry.wholeTable?.includes(measure.function) ? undefined : entry.only;
  const same = (fact: Fact): boolean =>
    fact.table === entry.table &&
    fact.function === measure.function &&
    fact.column === field?.column &&
    fact.only?.column === only?.column &&
    fact.only?.equals === only?.equals;
  return catalog.attributes.map(({ source }) => source).find((source) => source.from === 'RECORDS' && same(source.fact))?.column;
};

const noneOfMeasure = ({ function: name }: Measure): 0 | null =>
  name === 'COUNT' || name === 'SUM' || name === 'DISTINCT' ? 0 : null;

interface Question {
  readonly condition: ActivityCondition;
  readonly entry: ActivityEntry;
  readonly measure: Measure;
  readonly member: string | undefined;
  readonly window: Window | undefined;
}

const askedWindow = ({ from, to }: Window, latest: number | undefined): Window => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && (latest === undefined || latest >= to) && { to }),
});

/** The customers whose records pass the test, or those who have some and fail it. */
const foundCustomers = (
  { condition, entry, measure, member, window: given }: Question,
  test: SignedTest,
  context: CompileContext,
): Pick<FoundCustomers, 'customers' | 'measured'> => {
  const dialect = DIALECTS[context.dialect];
  const window = given && askedWindow(given, context.latest?.(entry.table));
  const spine = (alias: 'r' | 'l'): readonly Sql[] => [
    ...dialect.scope(alias, context.workspaceId),
    ...(entry.wholeTable?.includes(measure.function) ? [] : restrictionSql(alias, entry.only)),
    ...(window ? [testSql(column(alias, 'at'), { test: 'WINDOWS', windows: [window] }, dialect)] : []),
  ];
  const place = { entry, context, spine };
  const records = and([
    ...spine('r'),
    ...(entry.family && member ? [sql`${column('r', `${entry.family}_folded`)} = ${fold(member)}`] : []),
    ...(condition.where ? [recordSql(condition.where, place)] : []),
  ]);
  const rows = sql`FROM ${name(entry.table)} r WHERE ${records}`;
  const select = sql`SELECT r.customer_id ${rows}`;
  if (measure.function === 'COUNT' && holdsOfEveryCount(test)) {
    // Of a whole table, each customer once is less to look through than every row.
    return { customers: condition.where || condition.within || member ? select : sql`${select} GROUP BY r.customer_id` };
  }
  const amount = measureSql(measure, place);
  const having = testSql(amount, test.positive, dialect);
  return {
    customers: sql`${select} GROUP BY r.customer_id HAVING ${test.negated ? isNotTrue(having) : having}`,
    measured: measuredBy(sql`SELECT r.customer_id, ${amount} AS amount ${rows} GROUP BY r.customer_id`, test),
  };
};

const measureSql = (measure: Measure, place: RecordPlace): Sql => {
  const { entry, context } = place;
  const dialect = DIALECTS[context.dialect];
  const field = entry.fields.find((known) => known.key === measure.field);
  if (!field) return sql`COUNT(*)`;
  const value = fieldSql(field, 'r', place);
  switch (measure.function) {
    case 'COUNT':
      return sql`COUNT(${value})`;
    case 'DISTINCT':
      return sql`COUNT(DISTINCT ${value})`;
    case 'SUM':
      // Of values that are all unknown the sum is 0, as it is of none.
      return sql`COALESCE(${sumSql(value, field, dialect)}, 0)`;
    case 'MIN':
      return sql`MIN(${value})`;
    case 'MAX':
      return sql`MAX(${value})`;
    case 'AVG':
      // MySQL's own AVG ends four digits after those of its column; this is a quotient of floating point everywhere.
      return sql`${sumSql(value, field, dialect)} * 1e0 / COUNT(${value})`;
  }
};

/** In the text: DuckDB takes no 64-bit parameter here. */
const DIGITS: Sql = { text: String(SUM_DIGITS), params: [] };

/** A tenth and two tenths are three tenths: sums of numbers are rounded as the oracle rounds them. Amounts are whole. */
const sumSql = (value: Sql, { type }: Pick<FieldEntry, 'type'>, { sum }: Dialect): Sql =>
  type === 'money' ? sum(value) : sql`ROUND(${sum(value)} * 1e0, ${DIGITS})`;
