import { LIST_SEPARATOR } from '../list-separator';
import type { Window, YearWindow } from '../time/window';
import type { Dialect } from './dialect';
import { and, isNotTrue, list, or, type Sql, sql } from './sql';
import type { Bound, SignedTest, Test } from './test';

const windowSql = (value: Sql, { from, to }: Window): Sql =>
  and([...(from === undefined ? [] : [sql`${value} >= ${from}`]), ...(to === undefined ? [] : [sql`${value} < ${to}`])]);

const yearWindowSql = (day: Sql, { from, to, before }: YearWindow): Sql => {
  const dayOfYear = sql`${day} % 10000`;
  const ends = [sql`${dayOfYear} >= ${from}`, sql`${dayOfYear} <= ${to}`];
  return and([sql`${day} < ${before}`, from <= to ? and(ends) : or(ends)]);
};

const orderSql = (value: Sql, { from, to }: { from?: Bound; to?: Bound }): Sql =>
  and([
    ...(from ? [from.included ? sql`${value} >= ${from.value}` : sql`${value} > ${from.value}`] : []),
    ...(to ? [to.included ? sql`${value} <= ${to.value}` : sql`${value} < ${to.value}`] : []),
  ]);

/** A test of an SQL value; NULL where the value is unknown, which `WHERE` takes for false. */
export const testSql = (value: Sql, test: Test, dialect: Dialect): Sql => {
  switch (test.test) {
    case 'KNOWN':
      return sql`${value} IS NOT NULL`;
    case 'EQUALS': {
      const [only, second] = test.values;
      return only !== undefined && second === undefined ? sql`${value} = ${only}` : sql`${value} IN (${list(test.values)})`;
    }
    case 'LIKE':
      return dialect.like(value, test.where, test.text);
    case 'INCLUDES': {
      const each = test.items.map((item) => dialect.like(value, 'ANYWHERE', `${LIST_SEPARATOR}${item}${LIST_SEPARATOR}`));
      return test.every ? and(each) : or(each);
    }
    case 'ORDER':
      return orderSql(value, test);
    case 'WINDOWS':
      return or(test.windows.map((window) => windowSql(value, window)));
    case 'YEAR_WINDOW':
      return yearWindowSql(value, test.window);
    case 'ANY':
      return or(test.tests.map((each) => testSql(value, each, dialect)));
  }
};

/** A test or its complement. The complement also holds where the value is unknown. */
export const signedTestSql = (value: Sql, { positive, negated }: SignedTest, dialect: Dialect): Sql => {
  if (!negated) return testSql(value, positive, dialect);
  const [only, second] = positive.test === 'EQUALS' ? positive.values : [];
  return only !== undefined && second === undefined ? dialect.differs(value, only) : isNotTrue(testSql(value, positive, dialect));
};
