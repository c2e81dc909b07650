import { engines, type Shop, startShop } from './api';

describe.each(engines)('the catalog on %s, answered by %s', (kind, engine) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind, engine);
  });
  afterAll(() => shop.close());

  test('says all that a filter builder needs to know', async () => {
    const field = 'key label type unit operators choices { value label } suggests';
    const { filterCatalog } = await shop.data<{
      filterCatalog: { attributes: { key: string }[]; activities: { kind: string }[]; operators: { operator: string }[] };
    }>(`{ filterCatalog {
      attributes { key label group type unit help operators choices { value label } suggests }
      activities { kind label group help fields { ${field} } lineFields { ${field} } measures { function field label type operators } }
      operators { operator label value }
    } }`);
    expect(filterCatalog.attributes.find(({ key }) => key === 'emailConsent')).toEqual({
      key: 'emailConsent',
      label: 'Email consent',
      group: 'Consent',
      type: 'choice',
      unit: null,
      help: expect.any(String),
      operators: ['IS', 'IS_NOT', 'IN', 'NOT_IN', 'HAS_VALUE', 'IS_UNKNOWN'],
      choices: [
        { value: 'OPTED_IN', label: 'opted in' },
        { value: 'OPTED_OUT', label: 'opted out' },
      ],
      suggests: false,
    });
    expect(filterCatalog.attributes.find(({ key }) => key === 'country')).toMatchObject({
      type: 'choice',
      choices: [],
      suggests: true,
    });
    const events = filterCatalog.activities.filter(({ kind: activity }) => activity.startsWith('event:'));
    expect(events).toEqual([expect.objectContaining({ kind: 'event:checkout_started', label: 'Did “checkout_started”' })]);
    expect(filterCatalog.activities.find(({ kind: activity }) => activity === 'order')).toMatchObject({
      fields: [{ key: 'total', type: 'money' }, { key: 'offerCode' }],
      lineFields: expect.arrayContaining([expect.objectContaining({ key: 'sku' })]),
      measures: expect.arrayContaining([
        {
          function: 'SUM',
          field: 'total',
          label: expect.any(String),
          type: 'money',
          operators: ['AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN', 'EXACTLY', 'BETWEEN'],
        },
        { function: 'COUNT', field: null, label: expect.any(String), type: 'number', operators: expect.any(Array) },
      ]),
    });
    expect(filterCatalog.operators).toContainEqual({ operator: 'IN', label: 'is one of', value: 'MANY' });
  });

  const values = async (args: string): Promise<unknown> => (await shop.data(`{ filterValues(${args}) }`)).filterValues;

  test('suggests the values that customers have', async () => {
    expect(await values('key: "country"')).toEqual([expect.stringMatching(/^austria$/i), 'Germany']);
    expect(await values('key: "country", first: 1')).toHaveLength(1);
    expect(await values('key: "country", search: "GER"')).toEqual(['Germany']);
    expect(await values('key: "outlet", kind: "visit"')).toEqual(['Quay 4', 'Harbour']);
    expect(await values('key: "sku", kind: "purchase"')).toEqual(['85123A', 'MUG']);
    expect(await values('key: "tags", kind: "purchase", search: "gif"')).toEqual(['gift']);
    expect(await values('key: "sku", kind: "order"')).toEqual(['85123A', 'MUG']);
  });

  test.each([
    ['key: "shoeSize"', 'key'],
    ['key: "sku"', 'key'],
    ['key: "country", kind: "visit"', 'key'],
    ['key: "outlet", kind: "dance"', 'key'],
    ['key: "visitCount"', 'key'],
    ['key: "country", first: 0', 'first'],
    ['key: "country", first: 101', 'first'],
  ])('suggests nothing for %s', async (args, path) => {
    expect((await shop.error(`{ filterValues(${args}) }`)).extensions).toEqual({ code: 'BAD_USER_INPUT', path: [path] });
  });

  test('suggests nothing for a search that is too long', async () => {
    const error = await shop.error('query($search: String) { filterValues(key: "country", search: $search) }', {
      search: 'x'.repeat(201),
    });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['search'] });
  });
});
