import type { Filter } from '@muster/filters';
import { activity, attribute, type BenchQuestion, customers, field, inTheLast, question, within } from './question';
import { consented, DID, did, SPENT, six, spent } from './six';

const lineOf = (brand: number, months: number): Filter =>
  activity('purchase', { within: inTheLast(months, 'MONTH'), where: field('brand', 'IS', `Brand ${brand}`) });
const LINE_OF = (brand: number, months: number): string =>
  `SELECT customer_id FROM order_line WHERE kind = 'SALE' AND brand_folded = 'brand ${brand}' AND ${within('"at"', months, 'MONTH')}`;

const ordered = (days: number): Filter => activity('order', { within: inTheLast(days, 'DAY') });
const ORDERED = (days: number): string => `SELECT customer_id FROM orders WHERE kind = 'SALE' AND ${within('"at"', days, 'DAY')}`;

const event = (number: number, days: number): Filter => activity(`event:event_${number}`, { within: inTheLast(days, 'DAY') });
const EVENT = (number: number, days: number): string =>
  `SELECT customer_id FROM event WHERE type_folded = 'event_${number}' AND ${within('"at"', days, 'DAY')}`;

const visited = (outlet: number, days: number): Filter =>
  activity('visit', { within: inTheLast(days, 'DAY'), where: field('outlet', 'IS', `Outlet ${outlet}`) });
const VISITED = (outlet: number, days: number): string =>
  `SELECT customer_id FROM visit WHERE outlet_folded = 'outlet ${outlet}' AND ${within('"at"', days, 'DAY')}`;

const redeemed: Filter = activity('redemption', { within: inTheLast(6, 'MONTH') });
const REDEEMED = `SELECT customer_id FROM redemption WHERE status = 'SUCCEEDED' AND ${within('"at"', 6, 'MONTH')}`;

const clicked: Filter = activity('message', { within: inTheLast(60, 'DAY'), where: field('type', 'IS', 'CLICKED') });
const CLICKED = `SELECT customer_id FROM message WHERE type = 'CLICKED' AND ${within('"at"', 60, 'DAY')}`;

/** Many conditions within each other, as campaigns of real shops have them. */
export const deepQuestions: readonly BenchQuestion[] = [
  six.nested,
  question(
    'win back: a year of orders, none for 90 days, no click, reachable',
    { all: [ordered(365), { not: ordered(90) }, { not: clicked }, consented, attribute('totalSpend', 'AT_LEAST', 200)] },
    customers(`email_consent = 'OPTED_IN' AND total_spend >= 20000 AND id IN (${ORDERED(365)}) AND id NOT IN (${ORDERED(90)})
      AND id NOT IN (${CLICKED})`),
  ),
  question(
    'fans of two of three brands who browse and do not buy',
    {
      all: [
        {
          any: [
            { all: [lineOf(3, 12), lineOf(4, 12)] },
            { all: [lineOf(4, 12), lineOf(5, 12)] },
            { all: [lineOf(3, 12), lineOf(5, 12)] },
          ],
        },
        { any: [event(1, 30), event(2, 30)] },
        { not: ordered(30) },
      ],
    },
    customers(`id IN (SELECT customer_id FROM order_line WHERE kind = 'SALE' AND brand_folded IN ('brand 3', 'brand 4', 'brand 5')
        AND ${within('"at"', 12, 'MONTH')} GROUP BY customer_id HAVING count(DISTINCT brand_folded) >= 2)
      AND (id IN (${EVENT(1, 30)}) OR id IN (${EVENT(2, 30)})) AND id NOT IN (${ORDERED(30)})`),
  ),
  question(
    'loyal: gold or VIP, redeeming or visiting two outlets',
    {
      all: [
        { any: [attribute('tier', 'IS', 'Gold', 'Beans'), attribute('status', 'IS', 'VIP')] },
        { any: [redeemed, { all: [visited(1, 180), visited(2, 180)] }] },
        attribute('pointsBalance', 'AT_LEAST', 100),
        { not: attribute('isEmployee', 'IS', true) },
      ],
    },
    customers(`(status_folded = 'vip' OR id IN (SELECT customer_id FROM loyalty_account WHERE program_folded = 'beans'
        GROUP BY customer_id HAVING arg_max(tier_folded, ("at", id)) = 'gold'))
      AND (id IN (${REDEEMED}) OR (id IN (${VISITED(1, 180)}) AND id IN (${VISITED(2, 180)})))
      AND points_balance >= 100 AND is_employee IS DISTINCT FROM true`),
  ),
  question(
    'six deep: not (any (all (not (any …))))',
    {
      not: {
        any: [
          { all: [{ not: { any: [spent, event(7, 60)] } }, { any: [visited(3, 90), { not: consented }] }] },
          { all: [did, { not: { all: [redeemed, clicked] } }] },
        ],
      },
    },
    customers(`NOT ((NOT (id IN (${SPENT}) OR id IN (${EVENT(7, 60)}))
        AND (id IN (${VISITED(3, 90)}) OR email_consent IS DISTINCT FROM 'OPTED_IN'))
      OR (id IN (${DID}) AND NOT (id IN (${REDEEMED}) AND id IN (${CLICKED}))))`),
  ),
  question(
    'eight activities at once',
    {
      all: [
        { any: [ordered(60), event(4, 14), visited(5, 120)] },
        { any: [lineOf(11, 6), lineOf(12, 6), redeemed] },
        { not: { all: [clicked, event(5, 14)] } },
        attribute('age', 'AT_LEAST', 18),
      ],
    },
    customers(`(id IN (${ORDERED(60)}) OR id IN (${EVENT(4, 14)}) OR id IN (${VISITED(5, 120)}))
      AND (id IN (${LINE_OF(11, 6)}) OR id IN (${LINE_OF(12, 6)}) OR id IN (${REDEEMED}))
      AND NOT (id IN (${CLICKED}) AND id IN (${EVENT(5, 14)})) AND (20261118 - birthdate) // 10000 >= 18`),
  ),
];
