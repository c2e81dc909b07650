import {
  catalogOf,
  describe as describeFilter,
  FilterError,
  foldedLeaves,
  type Path,
  parseFilter,
  standardCatalog,
} from '../src';

const text = { type: 'text', choices: [] } as const;

const catalog = catalogOf({
  customFields: [
    { key: 'colour', label: 'Favourite colour', type: 'choice', choices: ['Teal', 'Red'] },
    { key: 'since', label: 'Since', type: 'date', choices: [] },
  ],
  otherFields: ['colour', 'shoe'],
  sourceMetadata: ['list'],
  events: [
    {
      name: 'Checkout started',
      label: 'Started a checkout',
      properties: [
        { key: 'total', label: 'Total', type: 'money', choices: [] },
        { key: 'page', label: 'Page', ...text },
      ],
      otherProperties: ['page', 'step'],
    },
  ],
  programs: [{ name: 'Beans', tiers: ['Silver', 'Gold'] }],
});
const context = { catalog, currency: 'EUR', now: Date.parse('2026-11-22T09:00:00Z'), timeZone: 'Europe/Vienna' };

const attribute = (key: string, condition: object) => ({ attribute: { key, ...condition } });
const event = (condition: object) => ({ activity: { kind: 'event:checkout STARTED ', ...condition } });

const pathOf = (tree: unknown): Path => {
  try {
    parseFilter(tree, context);
  } catch (error) {
    if (error instanceof FilterError) return error.path;
  }
  throw new Error(`${JSON.stringify(tree)} was not refused`);
};

describe('the catalog of a workspace', () => {
  test('has what the workspace describes and sends, each once', () => {
    const own = catalog.attributes.slice(standardCatalog.attributes.length);
    expect(own.map(({ key, group }) => [key, group])).toEqual([
      ['sourceMetadata.list', 'Source'],
      ['custom.colour', 'Custom fields'],
      ['custom.since', 'Custom fields'],
      ['custom.shoe', 'Other fields'],
    ]);
    expect(catalog.activity('event:CHECKOUT started')?.entry.fields.map(({ key }) => key)).toEqual(['total', 'page', 'step']);
    expect(catalog.activity('event:never heard of')).toEqual({
      entry: standardCatalog.activityEntry('event:'),
      member: 'never heard of',
    });
    expect(catalog.activity('event: ')).toBeUndefined();
  });

  test.each<readonly [string, unknown, Path]>([
    ['a field that nobody has', attribute('custom.size', { operator: 'HAS_VALUE' }), ['attribute', 'key']],
    ['a key without its prefix', attribute('colour', { operator: 'HAS_VALUE' }), ['attribute', 'key']],
    ['what is no choice', attribute('custom.colour', { operator: 'IS', value: 'blue' }), ['attribute', 'value']],
    [
      'hours of a day',
      attribute('custom.since', { operator: 'IN_THE_LAST', value: { amount: 1, unit: 'HOUR' } }),
      ['attribute', 'value', 'unit'],
    ],
    ['order among texts', attribute('custom.shoe', { operator: 'AT_LEAST', value: 1 }), ['attribute', 'operator']],
    [
      'a property of no such event',
      event({ where: { field: { key: 'cart', operator: 'HAS_VALUE' } } }),
      ['activity', 'where', 'field', 'key'],
    ],
    [
      'a property of another event',
      { activity: { kind: 'event:other', where: { field: { key: 'total', operator: 'HAS_VALUE' } } } },
      ['activity', 'where', 'field', 'key'],
    ],
    [
      'a sum of texts',
      event({ measure: { function: 'SUM', field: 'page' }, operator: 'AT_LEAST', value: 1 }),
      ['activity', 'measure', 'field'],
    ],
    ['a tier of no program', attribute('tier', { operator: 'IS', value: 'Gold' }), ['attribute', 'program']],
    ['a program without a name', attribute('tier', { operator: 'IS', value: 'Gold', program: ' ' }), ['attribute', 'program']],
    [
      'a tier that the program lacks',
      attribute('tier', { operator: 'IN', value: ['gold', 'Blue'], program: 'beans' }),
      ['attribute', 'value', 1],
    ],
    [
      'a program where there is none',
      attribute('country', { operator: 'IS', value: 'AT', program: 'Beans' }),
      ['attribute', 'program'],
    ],
    [
      'a program that is a number',
      attribute('pointsBalance', { operator: 'IS', value: 1, program: 7 }),
      ['attribute', 'program'],
    ],
  ])('refuses %s', (_, tree, path) => {
    expect(pathOf(tree)).toEqual(path);
  });

  test.each<readonly [unknown, string]>([
    [attribute('custom.colour', { operator: 'IS', value: ' teal' }), 'Customers whose favourite colour is Teal'],
    [attribute('custom.shoe', { operator: 'CONTAINS', value: 'x' }), 'Customers whose shoe contains “x”'],
    [attribute('custom.since', { operator: 'ON', value: '2026-11-22' }), 'Customers whose since was on 22 Nov 2026'],
    [
      attribute('pointsBalance', { operator: 'AT_LEAST', value: 100, program: 'Beans' }),
      'Customers whose points balance in “Beans” is at least 100',
    ],
    [attribute('tier', { operator: 'IS_NOT', value: 'GOLD', program: 'beans' }), 'Customers whose tier in “beans” is not Gold'],
    [
      attribute('tier', { operator: 'IS', value: 'Anything', program: 'Unheard of' }),
      'Customers whose tier in “Unheard of” is Anything',
    ],
  ])('says %j as a sentence', (tree, sentence) => {
    expect(describeFilter(parseFilter(tree, context), context)).toBe(sentence);
  });
});

describe('the members of an object, as filters compare them', () => {
  test.each<readonly [unknown, Readonly<Record<string, string>>]>([
    [' É ', { key: 'é' }],
    [12.5, { key: '12.5' }],
    [true, { key: 'true' }],
    [['A', ' b'], { '[key': '\u001fa\u001fb\u001f' }],
    ['2026-11-22', { key: '2026-11-22', '@key': '20261122' }],
    ['2026-11-22T10:00:00+01:00', { key: '2026-11-22t10:00:00+01:00', '@key': String(1e15 + Date.UTC(2026, 10, 22, 9)) }],
    ['2026-02-30', { key: '2026-02-30' }],
    ['1899-12-31T00:00:00Z', { key: '1899-12-31t00:00:00z' }],
    [['a', 7], {}],
    [[' '], {}],
    ['', {}],
    [null, {}],
    [{ inner: 'x' }, {}],
  ])('%j', (value, leaves) => {
    expect(foldedLeaves({ key: value })).toEqual(leaves);
  });

  test('stand under names of plain ASCII', () => {
    const keys = ['a.b', 'say "x"', "O'B\\", '[0]', '@key', '*', '😀', '\ud83d', '$', '%'];
    const names = Object.keys(foldedLeaves(Object.fromEntries(keys.map((key) => [key, 'x']))));
    expect(new Set(names).size).toBe(keys.length);
    for (const name of names) expect(name).toMatch(/^[\w.%-]+$/);
  });
});
