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
    [attribute('totalSpend', 'AT_LEAST', '1200.5'), 'Customers whose total spent is at least €1,200.50'],
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
      'Customers who are in Austria and (who are not in the segment “Employees” and who did not visit)',
    ],
    [
      { any: [attribute('city', 'IS', 'Graz'), { all: [attribute('age', 'AT_LEAST', 18), activity('order')] }] },
      'Customers who live in Graz or (whose age is at least 18 and who placed an order)',
    ],
  ])('%j', (tree, expected) => {
    expect(sentence(tree)).toBe(expected);
  });
});

test('every node of a tree has its path', () => {
  const tree = parseFilter(
    { all: [attribute('age', 'IS', 1), { not: { any: [{ everyone: true }, activity('visit')] } }] },
    context,
  );
  expect(nodes(tree).map(({ path }) => path)).toEqual(['', 'all.0', 'all.1', 'all.1.not', 'all.1.not.any.0', 'all.1.not.any.1']);
});
