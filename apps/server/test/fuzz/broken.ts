import { type Catalog, OPERATORS, PERIODS, UNITS } from '@muster/filters';
import fc from 'fast-check';

/** Values that break careless programs, and some that are right. */
const STRANGE: readonly unknown[] = [
  null,
  '',
  ' ',
  "'; DROP TABLE customer; --",
  '"\\',
  'a\u0000b',
  '\ud83d',
  '😀'.repeat(100),
  'x'.repeat(200),
  'x'.repeat(201),
  '\u202eabc\u200f',
  '__proto__',
  'constructor',
  'toString',
  'İß%_!',
  '12.50',
  '1e3',
  '-0.00',
  '99999999999999999999',
  '9999-12-31',
  '0000-01-01',
  '2026-02-30',
  '2024-02-29',
  '+275760-09-13',
  0,
  -0,
  1,
  2.5,
  -1,
  1e308,
  -1e308,
  5e-324,
  9_007_199_254_740_991,
  9_007_199_254_740_992,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  false,
  [],
  [null],
  [[]],
  [1, 'a', true],
  Array.from({ length: 1_000 }, (_, index) => index),
  Array.from({ length: 1_001 }, (_, index) => `v${index}`),
  {},
  { amount: 7, unit: 'DAY' },
  { amount: 0, unit: 'HOUR' },
  { amount: 1e9, unit: 'YEAR' },
  { amount: 1.5, unit: 'DAY' },
  { amount: '7', unit: 'DAY' },
  { amount: 7, unit: 'constructor' },
  { from: 1, to: 5 },
  { from: 5, to: 1 },
  { from: 'a', to: 'b' },
  { from: '2026-01-01', to: '2026-12-31' },
  { from: null, to: {} },
  { from: 1, to: 2, amount: 3 },
  JSON.parse('{"__proto__": {"polluted": true}}'),
  'LAST_WEEK',
  'OPTED_IN',
];

const STRANGE_NAMES = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '',
  ' ',
  '\u0000',
  'Country',
  'custom.',
  'event:',
  'event:\ud83d',
  'orders',
];

const names = (known: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...known), weight: 12 },
    { arbitrary: fc.constantFrom<unknown>(...STRANGE_NAMES, ...STRANGE.slice(0, 8), 7, {}, []), weight: 1 },
  );

const value = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...STRANGE), weight: 10 },
    { arbitrary: fc.constantFrom<unknown>(...PERIODS, 'Austria', ['vegan'], '5', 5), weight: 5 },
    {
      arbitrary: fc.record({ amount: fc.constantFrom(0, 1, 30, -1, 400_000), unit: fc.constantFrom<string>(...UNITS, 'DECADE') }),
      weight: 4,
    },
    { arbitrary: fc.array(fc.constantFrom(...STRANGE.slice(0, 30)), { maxLength: 3 }), weight: 2 },
    { arbitrary: fc.anything({ maxDepth: 2 }), weight: 1 },
  );

/** An object with some of its members gone, renamed, or joined by one that nobody knows. */
const damaged = (arbitrary: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<unknown> =>
  fc.tuple(arbitrary, fc.nat(19), fc.nat(5)).map(([object, damage, at]) => {
    const keys = Object.keys(object);
    const key = keys[at % Math.max(1, keys.length)] ?? 'x';
    const { [key]: gone, ...rest } = object;
    const kinds: readonly (() => unknown)[] = [
      () => rest,
      () => ({ ...rest, [key.toUpperCase()]: gone }),
      () => ({ ...object, extra: 1 }),
      () => ({ ...object, [key]: null }),
      () => [object],
      () => gone,
    ];
    return (kinds[damage] ?? (() => object))();
  });

const comparison = (keys: readonly string[]): fc.Arbitrary<unknown> =>
  damaged(
    fc
      .record({
        key: names(keys),
        operator: names(OPERATORS),
        value: value(),
        program: fc.option(fc.constantFrom<unknown>('Vienna', '', 7, 'x'.repeat(201)), { freq: 8, nil: undefined }),
      })
      .map(({ program, ...rest }) => (program === undefined ? rest : { ...rest, program })),
  );

/** What a catalog calls things. */
interface Names {
  readonly attributes: readonly string[];
  readonly fields: readonly string[];
  readonly kinds: readonly string[];
}

const namesOf = ({ attributes, activities }: Catalog): Names => ({
  attributes: attributes.map(({ key }) => key),
  fields: [...new Set(activities.flatMap(({ fields, lines }) => [...fields, ...(lines?.fields ?? [])].map(({ key }) => key)))],
  kinds: [...activities.map(({ kind }) => kind), 'event:checkout_started', 'event:Ünïcode 😀'],
});

const group = (inner: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  damaged(
    fc
      .tuple(fc.constantFrom('all', 'any', 'not', 'some'), fc.array(inner, { maxLength: 3 }))
      .map(([name, children]) => ({ [name]: name === 'not' ? children[0] : children })),
  );

const recordFilter = (fields: readonly string[], depth: number): fc.Arbitrary<unknown> => {
  const leaf = comparison(fields).map((field) => ({ field }));
  if (depth === 0) return leaf;
  const inner = recordFilter(fields, depth - 1);
  return fc.oneof(
    leaf,
    leaf,
    group(inner),
    inner.map((lines) => ({ lines })),
  );
};

const maybe = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.option(arbitrary, { nil: undefined, freq: 2 });

const activity = ({ kinds, fields }: Names): fc.Arbitrary<unknown> =>
  damaged(
    fc
      .record({
        kind: names(kinds),
        where: maybe(recordFilter(fields, 2)),
        within: maybe(damaged(fc.record({ operator: names(OPERATORS), value: value() }))),
        measure: maybe(
          damaged(fc.record({ function: names(['COUNT', 'SUM', 'AVG', 'MIN', 'MAX', 'DISTINCT']), field: maybe(names(fields)) })),
        ),
        operator: maybe(names(OPERATORS)),
        value: maybe(value()),
      })
      .map((given) => Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined))),
  );

const leaf = (known: Names): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: comparison(known.attributes).map((attribute) => ({ attribute })), weight: 8 },
    { arbitrary: activity(known).map((given) => ({ activity: given })), weight: 8 },
    { arbitrary: names(['seg_f20kqvn62ypbt']).map((segment) => ({ segment })), weight: 1 },
    { arbitrary: value().map((everyone) => ({ everyone })), weight: 1 },
    { arbitrary: fc.constant({ everyone: true }), weight: 1 },
    { arbitrary: fc.constantFrom<unknown>({ members: 1 }, {}, null, 7, 'everyone', { __proto__: null }), weight: 1 },
  );

/** Trees of which about a third are right, and the others broken somewhere. */
export const maybeBroken = (catalog: Catalog, depth = 3): fc.Arbitrary<unknown> => {
  const known = namesOf(catalog);
  let inner = leaf(known);
  for (let level = 0; level < depth; level += 1) {
    const below = inner;
    inner = fc.oneof({ arbitrary: leaf(known), weight: 3 }, { arbitrary: group(below), weight: 2 });
  }
  return inner;
};
