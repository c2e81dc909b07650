import fc from 'fast-check';
import { type CustomerFacts, evaluate, type Filter, lint, nodes, parseFilter, standardCatalog } from '../src';

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const context = { now: NOW, timeZone: 'Europe/Vienna', currency: 'EUR', catalog: standardCatalog };

const attribute = (key: string, operator: string, value?: unknown) => ({ attribute: { key, operator, value } });
const activity = (kind: string, condition: object = {}) => ({ activity: { kind, ...condition } });
const field = (key: string, operator: string, value?: unknown) => ({ field: { key, operator, value } });
const last = (amount: number, unit: string) => ({ operator: 'IN_THE_LAST', value: { amount, unit } });
const ago = (amount: number, unit: string) => ({ amount, unit });

const austria = attribute('country', 'IS', 'AT');
const germany = attribute('country', 'IS', 'Germany');
const adult = attribute('age', 'AT_LEAST', 18);
const spent = (operator: string, value: unknown) =>
  activity('order', { measure: { function: 'SUM', field: 'total' }, operator, value });

const codes = (tree: unknown): readonly string[] =>
  lint(parseFilter(tree, context), context).map(({ path, code }) => `${path || 'root'} ${code}`);

describe('it sees', () => {
  test.each<readonly [string, unknown, readonly string[]]>([
    ['two countries at once', { all: [austria, germany] }, ['root CONTRADICTORY']],
    ['a country that is not in the list', { all: [austria, attribute('country', 'IN', ['DE', 'PL'])] }, ['root CONTRADICTORY']],
    ['a country by its name and its code', { all: [austria, attribute('country', 'IS_NOT', 'Austria')] }, ['root CONTRADICTORY']],
    ['known and unknown', { all: [austria, attribute('country', 'IS_UNKNOWN')] }, ['root CONTRADICTORY']],
    ['at least 100 and less than 50', { all: [spent('AT_LEAST', '100'), spent('LESS_THAN', '50')] }, ['root CONTRADICTORY']],
    ['no whole number in between', { all: [spent('MORE_THAN', '1.00'), spent('LESS_THAN', '1.01')] }, ['root CONTRADICTORY']],
    [
      'windows that do not meet',
      {
        all: [
          attribute('lastVisitAt', 'IN_THE_LAST', ago(30, 'DAY')),
          attribute('lastVisitAt', 'MORE_THAN_AGO', ago(2, 'MONTH')),
        ],
      },
      ['root CONTRADICTORY'],
    ],
    [
      'this month and last month',
      { all: [attribute('lastVisitAt', 'IN_PERIOD', 'THIS_MONTH'), attribute('lastVisitAt', 'IN_PERIOD', 'LAST_MONTH')] },
      ['root CONTRADICTORY'],
    ],
    [
      'a year that is over before another begins',
      { all: [attribute('birthdate', 'BEFORE', '1990-01-01'), attribute('birthdate', 'AFTER', '1990-12-31')] },
      ['root CONTRADICTORY'],
    ],
    [
      'a start that has another end',
      { all: [attribute('email', 'IS', 'a@example.com'), attribute('email', 'ENDS_WITH', '@muster.example')] },
      ['root CONTRADICTORY'],
    ],
    [
      'items that are wanted and not',
      { all: [attribute('areas', 'INCLUDES_ALL', ['Cat owner']), attribute('areas', 'INCLUDES_NONE', ['cat owner'])] },
      ['root CONTRADICTORY'],
    ],
    [
      'a contradiction within a record',
      activity('purchase', { where: { all: [field('sku', 'IS', 'A'), field('sku', 'STARTS_WITH', 'b')] } }),
      ['activity.where CONTRADICTORY'],
    ],
    [
      'a contradiction within a line',
      activity('order', { where: { lines: { all: [field('quantity', 'MORE_THAN', 5), field('quantity', 'LESS_THAN', 2)] } } }),
      ['activity.where.lines CONTRADICTORY'],
    ],
    ['half a visit', activity('visit', { operator: 'EXACTLY', value: 1.5 }), ['root NEVER_TRUE']],
    ['fewer than no visits', { any: [activity('visit', { operator: 'LESS_THAN', value: 0 }), austria] }, ['any.0 NEVER_TRUE']],
    ['at least no visits', { all: [activity('visit', { operator: 'AT_LEAST', value: 0 }), austria] }, ['all.0 ALWAYS_TRUE']],
    ['an empty window', attribute('registeredAt', 'LESS_THAN_AGO', ago(0, 'DAY')), ['root NEVER_TRUE']],
    ['a condition or its opposite', { any: [adult, { not: adult }] }, ['root ALWAYS_TRUE']],
    [
      'in it or not in it',
      { any: [attribute('country', 'IN', ['AT', 'DE']), attribute('country', 'NOT_IN', ['DE'])] },
      ['root ALWAYS_TRUE'],
    ],
    ['the same twice', { all: [adult, austria, adult] }, ['all.2 REDUNDANT']],
    ['what another says already', { all: [attribute('age', 'AT_LEAST', 16), adult] }, ['all.0 REDUNDANT']],
    [
      'a value besides that it is known',
      { all: [attribute('city', 'HAS_VALUE'), attribute('city', 'IS', 'Graz')] },
      ['all.0 REDUNDANT'],
    ],
    [
      'a longer window besides a shorter',
      {
        all: [attribute('lastVisitAt', 'IN_THE_LAST', ago(2, 'WEEK')), attribute('lastVisitAt', 'IN_THE_LAST', ago(2, 'MONTH'))],
      },
      ['all.1 REDUNDANT'],
    ],
    [
      'visits of more days besides those of fewer',
      {
        all: [
          activity('visit', { within: last(60, 'DAY') }),
          activity('visit', { within: last(30, 'DAY'), operator: 'AT_LEAST', value: 2 }),
        ],
      },
      ['all.0 REDUNDANT'],
    ],
    [
      'purchases besides those of a brand',
      { all: [activity('purchase'), activity('purchase', { where: field('brand', 'IS', 'Arbor') })] },
      ['all.0 REDUNDANT'],
    ],
    ['a group that its neighbour covers', { any: [austria, { all: [austria, adult] }] }, ['any.1 REDUNDANT']],
    ['what is asked outside already', { all: [austria, { any: [austria, adult] }] }, ['all.1 REDUNDANT']],
    [
      'a branch that the rest rules out',
      { all: [austria, { any: [adult, { all: [germany, activity('visit')] }] }] },
      ['all.1.any.1 UNREACHABLE'],
    ],
    ['everyone beside a condition', { any: [{ everyone: true }, austria] }, ['root ALWAYS_TRUE']],
  ])('%s', (_name, tree, expected) => {
    expect(codes(tree)).toEqual(expected);
  });
});

describe('it keeps quiet about', () => {
  test.each<readonly [string, unknown]>([
    ['everyone', { everyone: true }],
    [
      'an honest question',
      { all: [austria, adult, { any: [activity('visit'), activity('order', { operator: 'EXACTLY', value: 0 })] }] },
    ],
    [
      '30 days and a month: which is longer changes',
      {
        all: [attribute('lastVisitAt', 'IN_THE_LAST', ago(30, 'DAY')), attribute('lastVisitAt', 'IN_THE_LAST', ago(1, 'MONTH'))],
      },
    ],
    [
      'a named date and a relative one: today they meet, one day they will not',
      { all: [attribute('lastVisitAt', 'AFTER', '2026-11-01'), attribute('lastVisitAt', 'IN_THE_LAST', ago(7, 'DAY'))] },
    ],
    [
      'two records that differ',
      {
        all: [activity('purchase', { where: field('sku', 'IS', 'A') }), activity('purchase', { where: field('sku', 'IS', 'B') })],
      },
    ],
    [
      'an average beside the smallest',
      {
        all: [
          activity('order', { measure: { function: 'AVG', field: 'total' }, operator: 'AT_LEAST', value: '5' }),
          activity('order', { measure: { function: 'MIN', field: 'total' }, operator: 'LESS_THAN', value: '5' }),
        ],
      },
    ],
    ['a list that holds both', { all: [attribute('areas', 'INCLUDES_ANY', ['a']), attribute('areas', 'INCLUDES_ANY', ['b'])] }],
  ])('%s', (_name, tree) => {
    expect(codes(tree)).toEqual([]);
  });
});

describe('it cautions', () => {
  test('that opens are unreliable, however they are asked for', () => {
    const opened = activity('message', {
      where: { all: [field('type', 'IN', ['OPENED', 'CLICKED']), field('channel', 'IS', 'EMAIL')] },
    });
    const [hint] = lint(parseFilter({ not: opened }, context), context);
    expect(hint).toMatchObject({ path: 'not', code: 'UNRELIABLE', message: expect.stringContaining('unreliable') });
    expect(codes(activity('message', { where: field('type', 'IS', 'CLICKED') }))).toEqual([]);
  });

  test('that what has happened does not lie ahead', () => {
    const next = { operator: 'IN_THE_NEXT', value: ago(7, 'DAY') };
    expect(codes(attribute('birthdate', next.operator, next.value))).toEqual(['root PAST_ONLY']);
    expect(codes(activity('visit', { within: next }))).toEqual(['root PAST_ONLY']);
    expect(codes(activity('offer', { where: field('redeemedAt', next.operator, next.value) }))).toEqual(['root PAST_ONLY']);
    expect(codes(activity('offer', { where: field('expiresAt', next.operator, next.value) }))).toEqual([]);
  });
});

test('it looks into the segments that are referred to', () => {
  const filter = parseFilter({ all: [{ segment: 'seg_1' }, germany] }, context);
  const definitions = new Map([['seg_1', parseFilter(austria, context)]]);
  expect(lint(filter, { ...context, definitionOf: (id) => definitions.get(id) })).toMatchObject([
    { path: '', code: 'CONTRADICTORY' },
  ]);
  expect(lint(filter, context)).toEqual([]);
  expect(codes({ all: [{ segment: 'seg_1' }, { not: { segment: 'seg_1' } }] })).toEqual(['root CONTRADICTORY']);
});

test('of the largest filter that there can be it says what it finds with bounded effort', () => {
  const keys = ['age', 'totalSpend', 'visitCount', 'lastVisitAt', 'city', 'country'];
  const leaf = (index: number) => {
    const key = keys[index % keys.length] ?? 'age';
    if (key === 'lastVisitAt') return attribute(key, 'IN_THE_LAST', ago(index, 'DAY'));
    return key === 'city' || key === 'country' ? attribute(key, 'IS', `x${index}`) : attribute(key, 'AT_LEAST', index);
  };
  const groups = Array.from({ length: 28 }, (_, group) => ({
    any: Array.from({ length: 6 }, (__, index) => leaf(group * 7 + index)),
  }));
  expect(lint(parseFilter({ all: groups }, context), context)).toEqual([]);
});

/** Few values of few facts, so that conditions are often related. */
const relative = fc.record({ amount: fc.constantFrom(0, 1, 7, 30), unit: fc.constantFrom('HOUR', 'DAY', 'WEEK', 'MONTH') });
const window = fc.oneof(
  fc.record({
    operator: fc.constantFrom('IN_THE_LAST', 'MORE_THAN_AGO', 'LESS_THAN_AGO', 'EXACTLY_AGO', 'IN_THE_NEXT'),
    value: relative,
  }),
  fc.record({
    operator: fc.constant('IN_PERIOD'),
    value: fc.constantFrom('THIS_WEEK', 'LAST_WEEK', 'THIS_MONTH', 'LAST_MONTH', 'THIS_YEAR'),
  }),
  fc.record({ operator: fc.constantFrom('BEFORE', 'AFTER', 'ON'), value: fc.constantFrom('2026-11-21', '2026-11-22') }),
  fc.record({ operator: fc.constantFrom('HAS_VALUE', 'IS_UNKNOWN') }),
);
const compared = fc.record({
  operator: fc.constantFrom('IS', 'IS_NOT', 'LESS_THAN', 'AT_MOST', 'MORE_THAN', 'AT_LEAST'),
  value: fc.constantFrom(0, 1, 2),
});
const counted = fc.record({ operator: fc.constantFrom('EXACTLY', 'AT_LEAST', 'LESS_THAN'), value: fc.constantFrom(0, 1, 2) });
const text = fc.record({
  operator: fc.constantFrom('IS', 'IS_NOT', 'CONTAINS', 'NOT_CONTAINS', 'STARTS_WITH', 'ENDS_WITH'),
  value: fc.constantFrom('a', 'ab', 'B '),
});
const known = fc.record({ operator: fc.constantFrom('HAS_VALUE', 'IS_UNKNOWN') });
const items = fc.record({
  operator: fc.constantFrom('INCLUDES_ANY', 'INCLUDES_ALL', 'INCLUDES_NONE'),
  value: fc.constantFrom(['a'], ['a', 'b'], ['B']),
});
const on = (key: string, condition: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  condition.map((given) => ({ attribute: { key, ...given } }));
const within = fc.option(
  window.filter(({ operator }) => operator !== 'HAS_VALUE' && operator !== 'IS_UNKNOWN'),
  { nil: undefined },
);
const where = fc.option(
  text.map((given) => ({ field: { key: 'outlet', operator: given.operator === 'IS' ? 'IS' : 'IS_NOT', value: given.value } })),
  { nil: undefined },
);
const leaf: fc.Arbitrary<object> = fc.oneof(
  on('city', fc.oneof(text, known)),
  on('visitCount', compared),
  on('totalSpend', compared),
  on('areas', fc.oneof(items, known)),
  on(
    'isEmployee',
    fc.oneof(
      fc.boolean().map((value) => ({ operator: 'IS', value })),
      known,
    ),
  ),
  on('registeredAt', window),
  on('age', fc.record({ operator: fc.constantFrom('AT_LEAST', 'LESS_THAN'), value: fc.constantFrom(0, 18) })),
  fc
    .record({ within, where, amount: counted })
    .map(({ amount, ...rest }) => ({ activity: { kind: 'visit', ...rest, ...amount } })),
);
const tree: fc.Arbitrary<object> = fc.letrec<{ node: object }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

const HOUR = 3_600_000;
const time = fc.constantFrom(-40 * 24, -31 * 24, -25, -8, -1, 0, 3, 30, 24 * 8).map((hours) => NOW + hours * HOUR);
const customer: fc.Arbitrary<CustomerFacts> = fc.record({
  id: fc.constant(1),
  columns: fc.record({
    city: fc.constantFrom(null, 'a', 'AB', 'xaby', 'b'),
    areas: fc.constantFrom(null, [], ['A'], ['a', 'b'], ['b', 'c']),
    is_employee: fc.constantFrom(null, true, false),
    registered_at: fc.oneof(fc.constant(null), time),
    birthdate: fc.constantFrom(null, 20081122, 19900101, 20270101),
  }),
  records: fc.record({
    visit: fc.array(
      fc.record({ id: fc.nat(), at: time, columns: fc.record({ outlet: fc.constantFrom(null, 'a', 'ab', 'c') }) }),
      { maxLength: 3 },
    ),
    orders: fc.array(
      fc.record({ id: fc.nat(), at: time, columns: fc.record({ total: fc.constantFrom(-100, 0, 100, 150, 200) }) }),
      { maxLength: 2 },
    ),
  }),
});

const step = (
  node: Filter,
  [key, ...rest]: readonly string[],
  change: (group: readonly Filter[], index: number) => readonly Filter[],
): Filter => {
  const [index = '0', ...deeper] = rest;
  if (key === 'not' && 'not' in node) return { not: step(node.not, rest, change) };
  const group = 'all' in node ? node.all : 'any' in node ? node.any : [];
  const members =
    deeper.length === 0
      ? change(group, Number(index))
      : group.map((child, at) => (at === Number(index) ? step(child, deeper, change) : child));
  return 'all' in node ? { all: members } : { any: members };
};
const without = (tree_: Filter, path: string): Filter =>
  step(tree_, path.split('.'), (group, at) => group.filter((_, index) => index !== at));
const letThrough = (tree_: Filter, path: string): Filter =>
  step(tree_, path.split('.'), (group, at) => group.map((child, index) => (index === at ? { everyone: true } : child)));

test('what it claims is so, of every customer, now and later', () => {
  const times = [NOW, Date.UTC(2027, 1, 28, 23, 30), Date.UTC(2028, 2, 26, 0, 30), Date.UTC(2027, 11, 31, 22, 59)];
  let claims = 0;
  fc.assert(
    fc.property(tree, fc.array(customer, { minLength: 12, maxLength: 12 }), (given, customers) => {
      const filter = parseFilter(given, context);
      const hints = lint(filter, context).filter(({ path }) => !path.includes('activity'));
      claims += hints.length;
      const byPath = new Map(nodes(filter).map((node) => [node.path, node.filter]));
      for (const now of times) {
        const shift = now - NOW;
        for (const { columns, records, ...rest } of customers) {
          // Dates go along, so that they stay about the edges of windows.
          const moved = (at: unknown) => (typeof at === 'number' ? at + shift : null);
          const facts: CustomerFacts = {
            ...rest,
            columns: { ...columns, registered_at: moved(columns?.registered_at) },
            records: { ...records, visit: (records?.visit ?? []).map((visit) => ({ ...visit, at: visit.at + shift })) },
          };
          const ask = (tree_: Filter) => evaluate(tree_, facts, { ...context, now });
          for (const { path, code } of hints) {
            const node = byPath.get(path);
            if (!node) throw new Error(`${code} at ${path}, where there is no node`);
            if (code === 'ALWAYS_TRUE') expect({ path, holds: ask(node) }).toEqual({ path, holds: true });
            if (code === 'NEVER_TRUE' || code === 'CONTRADICTORY')
              expect({ path, holds: ask(node) }).toEqual({ path, holds: false });
            if (code === 'REDUNDANT' || code === 'UNREACHABLE') expect(ask(without(filter, path))).toBe(ask(filter));
            if (code === 'UNREACHABLE' && !path.includes('not')) expect(ask(node) && ask(letThrough(filter, path))).toBe(false);
          }
        }
      }
    }),
    { numRuns: Number(process.env.SOAK_TREES ?? 250), seed: 20_261_122 },
  );
  expect(claims).toBeGreaterThan(50);
});
