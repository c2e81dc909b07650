import type { AttributeEntry } from '../catalog/types';
import type { Window } from '../time/window';
import { dayNumber, isLeapYear, localDate } from '../time/zone';
import type { AttributeCondition } from '../tree';
import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { type AskedFact, customersOfFact, factLookupSql, noneOf } from './fact-sql';
import { leafSql, leafTextSql } from './leaf-sql';
import { type Compiling, type Condition, membership } from './membership';
import { column, type Sql, sql } from './sql';
import { holdsOfNone, type SignedTest, type Test, testOf } from './test';
import { signedTestSql } from './test-sql';

const requireEntry = (key: string, { catalog }: CompileContext): AttributeEntry => {
  const entry = catalog.attribute(key);
  if (!entry) throw new TypeError(`there is no attribute “${key}”`);
  return entry;
};

/** Whether values are compared in their folded form, which has a column of its own. */
export const isFolded = ({ type, choices }: Pick<AttributeEntry, 'type' | 'choices'>): boolean =>
  type === 'text' || type === 'list' || (type === 'choice' && !choices);

/** Today as yyyymmdd, for counting years: who was born on 29 February turns a year older on 28 in a year without a 29th. */
const birthdayToday = ({ now, timeZone }: CompileContext): number => {
  const today = localDate(now, timeZone);
  const standsForLeapDay = today.month === 2 && today.day === 28 && !isLeapYear(today.year);
  return dayNumber(today) + (standsForLeapDay ? 1 : 0);
};

const valueSql = (entry: AttributeEntry, context: CompileContext, columnName: (stored: string) => string): Sql => {
  const { source } = entry;
  const dialect = DIALECTS[context.dialect];
  switch (source.from) {
    case 'COLUMN':
      return column('c', columnName(source.column));
    case 'LEAF':
      return leafSql({ alias: 'c', table: 'customer', column: source.column, key: source.leaf }, entry, context);
    case 'RECORDS':
      return dialect.keepsFacts ? column('c', source.column) : factLookupSql(source, context);
    case 'AGE': {
      const born = column('c', source.column);
      const today = birthdayToday(context);
      return sql`CASE WHEN ${born} <= ${today} THEN ${dialect.wholeQuotient(sql`${today} - ${born}`, 10_000)} END`;
    }
  }
};

/** An attribute's value as an expression over `customer c`: text folded, money in minor units, dates as stored. */
export const attributeSql = (key: string, context: CompileContext): Sql => {
  const entry = requireEntry(key, context);
  return valueSql(entry, context, (stored) => (isFolded(entry) ? `${stored}_folded` : stored));
};

/** The same as it was given: for showing, not for comparing. */
export const attributeTextSql = (key: string, context: CompileContext): Sql => {
  const entry = requireEntry(key, context);
  const { source } = entry;
  if (source.from !== 'LEAF') return valueSql(entry, context, (stored) => stored);
  return leafTextSql(column('c', source.column), source.leaf, { compared: attributeSql(key, context), context });
};

/** The fact behind an attribute, as it is compared and of the program that is named. */
const askedFact = (entry: AttributeEntry, program: string | undefined): AskedFact | undefined => {
  const { source } = entry;
  if (source.from !== 'RECORDS') return undefined;
  const { column: stored } = source.fact;
  const fact = stored !== undefined && isFolded(entry) ? { ...source.fact, column: `${stored}_folded` } : source.fact;
  return { fact, ...(program !== undefined && { program }) };
};

/** A moment that no value of an attribute is later than, where the engine knows one. */
const latestValue = ({ source }: AttributeEntry, { latest }: CompileContext): number | undefined => {
  if (source.from === 'COLUMN' && source.column === 'registered_at') return latest?.('customer');
  return source.from === 'RECORDS' && source.fact.column === 'at' ? latest?.(source.fact.table) : undefined;
};

/** Windows that end later than any value are open: who asks again in a second asks the same. Beginnings leave out what is unknown. */
const openEnded = (test: Test, latest: number | undefined): Test => {
  if (test.test !== 'WINDOWS' || latest === undefined) return test;
  const open = (window: Window): Window =>
    window.from !== undefined && window.to !== undefined && latest < window.to ? { from: window.from } : window;
  return { ...test, windows: test.windows.map(open) };
};

/** A condition on an attribute; NULL means false. `negated` asks for its complement. */
export const attributeCondition = (condition: AttributeCondition, context: Compiling, negated: boolean): Condition => {
  const entry = requireEntry(condition.key, context);
  const dialect = DIALECTS[context.dialect];
  const isLeaf = entry.source.from === 'LEAF';
  const { positive: asGiven, negated: complement } = testOf(condition, { ...entry, isLeaf }, context);
  const positive = openEnded(asGiven, latestValue(entry, context));
  const test: SignedTest = { positive, negated: complement !== negated };
  const asked = askedFact(entry, condition.program);
  if (!asked || (dialect.keepsFacts && asked.program === undefined)) {
    const value = attributeSql(condition.key, context);
    return { ...signedTestSql(value, test, dialect), measured: { value, test } };
  }
  if (asked.fact.function === 'LATEST' && !dialect.joinsLatest) {
    return signedTestSql(factLookupSql(asked, context), test, dialect);
  }
  const holdsOfOthers = holdsOfNone(positive, noneOf(asked.fact));
  const customers = customersOfFact(asked, { positive, negated: holdsOfOthers }, context);
  return membership({ customers, gathersMany: true }, context, holdsOfOthers !== test.negated);
};
