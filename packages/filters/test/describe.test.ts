import { describe as describeFilter, nodes, parseFilter, standardCatalog } from '../src';

const context = {
  now: Date.parse('2026-11-22T10:00:00.000Z'),
  timeZone: 'Europe/Vienna',
  currency: 'EUR',
  catalog: standardCatalog,
};

const sentence = (tree: unknown): string =>
  describeFilter(parseFilter(tree, context), { ...context, segmentName: (id) => (id === 'seg_1' ? 'Employees' : undefined) });

const attribute = (key: string, operator: string, value?: unknown) => ({ attribute: { key, operator, value } });
const activity = (kind: string, condition: object = {}) => ({ activity: { kind, ...condition } });
const last = (amount: number, unit: string) => ({ operator: 'IN_THE_LAST', value: { amount, unit } });

describe('a filter reads as English', () => {
  test.each<readonly [unknown, string]>([
    [{ everyone: true }, 'All customers'],
    [{ all: [{ any: [{ everyone: true }] }] }, 'All customers'],
    [attribute('country', 'IS', 'Austria'), 'Customers who are in Austria'],
    [attribute('country', 'IN', ['AT', 'PL']), 'Customers who are in Austria or Poland'],
    [attribute('country', 'NOT_IN', ['Austria', 'Poland', 'Italy']), 'Customers who are not in Austria, Poland or Italy'],
    [attribute('emailConsent', 'IS', 'OPTED_IN'), 'Customers whose email consent is opted in'],
    [attribute('smsConsent', 'IS_UNKNOWN'), 'Customers whose SMS consent is not known'],
    [attribute('totalSpend', 'AT_LEAST', '1200.5'), 'Customers who spent at least €1,200.50 in all'],
    [
      attribute('lastVisitAt', 'MORE_THAN_AGO', { amount: 30, unit: 'DAY' }),
      'Customers whose last visit was more than 30 days ago (before 23 Oct 2026)',
    ],
    [attribute('email', 'ENDS_WITH', '@example.com'), 'Customers whose email address ends with “@example.com”'],
    [activity('visit'), 'Customers who visited'],
    [
      activity('visit', { operator: 'AT_LEAST', value: 2, within: last(1, 'MONTH') }),
      'Customers who visited at least twice in the last 1 month (since 22 Oct 2026)',
    ],
    [activity('visit', { operator: 'EXACTLY', value: 0 }), 'Customers who did not visit'],
    [{ not: activity('purchase') }, 'Customers who did not buy anything'],
    [
      activity('purchase', {
        where: {
          all: [
            { field: { key: 'sku', operator: 'IS', value: '85123A' } },
            { field: { key: 'quantity', operator: 'MORE_THAN', value: 2 } },
          ],
        },
      }),
      'Customers who bought something with SKU “85123A” and quantity more than 2',
    ],
    [
      activity('order', {
        measure: { function: 'SUM', field: 'total' },
        operator: 'AT_LEAST',
        value: '200',
        within: last(3, 'MONTH'),
      }),
      'Customers who spent at least €200.00 in the last 3 months (since 22 Aug 2026)',
    ],
    [
      activity('event:checkout_started', { operator: 'BETWEEN', value: { from: 2, to: 5 } }),
      'Customers who did “checkout_started” between 2 and 5 times',
    ],
    [
      { all: [attribute('country', 'IS', 'Austria'), { not: { any: [{ segment: 'seg_1' }, activity('visit')] } }] },
      'Customers who are in Austria, who are not in the segment “Employees” and who did not visit',
    ],
    [
      { any: [attribute('city', 'IS', 'Graz'), { all: [attribute('age', 'AT_LEAST', 18), activity('order')] }] },
      'Customers who live in Graz or (whose age is at least 18 and who placed an order)',
    ],
  ])('%j', (tree, expected) => {
    expect(sentence(tree)).toBe(expected);
  });
});

const field = (key: string, operator: string, value?: unknown) => ({ field: { key, operator, value } });
const ago = (amount: number, unit: string) => ({ amount, unit });
const many = (operator: string, value: unknown) => ({ operator, value });

describe('with one and with many', () => {
  test.each<readonly [unknown, string]>([
    [activity('order', many('AT_LEAST', 2)), 'Customers who placed at least 2 orders'],
    [activity('order', many('EXACTLY', 1)), 'Customers who placed exactly 1 order'],
    [activity('giftCard', many('MORE_THAN', 1)), 'Customers who held more than 1 gift card'],
    [activity('challenge', many('BETWEEN', { from: 2, to: 3 })), 'Customers who joined between 2 and 3 challenges'],
    [activity('visit', many('AT_LEAST', 1_000)), 'Customers who visited at least 1,000 times'],
    [activity('visit', many('MORE_THAN', 0)), 'Customers who visited'],
    [activity('visit', many('AT_MOST', 1)), 'Customers who visited at most once'],
    [
      activity('purchase', { measure: { function: 'SUM', field: 'quantity' }, ...many('AT_LEAST', 1) }),
      'Customers who bought at least 1 piece',
    ],
    [
      activity('visit', { measure: { function: 'DISTINCT', field: 'outlet' }, ...many('AT_LEAST', 3) }),
      'Customers who visited at least 3 different outlets',
    ],
    [
      activity('giftCard', { measure: { function: 'SUM', field: 'balance' }, ...many('LESS_THAN', '5') }),
      'Customers whose balance of all gift cards is less than €5.00',
    ],
    [attribute('lifetimePoints', 'AT_LEAST', 1), 'Customers whose lifetime points are at least 1'],
    [attribute('visitCount', 'AT_LEAST', 1), 'Customers whose number of visits is at least 1'],
    [attribute('referralCount', 'AT_LEAST', 2), 'Customers who referred at least 2 people'],
    [attribute('areas', 'HAS_VALUE'), 'Customers whose areas are known'],
    [attribute('status', 'IS_UNKNOWN'), 'Customers whose status is not known'],
    [attribute('email', 'HAS_VALUE'), 'Customers whose email address is known'],
  ])('%j', (tree, expected) => {
    expect(sentence(tree)).toBe(expected);
  });
});

describe('lists of values', () => {
  test.each<readonly [unknown, string]>([
    [attribute('preferences', 'INCLUDES_ALL', ['vegan', 'spicy']), 'Customers whose preferences include all of vegan and spicy'],
    [attribute('preferences', 'INCLUDES_ALL', ['vegan']), 'Customers whose preferences include vegan'],
    [attribute('preferences', 'INCLUDES_NONE', ['vegan', 'spicy']), 'Customers whose preferences do not include vegan or spicy'],
    [attribute('gender', 'IN', ['female']), 'Customers whose gender is female'],
    [attribute('gender', 'NOT_IN', ['female']), 'Customers whose gender is not female'],
    [attribute('gender', 'NOT_IN', ['female', 'male']), 'Customers whose gender is none of female or male'],
    [
      attribute('city', 'IN', ['Graz', 'Linz', 'Wels', 'Steyr', 'Krems', 'Melk']),
      'Customers who live in Graz, Linz, Wels, Steyr or 2 more',
    ],
  ])('%j', (tree, expected) => {
    expect(sentence(tree)).toBe(expected);
  });
});

describe('what is not so', () => {
  test.each<readonly [unknown, string]>([
    [{ not: activity('visit', many('AT_LEAST', 2)) }, 'Customers who visited less than twice'],
    [{ not: activity('visit', many('AT_MOST', 3)) }, 'Customers who visited more than 3 times'],
    [{ not: activity('order', many('EXACTLY', 0)) }, 'Customers who placed an order'],
    [{ not: activity('order', many('EXACTLY', 2)) }, 'Customers who did not place exactly 2 orders'],
    [
      { not: activity('order', { measure: { function: 'SUM', field: 'total' }, ...many('AT_LEAST', '200') }) },
      'Customers who spent less than €200.00',
    ],
    [
      // Of no orders there is no average: it is neither at least 20 nor less.
      { not: activity('order', { measure: { function: 'AVG', field: 'total' }, ...many('AT_LEAST', '20') }) },
      'Customers whose average order is not at least €20.00',
    ],
    [{ not: attribute('totalSpend', 'MORE_THAN', '50') }, 'Customers who spent at most €50.00 in all'],
    [attribute('isEmployee', 'IS', true), 'Customers who are employees'],
    [{ not: attribute('isEmployee', 'IS', true) }, 'Customers who are not employees'],
    [attribute('isEmployee', 'IS', false), 'Customers of whom it is known that they are not employees'],
    [{ not: { not: attribute('city', 'IS', 'Graz') } }, 'Customers who live in Graz'],
  ])('%j', (tree, expected) => {
    expect(sentence(tree)).toBe(expected);
  });
});

describe('what is asked of a record', () => {
  test.each<readonly [unknown, string]>([
    [
      activity('offer', { where: field('expiresAt', 'BEFORE', '2026-12-01') }),
      'Customers who got an offer with expiry before 1 Dec 2026',
    ],
    [
      activity('offer', {
        where: { all: [field('redeemedAt', 'IS_UNKNOWN'), field('expiresAt', 'IN_THE_NEXT', ago(7, 'DAY'))] },
      }),
      'Customers who got an offer with redemption not known and expiry in the next 7 days (until 29 Nov 2026)',
    ],
    [
      activity('offer', { where: { not: field('redeemedAt', 'IN_THE_LAST', ago(1, 'WEEK')) } }),
      'Customers who got an offer with redemption not in the last 1 week (since 15 Nov 2026)',
    ],
    [
      activity('message', { where: field('type', 'IS', 'OPENED'), ...many('AT_LEAST', 2), within: last(30, 'DAY') }),
      'Customers who opened a message at least twice in the last 30 days (since 23 Oct 2026)',
    ],
    [
      { not: activity('message', { where: { all: [field('campaign', 'IS', 'Autumn'), field('type', 'IS', 'CLICKED')] } }) },
      'Customers who did not click in any message with campaign Autumn',
    ],
    [
      activity('message', { where: { any: [field('type', 'IS', 'SENT'), field('type', 'IS', 'OPENED')] } }),
      'Customers who had to do with a message with (what happened sent or what happened opened)',
    ],
    [
      activity('purchase', {
        where: { all: [field('brand', 'IS', 'Arbor'), { all: [field('tags', 'INCLUDES_ALL', ['a', 'b'])] }] },
      }),
      'Customers who bought something with brand Arbor and tags including all of a and b',
    ],
    [
      activity('order', { where: { lines: { any: [field('sku', 'IS', 'A'), field('amount', 'AT_LEAST', '5')] } } }),
      'Customers who placed an order with a product with (SKU “A” or amount at least €5.00)',
    ],
  ])('%j', (tree, expected) => {
    expect(sentence(tree)).toBe(expected);
  });
});

describe('time', () => {
  test.each<readonly [unknown, string]>([
    [activity('visit', { within: last(5, 'HOUR') }), 'Customers who visited in the last 5 hours (since 22 Nov 2026, 06:00 CET)'],
    [
      attribute('lastVisitAt', 'IN_PERIOD', 'LAST_MONTH'),
      'Customers whose last visit was last month (1 Oct 2026 to 31 Oct 2026)',
    ],
    [
      attribute('birthdate', 'ANNIVERSARY_IN_THE_NEXT', ago(1, 'DAY')),
      'Customers whose birthday comes round in the next 1 day (until 23 Nov 2026)',
    ],
    [attribute('registeredAt', 'ON', '2026-02-28'), 'Customers whose registration was on 28 Feb 2026'],
    [
      attribute('registeredAt', 'BETWEEN', { from: '2026-01-01', to: '2026-01-31' }),
      'Customers whose registration was between 1 Jan 2026 and 31 Jan 2026',
    ],
    [
      { not: attribute('lastOrderAt', 'EXACTLY_AGO', ago(7, 'DAY')) },
      'Customers whose last order was not exactly 7 days ago (15 Nov 2026)',
    ],
  ])('%j', (tree, expected) => {
    expect(sentence(tree)).toBe(expected);
  });
});

describe('groups', () => {
  const [a, b, c] = ['Graz', 'Linz', 'Wels'].map((city) => attribute('city', 'IS', city));
  test.each<readonly [unknown, string]>([
    [{ all: [a, { all: [b, { all: [c] }] }] }, 'Customers who live in Graz, who live in Linz and who live in Wels'],
    [{ any: [a, { not: { all: [b, c] } }] }, 'Customers who live in Graz, who do not live in Linz or who do not live in Wels'],
    [{ all: [a, { any: [b, c] }] }, 'Customers who live in Graz and (who live in Linz or who live in Wels)'],
    [
      { not: { any: [a, { all: [b, c] }] } },
      'Customers who do not live in Graz and (who do not live in Linz or who do not live in Wels)',
    ],
  ])('%j', (tree, expected) => {
    expect(sentence(tree)).toBe(expected);
  });
});

test('the clocks are those of the workspace, and money is in its currency', () => {
  const there = { ...context, timeZone: 'America/New_York', currency: 'JPY' };
  const told = (tree: unknown) => describeFilter(parseFilter(tree, there), there);
  expect(told(activity('visit', { within: last(5, 'HOUR') }))).toMatch(/\(since 22 Nov 2026, 00:00 (GMT-5|EST)\)$/);
  expect(told(activity('visit', { within: last(0, 'DAY') }))).toContain('since 22 Nov 2026');
  expect(told(attribute('totalSpend', 'AT_LEAST', '1200'))).toBe('Customers who spent at least ¥1,200 in all');
});

test('every node of a tree has its path', () => {
  const tree = parseFilter(
    { all: [attribute('age', 'IS', 1), { not: { any: [{ everyone: true }, activity('visit')] } }] },
    context,
  );
  expect(nodes(tree).map(({ path }) => path)).toEqual(['', 'all.0', 'all.1', 'all.1.not', 'all.1.not.any.0', 'all.1.not.any.1']);
});
