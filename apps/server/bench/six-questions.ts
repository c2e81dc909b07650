import { type Filter, instantWindow } from '@muster/filters';

/** When every question is asked. */
export const NOW = Date.UTC(2026, 10, 18, 6, 40);
export const TIME_ZONE = 'Europe/Vienna';

const SPEND = 20_000;
const BRAND = 'Brand 7';
const EVENT = 'event_3';

export const PAGE_SIZE = 50;

/** One of the questions that the product is measured by, as a filter and as somebody would write it in SQL by hand. */
export interface BenchQuestion {
  readonly name: string;
  readonly filter: Filter;
  /** Of DuckDB, on the replica's tables. */
  readonly sql: string;
  /** The first of these, by date of registration, instead of their number. */
  readonly isPage: boolean;
}

const since = (amount: number, unit: 'DAY' | 'MONTH'): string => {
  const { from, to } = instantWindow({ operator: 'IN_THE_LAST', value: { amount, unit } }, { now: NOW, timeZone: TIME_ZONE });
  return `>= ${from} AND TIME < ${to}`;
};
const within = (column: string, amount: number, unit: 'DAY' | 'MONTH'): string =>
  `${column} ${since(amount, unit).replace('TIME', column)}`;

const inTheLast = (amount: number, unit: 'DAY' | 'MONTH') => ({ operator: 'IN_THE_LAST', value: { amount, unit } }) as const;

const consented: Filter = { attribute: { key: 'emailConsent', operator: 'IS', value: 'OPTED_IN' } };
const spent: Filter = {
  activity: {
    kind: 'order',
    within: inTheLast(3, 'MONTH'),
    measure: { function: 'SUM', field: 'total' },
    operator: 'AT_LEAST',
    value: SPEND / 100,
  },
};
const bought: Filter = {
  activity: { kind: 'purchase', within: inTheLast(6, 'MONTH'), where: { field: { key: 'brand', operator: 'IS', value: BRAND } } },
};
const did: Filter = { activity: { kind: `event:${EVENT}`, within: inTheLast(30, 'DAY'), operator: 'AT_LEAST', value: 2 } };

const SPENT = `SELECT customer_id FROM orders WHERE ${within('"at"', 3, 'MONTH')} GROUP BY customer_id HAVING sum(total) >= ${SPEND}`;
const BOUGHT = `SELECT customer_id FROM order_line
  WHERE kind = 'SALE' AND brand_folded = '${BRAND.toLowerCase()}' AND ${within('"at"', 6, 'MONTH')}`;
const DID = `SELECT customer_id FROM event WHERE type_folded = '${EVENT}' AND ${within('"at"', 30, 'DAY')}
  GROUP BY customer_id HAVING count(*) >= 2`;
const customers = (where: string): string => `SELECT count(*) FROM customer WHERE ${where}`;

export const questions: readonly BenchQuestion[] = [
  {
    name: 'points > 500, visited in 30 days, email consent',
    filter: {
      all: [
        { attribute: { key: 'pointsBalance', operator: 'MORE_THAN', value: 500 } },
        { attribute: { key: 'lastVisitAt', ...inTheLast(30, 'DAY') } },
        consented,
      ],
    },
    sql: customers(`points_balance > 500 AND ${within('last_visit_at', 30, 'DAY')} AND email_consent = 'OPTED_IN'`),
    isPage: false,
  },
  { name: 'spent at least 200.00 in 3 months', filter: spent, sql: customers(`id IN (${SPENT})`), isPage: false },
  { name: `bought ${BRAND} in 6 months`, filter: bought, sql: customers(`id IN (${BOUGHT})`), isPage: false },
  { name: `did ${EVENT} twice in 30 days`, filter: did, sql: customers(`id IN (${DID})`), isPage: false },
  {
    name: 'nested any/all/not over three of these',
    filter: { all: [{ any: [spent, bought] }, { not: did }, consented] },
    sql: customers(`email_consent = 'OPTED_IN' AND (id IN (${SPENT}) OR id IN (${BOUGHT})) AND id NOT IN (${DID})`),
    isPage: false,
  },
  {
    name: `first ${PAGE_SIZE} of a two-condition audience by date`,
    filter: { all: [consented, bought] },
    sql: `SELECT id FROM customer WHERE email_consent = 'OPTED_IN' AND id IN (${BOUGHT})
      ORDER BY registered_at DESC NULLS LAST, id LIMIT ${PAGE_SIZE}`,
    isPage: true,
  },
];
