import { catalogOf, type DescribedValue, type RecordFacts } from '@muster/filters';
import fc from 'fast-check';
import { edgeInstants } from './moments';
import { storedValue } from './pools';
import type { World } from './worlds';

/** Keys that careless paths and careless quoting stumble over. */
const KEYS = ['plain', 'a.b', "O'Brien", 'say "x"', 'a\\b', '😀 Größe', '$."x"', '*', '[0]', '\ud83d', '%', 'a?b'] as const;
const [PLAIN, DOT, QUOTE, DOUBLE, SLASH, EMOJI, PATH, STAR, INDEX, HALF, PERCENT, MARK] = KEYS;

const value = (key: string, type: DescribedValue['type'], choices: readonly string[] = []): DescribedValue => ({
  key,
  label: key,
  type,
  choices,
});

const DESCRIBED: readonly DescribedValue[] = [
  value(DOT, 'text'),
  value(QUOTE, 'number'),
  value(DOUBLE, 'money'),
  value(SLASH, 'date'),
  value(EMOJI, 'boolean'),
  value(PATH, 'choice', ['Vienna', '50%', 'true']),
  value(STAR, 'list'),
];

/** A workspace that has described something of each type, under keys of every kind, and has sent more than that. */
export const workspaceCatalog = catalogOf({
  customFields: DESCRIBED,
  otherFields: [PLAIN, INDEX, HALF, 'nobody has it'],
  sourceMetadata: [PERCENT, MARK],
  events: [
    { name: 'app_opened', label: 'App opened', properties: DESCRIBED, otherProperties: [PLAIN] },
    { name: 'checkout started', label: 'Checkout', properties: [], otherProperties: [INDEX, HALF] },
  ],
  programs: [{ name: 'Vienna', tiers: ['Vienna', '50%', 'É'] }],
});

const ODD = [
  ...[0, -3, 5, 2.5, 0.1, -0, 1e21, 1e-7, 123456789012.34, true, false, null],
  ...[
    'true',
    'FALSE ',
    '0',
    '5',
    '5.00',
    '12.50',
    '12.505',
    '0012.5',
    '-3.5',
    '1e5',
    '1e-5',
    '+5',
    '.5',
    '5.',
    'inf',
    'nan',
    '0x1f',
  ],
  ...['1_000', '1,000', '99999999999999999999', '9007199254740993', '٣', '', '  '],
  ...[
    '2026-02-30',
    '2024-02-29',
    '2024-02-29T23:30:00-05:00',
    '2026-11-22T10:00Z',
    '1899-12-31T00:00:00Z',
    '0001-01-01',
    '9999-12-31',
  ],
  ...[[], ['Tea', ' BEANS '], ['a b', 7], [''], ['50%'], { nested: 'Tea' }, [['Tea']]],
] as const;

/** Any JSON at all under a key, so that most of it does not fit the type that the key has been given. */
export const leaf = (world: World): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(...ODD),
    storedValue('text', { world }),
    fc.constantFrom(...edgeInstants(world)).map((at) => new Date(at).toISOString()),
    fc.constantFrom(...edgeInstants(world)).map((at) => new Date(at).toISOString().slice(0, 10)),
  );

/** A JSON object with some of the keys. */
export const leaves = (world: World): fc.Arbitrary<NonNullable<RecordFacts['columns']>[string]> =>
  fc.option(
    fc.record(Object.fromEntries(KEYS.map((key) => [key, leaf(world)])), { requiredKeys: [] }) as fc.Arbitrary<
      Record<string, unknown>
    >,
    { nil: null },
  );
