import type { Filter } from '@muster/filters';
import { activity, attribute, type BenchQuestion, customers, field, inTheLast, PAGE_SIZE, question, within } from './question';

const SPEND = 20_000;
const BRAND = 'Brand 7';
const EVENT = 'event_3';

export const consented: Filter = attribute('emailConsent', 'IS', 'OPTED_IN');
export const spent: Filter = activity('order', {
  within: inTheLast(3, 'MONTH'),
  measure: { function: 'SUM', field: 'total' },
  operator: 'AT_LEAST',
  value: SPEND / 100,
});
export const bought: Filter = activity('purchase', { within: inTheLast(6, 'MONTH'), where: field('brand', 'IS', BRAND) });
export const did: Filter = activity(`event:${EVENT}`, { within: inTheLast(30, 'DAY'), operator: 'AT_LEAST', value: 2 });

export const SPENT = `SELECT customer_id FROM orders WHERE ${within('"at"', 3, 'MONTH')}
  GROUP BY customer_id HAVING sum(total) >= ${SPEND}`;
export const BOUGHT = `SELECT customer_id FROM order_line
  WHERE kind = 'SALE' AND brand_folded = '${BRAND.toLowerCase()}' AND ${within('"at"', 6, 'MONTH')}`;
export const DID = `SELECT customer_id FROM event WHERE type_folded = '${EVENT}' AND ${within('"at"', 30, 'DAY')}
  GROUP BY customer_id HAVING count(*) >= 2`;

/** Measured since the first replica, and therefore left as they are. */
export const six = {
  facts: question(
    'points > 500, visited in 30 days, email consent',
    {
      all: [
        attribute('pointsBalance', 'MORE_THAN', 500),
        attribute('lastVisitAt', 'IN_THE_LAST', inTheLast(30, 'DAY').value),
        consented,
      ],
    },
    customers(`points_balance > 500 AND ${within('last_visit_at', 30, 'DAY')} AND email_consent = 'OPTED_IN'`),
  ),
  spend: question('spent at least 200.00 in 3 months', spent, customers(`id IN (${SPENT})`)),
  brand: question(`bought ${BRAND} in 6 months`, bought, customers(`id IN (${BOUGHT})`)),
  event: question(`did ${EVENT} twice in 30 days`, did, customers(`id IN (${DID})`)),
  nested: question(
    'nested any/all/not over three of these',
    { all: [{ any: [spent, bought] }, { not: did }, consented] },
    customers(`email_consent = 'OPTED_IN' AND (id IN (${SPENT}) OR id IN (${BOUGHT})) AND id NOT IN (${DID})`),
  ),
  page: {
    name: `first ${PAGE_SIZE} of a two-condition audience by date`,
    filter: { all: [consented, bought] },
    sql: `SELECT source_id FROM customer WHERE email_consent = 'OPTED_IN' AND id IN (${BOUGHT})
      ORDER BY registered_at DESC NULLS LAST, id LIMIT ${PAGE_SIZE}`,
    isPage: true,
  },
} satisfies Record<string, BenchQuestion>;
