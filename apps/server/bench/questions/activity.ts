import { activity, type BenchQuestion, customers, field, inTheLast, inWindow, question, within } from './question';
import { six } from './six';

const LAST_YEAR = { operator: 'IN_PERIOD', value: 'LAST_YEAR' } as const;

/** On what customers did and hold: the groups R1 to R14 of the catalog, with every measure. */
export const activityQuestions: readonly BenchQuestion[] = [
  six.spend,
  six.brand,
  six.event,
  six.page,
  question(
    'spent less than 50.00 last year',
    activity('order', { within: LAST_YEAR, measure: { function: 'SUM', field: 'total' }, operator: 'LESS_THAN', value: 50 }),
    customers(`id NOT IN (SELECT customer_id FROM orders WHERE ${inWindow('"at"', LAST_YEAR)}
      GROUP BY customer_id HAVING sum(total) >= 5000)`),
  ),
  question(
    'one order with the code SPRING and a Brand 9 line, in a year',
    activity('order', {
      within: inTheLast(1, 'YEAR'),
      where: { all: [field('offerCode', 'IS', 'SPRING'), { lines: field('brand', 'IS', 'Brand 9') }] },
    }),
    customers(`id IN (SELECT customer_id FROM orders WHERE kind = 'SALE' AND offer_code_folded = 'spring'
      AND ${within('"at"', 1, 'YEAR')} AND id IN (SELECT order_id FROM order_line
        WHERE kind = 'SALE' AND brand_folded = 'brand 9' AND ${within('"at"', 1, 'YEAR')}))`),
  ),
  question(
    'never bought a product named “product 12…” tagged tea',
    activity('purchase', {
      where: { all: [field('name', 'STARTS_WITH', 'Product 12'), field('tags', 'INCLUDES_ANY', ['Tea'])] },
      operator: 'EXACTLY',
      value: 0,
    }),
    customers(`id NOT IN (SELECT customer_id FROM order_line
      WHERE kind = 'SALE' AND starts_with(name_folded, 'product 12') AND contains(tags_folded, '\u001ftea\u001f'))`),
  ),
  question(
    'three brands in 3 months',
    activity('purchase', {
      within: inTheLast(3, 'MONTH'),
      measure: { function: 'DISTINCT', field: 'brand' },
      operator: 'AT_LEAST',
      value: 3,
    }),
    customers(`id IN (SELECT customer_id FROM order_line WHERE kind = 'SALE' AND ${within('"at"', 3, 'MONTH')}
      GROUP BY customer_id HAVING count(DISTINCT brand_folded) >= 3)`),
  ),
  question(
    'average order of 90.00 in 6 months',
    activity('order', {
      within: inTheLast(6, 'MONTH'),
      measure: { function: 'AVG', field: 'total' },
      operator: 'AT_LEAST',
      value: 90,
    }),
    customers(`id IN (SELECT customer_id FROM orders WHERE kind = 'SALE' AND ${within('"at"', 6, 'MONTH')}
      GROUP BY customer_id HAVING sum(total) >= 9000 * count(total))`),
  ),
  question(
    'visited Outlet 7 twice in 90 days',
    activity('visit', { within: inTheLast(90, 'DAY'), where: field('outlet', 'IS', 'Outlet 7'), operator: 'AT_LEAST', value: 2 }),
    customers(`id IN (SELECT customer_id FROM visit WHERE outlet_folded = 'outlet 7' AND ${within('"at"', 90, 'DAY')}
      GROUP BY customer_id HAVING count(*) >= 2)`),
  ),
  question(
    'redeemed Reward 3 but let a welcome offer expire',
    {
      all: [
        activity('redemption', { where: field('reward', 'IS', 'Reward 3') }),
        activity('offer', { where: { all: [field('kind', 'IS', 'welcome'), field('status', 'IS', 'EXPIRED')] } }),
      ],
    },
    customers(`id IN (SELECT customer_id FROM redemption WHERE status = 'SUCCEEDED' AND reward_folded = 'reward 3')
      AND id IN (SELECT customer_id FROM offer WHERE kind_folded = 'welcome' AND redeemed_at IS NULL
        AND ${inWindow('expires_at', { operator: 'MORE_THAN_AGO', value: { amount: 0, unit: 'HOUR' } })})`),
  ),
  question(
    '30.00 on gift cards, or a completed stamp card',
    {
      any: [
        activity('giftCard', { measure: { function: 'SUM', field: 'balance' }, operator: 'AT_LEAST', value: 30 }),
        activity('stampCard', { where: field('status', 'IS', 'COMPLETED') }),
      ],
    },
    customers(`(id IN (SELECT customer_id FROM gift_card GROUP BY customer_id HAVING sum(balance) >= 3000)
      OR id IN (SELECT customer_id FROM stamp_card WHERE completed_at IS NOT NULL))`),
  ),
  question(
    'referred somebody in Campaign 2, or completed Challenge 5',
    {
      any: [
        activity('referral', { where: field('campaign', 'IS', 'Campaign 2') }),
        activity('challenge', { where: { all: [field('challenge', 'IS', 'Challenge 5'), field('status', 'IS', 'COMPLETED')] } }),
      ],
    },
    customers(`(id IN (SELECT customer_id FROM referral WHERE campaign_folded = 'campaign 2')
      OR id IN (SELECT customer_id FROM challenge WHERE challenge_folded = 'challenge 5' AND completed_at IS NOT NULL))`),
  ),
  question(
    'earned 500 points in 6 months',
    activity('points', {
      within: inTheLast(6, 'MONTH'),
      where: field('points', 'MORE_THAN', 0),
      measure: { function: 'SUM', field: 'points' },
      operator: 'AT_LEAST',
      value: 500,
    }),
    customers(`id IN (SELECT customer_id FROM point_movement WHERE points > 0 AND ${within('"at"', 6, 'MONTH')}
      GROUP BY customer_id HAVING sum(points) >= 500)`),
  ),
  question(
    'clicked none of the mails of 30 days',
    {
      all: [
        activity('message', { within: inTheLast(30, 'DAY'), where: field('type', 'IS', 'SENT') }),
        {
          not: activity('message', {
            within: inTheLast(30, 'DAY'),
            where: { all: [field('type', 'IS', 'CLICKED'), field('channel', 'IS', 'EMAIL')] },
          }),
        },
      ],
    },
    customers(`id IN (SELECT customer_id FROM message WHERE type = 'SENT' AND ${within('"at"', 30, 'DAY')})
      AND id NOT IN (SELECT customer_id FROM message
        WHERE type = 'CLICKED' AND channel = 'EMAIL' AND ${within('"at"', 30, 'DAY')})`),
  ),
];
