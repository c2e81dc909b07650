import fc from 'fast-check';
import {
  type CustomerFacts,
  type ExplainedNode,
  evaluate,
  explain,
  nodes,
  parseFilter,
  type ResolvedFilter,
  standardCatalog,
  startOfDay,
} from '../src';

const VIENNA = { timeZone: 'Europe/Vienna', currency: 'EUR', catalog: standardCatalog };
/** Sunday, 22 November 2026, 10:30 in Vienna. */
const NOW = Date.UTC(2026, 10, 22, 9, 30);
const DAY = 86_400_000;
const HOUR = 3_600_000;

const context = { ...VIENNA, now: NOW };
const attribute = (key: string, operator: string, value?: unknown) => ({ attribute: { key, operator, value } });
const activity = (kind: string, condition: object = {}) => ({ activity: { kind, ...condition } });
const last = (amount: number, unit: string) => ({ operator: 'IN_THE_LAST', value: { amount, unit } });

const explained = (tree: unknown, customer: Omit<CustomerFacts, 'id'>): readonly ExplainedNode[] =>
  explain(parseFilter(tree, context), { id: 1, ...customer }, context);

const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString();

const visits = (...times: readonly number[]): Omit<CustomerFacts, 'id'> => ({
  records: { visit: times.map((at, index) => ({ id: index + 1, at, columns: { outlet: `Quay ${index + 1}` } })) },
});

test('every node is told with its path, the root first', () => {
  const tree = { all: [attribute('country', 'IS', 'Austria'), { not: { any: [activity('visit'), { everyone: true }] } }] };
  const told = explained(tree, { columns: { country: 'AT' } });
  expect(told.map(({ path, holds }) => [path, holds])).toEqual([
    ['', false],
    ['all.0', true],
    ['all.1', false],
    ['all.1.not', true],
    ['all.1.not.any.0', false],
    ['all.1.not.any.1', true],
  ]);
  expect(told.map(({ path }) => path)).toEqual(nodes(parseFilter(tree, context)).map(({ path }) => path));
});

describe('evidence', () => {
  test.each<readonly [unknown, Omit<CustomerFacts, 'id'>, string | undefined]>([
    [attribute('country', 'IS', 'PL'), { columns: { country: 'AT' } }, 'Austria'],
    [attribute('city', 'IS', 'Graz'), { columns: { city: ' Wien ' } }, 'Wien'],
    [attribute('city', 'IS', 'Graz'), { columns: { city: ' ' } }, undefined],
    [attribute('isEmployee', 'IS', true), { columns: { is_employee: false } }, 'no'],
    [attribute('areas', 'HAS_VALUE'), { columns: { areas: ['Cat owner', 'Dog owner'] } }, 'Cat owner and Dog owner'],
    [attribute('birthdate', 'HAS_VALUE'), { columns: { birthdate: 19900228 } }, '28 Feb 1990'],
    [attribute('age', 'AT_LEAST', 40), { columns: { birthdate: 19900228 } }, '36 years'],
    [attribute('registeredAt', 'HAS_VALUE'), { columns: { registered_at: NOW } }, '22 Nov 2026, 10:30'],
    [attribute('visitCount', 'AT_LEAST', 3), visits(1), '1 visit'],
    [
      attribute('totalSpend', 'AT_LEAST', '5'),
      { records: { orders: [{ id: 1, at: 1, columns: { total: 12_050 } }] } },
      '€120.50',
    ],
    [attribute('totalSpend', 'AT_LEAST', '5'), {}, '€0.00'],
  ])('of %j, for %j, is %s', (tree, customer, value) => {
    expect(explained(tree, customer)[0]?.evidence?.value).toBe(value);
  });

  test('of an activity are the latest records, how many there are, and what was asked', () => {
    const tree = activity('visit', { operator: 'AT_LEAST', value: 5, within: last(30, 'DAY') });
    const [root] = explained(tree, visits(NOW - 90 * DAY, NOW - 4 * DAY, NOW - 3 * DAY, NOW - 2 * DAY, NOW - DAY));
    expect(root).toMatchObject({
      holds: false,
      evidence: {
        about: 'Number of visits',
        value: '4',
        asked: 'at least 5',
        dates: 'since 23 Oct 2026',
        records: { matching: 4, ofKind: 5, lastAt: NOW - DAY },
      },
    });
    expect(root?.evidence?.records?.latest).toEqual([
      { at: NOW - DAY, details: [{ label: 'Outlet', value: 'Quay 5' }] },
      { at: NOW - 2 * DAY, details: [{ label: 'Outlet', value: 'Quay 4' }] },
      { at: NOW - 3 * DAY, details: [{ label: 'Outlet', value: 'Quay 3' }] },
    ]);
  });

  test('of a measure without records is what it comes to then', () => {
    const sum = activity('order', { measure: { function: 'SUM', field: 'total' }, operator: 'AT_LEAST', value: '20' });
    expect(explained(sum, {})[0]?.evidence).toEqual({
      about: 'Total spend',
      value: '€0.00',
      asked: 'at least €20.00',
      records: { matching: 0, latest: [], ofKind: 0 },
    });
    const average = activity('order', { measure: { function: 'AVG', field: 'total' }, operator: 'AT_LEAST', value: '20' });
    expect(explained(average, {})[0]?.evidence?.value).toBeUndefined();
  });

  test('of a reference is what its segment says', () => {
    const filter = parseFilter({ all: [{ segment: 'seg_1' }, { segment: 'seg_2' }] }, context);
    const customer = {
      id: 1,
      columns: { country: 'AT' },
      records: { segment_member: [{ id: 1, at: NOW, columns: { segment_id: 7 } }] },
    };
    const definitions = new Map<string, ResolvedFilter>([
      ['seg_1', parseFilter({ not: attribute('country', 'IS', 'AT') }, context)],
      ['seg_2', { members: 7 }],
    ]);
    const told = explain(filter, customer, { ...context, definitionOf: (id) => definitions.get(id) });
    expect(told.map(({ path, holds, evidence }) => [path, holds, evidence?.value])).toEqual([
      ['', false, undefined],
      ['all.0', false, undefined],
      ['all.0.segment', false, undefined],
      ['all.0.segment.not', true, 'Austria'],
      ['all.1', true, 'since 22 Nov 2026, 10:30'],
    ]);
  });
});

describe('it says when the answer turns by itself', () => {
  test.each<readonly [string, unknown, Omit<CustomerFacts, 'id'>, string | undefined]>([
    [
      'a visit leaves "in the last 30 days" at a midnight',
      activity('visit', { within: last(30, 'DAY') }),
      visits(Date.parse('2026-11-03T12:00:00Z')),
      // The first day whose 30th day before is 4 November; clocks are on winter time.
      '2026-12-03T23:00:00.000Z',
    ],
    [
      'a visit leaves "in the last 24 hours" by the minute',
      activity('visit', { within: last(24, 'HOUR') }),
      visits(NOW - 5 * HOUR),
      '2026-11-23T04:30:00.001Z',
    ],
    [
      'the second of three to leave decides',
      activity('visit', { within: last(1, 'DAY'), operator: 'AT_LEAST', value: 2 }),
      visits(NOW - DAY, NOW - 1, NOW - 2),
      '2026-11-23T23:00:00.000Z',
    ],
    ['somebody comes of age', attribute('age', 'AT_LEAST', 18), { columns: { birthdate: 20081224 } }, '2026-12-23T23:00:00.000Z'],
    [
      'a birthday comes near',
      attribute('birthdate', 'ANNIVERSARY_IN_THE_NEXT', { amount: 7, unit: 'DAY' }),
      { columns: { birthdate: 19900301 } },
      '2027-02-21T23:00:00.000Z',
    ],
    [
      'a month ends',
      attribute('lastOrderAt', 'IN_PERIOD', 'THIS_MONTH'),
      { records: { orders: [{ id: 1, at: NOW, columns: { kind: 'SALE' } }] } },
      '2026-11-30T23:00:00.000Z',
    ],
    [
      'an offer runs out',
      activity('offer', { where: { field: { key: 'expiresAt', operator: 'IN_THE_NEXT', value: { amount: 3, unit: 'DAY' } } } }),
      { records: { offer: [{ id: 1, at: 1, columns: { expires_at: NOW + HOUR } }] } },
      '2026-11-22T10:30:00.001Z',
    ],
    ['a recorded future begins', activity('visit', { within: last(1, 'DAY') }), visits(NOW + HOUR), '2026-11-22T10:30:00.001Z'],
    [
      'a date that was named does not move',
      attribute('registeredAt', 'BEFORE', '2026-12-01'),
      { columns: { registered_at: NOW } },
      undefined,
    ],
    ['numbers do not move', attribute('visitCount', 'AT_LEAST', 1), visits(NOW), undefined],
  ])('%s', (_name, tree, customer, expected) => {
    expect(iso(explained(tree, customer)[0]?.changesAt)).toBe(expected);
    expect(iso(explained({ not: tree }, customer)[0]?.changesAt)).toBe(expected);
  });

  test('of a group, the first turn that decides it', () => {
    const tree = {
      all: [
        activity('visit', { within: last(30, 'DAY') }),
        activity('visit', { within: last(2, 'DAY'), operator: 'EXACTLY', value: 0 }),
      ],
    };
    const told = explained(tree, visits(NOW - DAY));
    expect(told.map(({ holds, changesAt }) => [holds, iso(changesAt)])).toEqual([
      [false, '2026-11-23T23:00:00.000Z'],
      [true, '2026-12-21T23:00:00.000Z'],
      [false, '2026-11-23T23:00:00.000Z'],
    ]);
  });
});

/** Dates around midnights, ends of months, leap days and changed clocks; some after now. */
const ZONES = ['Europe/Vienna', 'America/Havana', 'Asia/Kathmandu', 'Pacific/Apia'] as const;
const relative = fc.record({
  amount: fc.constantFrom(0, 1, 2, 3, 7, 12, 30),
  unit: fc.constantFrom('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'),
});
const window = fc.oneof(
  fc.record({
    operator: fc.constantFrom('IN_THE_LAST', 'IN_THE_NEXT', 'EXACTLY_AGO', 'LESS_THAN_AGO', 'MORE_THAN_AGO'),
    value: relative,
  }),
  fc.record({
    operator: fc.constant('IN_PERIOD'),
    value: fc.constantFrom('THIS_WEEK', 'LAST_WEEK', 'THIS_MONTH', 'LAST_MONTH', 'THIS_QUARTER', 'LAST_YEAR'),
  }),
  fc.record({ operator: fc.constantFrom('ON', 'BEFORE', 'AFTER'), value: fc.constantFrom('2026-11-22', '2028-02-29') }),
);
const days = fc.record({
  operator: fc.constantFrom('IN_THE_LAST', 'EXACTLY_AGO', 'MORE_THAN_AGO', 'ANNIVERSARY_IN_THE_NEXT'),
  value: fc.record({ amount: fc.constantFrom(0, 1, 7, 14), unit: fc.constantFrom('DAY', 'WEEK', 'MONTH') }),
});
const leaf = fc.oneof(
  window.map((condition) => ({ attribute: { key: 'registeredAt', ...condition } })),
  days.map((condition) => ({ attribute: { key: 'birthdate', ...condition } })),
  days.map((condition) => ({ attribute: { key: 'registeredAt', ...condition } })),
  fc.constantFrom(17, 18, 19).map((value) => ({ attribute: { key: 'age', operator: 'AT_LEAST', value } })),
  fc
    .record({ within: window, operator: fc.constantFrom('AT_LEAST', 'EXACTLY', 'AT_MOST'), value: fc.constantFrom(0, 1, 2) })
    .map((condition) => ({ activity: { kind: 'offer', ...condition } })),
  window.map((condition) => ({ activity: { kind: 'offer', where: { not: { field: { key: 'expiresAt', ...condition } } } } })),
);
const tree = fc.oneof(
  leaf,
  fc
    .array(leaf, { minLength: 2, maxLength: 3 })
    .chain((group) => fc.constantFrom<object>({ all: group }, { any: group }, { not: { any: group } })),
);

test('the turn is the first one, as going on hour by hour finds it', () => {
  const starts = [Date.UTC(2027, 9, 30, 20, 59, 59, 999), Date.UTC(2028, 1, 27, 12), Date.UTC(2027, 2, 13, 23, 30)];
  const offset = fc.constantFrom(-400, -366, -31, -30, -29, -7, -2, -1, 0, 1, 3);
  const times = fc.tuple(offset, fc.constantFrom(0, 1, HOUR, 12 * HOUR, DAY - 1));
  fc.assert(
    fc.property(
      tree,
      fc.constantFrom(...starts),
      fc.constantFrom(...ZONES),
      fc.tuple(times, times, times, times),
      fc.constantFrom(20091031, 20100228, 20080229, 20101105, 20271030),
      (given, now, timeZone, [first, ...others], birthdate) => {
        const at = ([offsetDays, more]: readonly [number, number]): number => now + offsetDays * DAY + more;
        const customer: CustomerFacts = {
          id: 1,
          columns: { birthdate, registered_at: at(first) },
          records: {
            offer: others.map((time, index) => ({ id: index, at: at(time), columns: { expires_at: at(time) + 3 * DAY } })),
          },
        };
        const place = { now, timeZone, currency: 'EUR', catalog: standardCatalog };
        const filter = parseFilter(given, place);
        const holdsAt = (instant: number): boolean => evaluate(filter, customer, { ...place, now: instant });
        const [{ holds, changesAt } = { holds: undefined, changesAt: undefined }] = explain(filter, customer, place);
        expect(holds).toBe(holdsAt(now));
        if (changesAt !== undefined) expect([holdsAt(changesAt - 1), holdsAt(changesAt)]).toEqual([holds, !holds]);
        // Nothing before it: on every hour, and right after it.
        const end = changesAt ?? Number.POSITIVE_INFINITY;
        const hours = Array.from({ length: 3 * 24 }, (_, index) => Math.ceil(now / HOUR) * HOUR + index * HOUR);
        for (const hour of hours) {
          for (const instant of [hour, hour + 1]) if (instant > now && instant < end) expect(holdsAt(instant)).toBe(holds);
        }
      },
    ),
    { numRuns: Number(process.env.SOAK_TREES ?? 60), seed: 20_261_122 },
  );
});

test('a day that a zone never had is passed over', () => {
  // Samoa went from 29 to 31 December 2011.
  const place = { now: Date.UTC(2011, 11, 29, 12), timeZone: 'Pacific/Apia', currency: 'EUR', catalog: standardCatalog };
  const filter = parseFilter(
    activity('visit', { within: { operator: 'EXACTLY_AGO', value: { amount: 0, unit: 'DAY' } } }),
    place,
  );
  const customer = { id: 1, records: { visit: [{ id: 1, at: place.now, columns: {} }] } };
  expect(explain(filter, customer, place)[0]).toMatchObject({
    holds: true,
    changesAt: startOfDay({ year: 2011, month: 12, day: 31 }, 'Pacific/Apia'),
  });
});
