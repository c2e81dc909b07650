import { getIntrospectionQuery } from 'graphql';
import { type Shop, startShop } from './api';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

const FAST_MS = 200;

describe('a request that asks for too much', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop('sqlite');
    await shop.send({ query: '{ viewer { demo } }' });
  });
  afterAll(() => shop.close());

  /** Each is refused before it is validated or run. */
  const attacks: readonly [string, () => object][] = [
    ['31 aliases', () => ({ query: `{ viewer { ${repeat(31, (i) => `a${i}: demo`)} } }` })],
    [
      '31 aliases in fragments',
      () => ({
        query: `{ viewer { ...F ...G } } fragment F on Viewer { ${repeat(16, (i) => `a${i}: demo`)} } fragment G on Viewer { ${repeat(15, (i) => `b${i}: demo`)} }`,
      }),
    ],
    ['21 fields at the root', () => ({ query: `{ ${repeat(21, () => 'viewer { demo }')} }` })],
    [
      '21 fields at the root by a fragment',
      () => ({ query: `{ ...F } fragment F on Query { ${repeat(21, () => 'viewer { demo }')} }` }),
    ],
    ['1,000 times the same field', () => ({ query: `{ viewer { ${repeat(1_000, () => 'demo')} } }` })],
    ['4,001 tokens', () => ({ query: `{ viewer { ${repeat(4_000, () => 'demo')} } }` })],
    ['5,000 directives', () => ({ query: `{ viewer { demo ${repeat(5_000, () => '@skip(if: true)')} } }` })],
    ['16 fields within each other', () => ({ query: nest(16) })],
    ['1,300 fields within each other', () => ({ query: nest(1_300) })],
    [
      '1,900 inline fragments within each other',
      () => ({ query: `{ ${'... { '.repeat(1_900)} viewer { demo } ${'} '.repeat(1_901)}` }),
    ],
    [
      '1,950 lists within each other in the query',
      () => ({ query: `{ audience(filter: ${'['.repeat(1_950)}${']'.repeat(1_950)}) { count } }` }),
    ],
    ['a fragment that is in itself', () => ({ query: '{ viewer { ...F } } fragment F on Viewer { demo ...F }' })],
    [
      'fragments that are in each other',
      () => ({ query: '{ viewer { ...F } } fragment F on Viewer { ...G } fragment G on Viewer { ...F }' }),
    ],
    [
      'fragments that double',
      () => ({
        query: `{ ...F0 } ${repeat(14, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F14 on Query { viewer { demo } }`,
      }),
    ],
    [
      'a fragment that is called like introspection',
      () => ({ query: `{ ...__schema } fragment __schema on Query { ${repeat(40, (i) => `a${i}: viewer { demo }`)} }` }),
    ],
    [
      'an introspection query within itself',
      () => ({ query: `{ __schema { types { ${'fields { type { '.repeat(20)} name ${'} }'.repeat(20)} } } }` }),
    ],
    ['aliases of introspection', () => ({ query: `{ __schema { ${repeat(31, (i) => `a${i}: types { name }`)} } }` })],
    [
      'long lists of long lists',
      () => ({
        query: `{ customers(first: 100) { nodes { ${'consents { state at }'} orders(first: 100) { nodes { id sourceId kind total lines { sku name brand } } } } } }`,
      }),
    ],
    [
      'long lists by variables',
      () => ({
        query:
          'query($n: Int) { customers(first: $n) { nodes { orders(first: $n) { nodes { id sourceId kind total placedAt } } } } }',
        variables: { n: 100 },
      }),
    ],
    [
      '600 audiences',
      () => ({
        query:
          '{ a: segments(first: 100) { nodes { audience { count reachable(channel: EMAIL) conditions { count } customers { totalCount } breakdown(by: "country") { count } } } } }',
      }),
    ],
    ['a query of a megabyte', () => ({ query: `{ viewer { demo } } # ${'x'.repeat(1024 * 1024)}` })],
    ['variables of a megabyte', () => ({ query: '{ viewer { demo } }', variables: { x: 'x'.repeat(1024 * 1024) } })],
    [
      'variables of a megabyte beside a bulk mutation',
      () => ({
        query: 'mutation($input: RecordVisitsInput!) { recordVisits(input: $input) { saved } clearInbox { cleared } }',
        variables: { input: { visits: [] }, x: 'x'.repeat(1024 * 1024) },
      }),
    ],
    [
      '101 lists within each other in the variables',
      () => ({ query: 'query($x: FilterValue) { viewer { demo } }', variables: { x: deep(101) } }),
    ],
  ];

  const nest = (depth: number): string => `{ ${'a { '.repeat(depth)} b ${'} '.repeat(depth)} }`;
  const deep = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1);

  /** The fastest of three, because whatever else this machine is doing is not what is measured. */
  const fastest = async (ask: () => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      const started = performance.now();
      await ask();
      times.push(performance.now() - started);
    }
    return Math.min(...times);
  };

  test.each(attacks)('is refused quickly: %s', async (_name, make) => {
    const body = make();
    const answer = await shop.send(body);
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['QUERY_TOO_COMPLEX']);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(await fastest(() => shop.send(body))).toBeLessThan(FAST_MS);
  });

  test('is refused quickly: variables so deep that no stack holds them', async () => {
    const x = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
    const body = `{"query":"query($x: FilterValue) { viewer { demo } }","variables":{"x":${x}}}`;
    expect((await shop.sendText(body)).errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX' });
    expect(await fastest(() => shop.sendText(body))).toBeLessThan(FAST_MS);
  });

  test('is refused quickly: a body that is larger than any may be', async () => {
    const body = JSON.stringify({ query: '{ viewer { demo } }', variables: { x: 'x'.repeat(5 * 1024 * 1024) } });
    const answer = await shop.sendText(body);
    expect(answer.status).toBe(413);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX' });
    expect(await fastest(() => shop.sendText(body))).toBeLessThan(FAST_MS);
  });

  test.each([
    ['30 aliases', `{ viewer { ${repeat(30, (i) => `a${i}: demo`)} } }`],
    ['20 fields at the root', `{ ${repeat(20, () => 'viewer { demo }')} }`],
    ['what every client asks first', getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true, specifiedByUrl: true })],
    [
      'a full page with all its fields',
      '{ customers(first: 100) { nodes { id name email consents { state } visitCount totalSpend orders(first: 5) { nodes { id total lines { sku amount } } } } } }',
    ],
    ['a page of segments with their numbers', '{ segments(first: 100) { nodes { id name audience { count sentence } } } }'],
  ])('is something else: %s is answered', async (_name, query) => {
    const answer = await shop.send({ query });
    expect(answer.errors).toBeUndefined();
    expect(answer.status).toBe(200);
  });

  test('is something else: a message of 200,000 characters is saved', async () => {
    const html = '<p>漢字</p>'.repeat(20_000);
    const text = 'x'.repeat(100_000);
    const saved = await shop.data(
      'mutation($html: String, $text: String) { createCampaign(input: { name: "Long", html: $html, text: $text }) { userErrors { message } } }',
      { html, text },
    );
    expect(saved).toEqual({ createCampaign: { userErrors: [] } });
  });

  test('is something else: a filter of 1,000 values is answered', async () => {
    const value = Array.from({ length: 1_000 }, (_, index) => `Country ${index}`);
    const filter = { attribute: { key: 'country', operator: 'IN', value } };
    expect(await shop.data('query($filter: FilterInput!) { audience(filter: $filter) { count } }', { filter })).toEqual({
      audience: { count: 0 },
    });
  });
});
