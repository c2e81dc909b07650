import { databases, type Shop, startShop } from './api';

const EXPLAIN = `query($filter: FilterInput!, $exclude: FilterInput, $customer: ID, $sourceId: String) {
  audience(filter: $filter, exclude: $exclude) {
    explain(customer: $customer, sourceId: $sourceId) {
      holds changesAt
      nodes { path sentence holds changesAt about value asked dates records { matching ofKind lastAt latest { at details { label value } } } }
    }
  }
}`;
const CREATE = 'mutation($input: CreateSegmentInput!) { createSegment(input: $input) { segment { id } } }';
const MEMBER = 'query($id: ID!, $sourceId: String) { segment(id: $id) { isMember(sourceId: $sourceId) } }';

interface Explanation {
  readonly holds: boolean;
  readonly changesAt: string | null;
  readonly nodes: readonly { readonly path: string; readonly holds: boolean; readonly value: string | null }[];
}

const austria = { attribute: { key: 'country', operator: 'IS', value: 'Austria' } };
const bought = { activity: { kind: 'order', where: { lines: { field: { key: 'sku', operator: 'IS', value: 'mug' } } } } };
const visited = { activity: { kind: 'visit', within: { operator: 'IN_THE_LAST', value: { amount: 30, unit: 'DAY' } } } };

describe.each(databases)('on %s, for one customer', (kind) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind);
  });
  afterAll(() => shop.close());

  const explain = async (variables: object): Promise<Explanation> =>
    (await shop.data<{ audience: { explain: Explanation } }>(EXPLAIN, variables)).audience.explain;

  const create = async (name: string, filter: object): Promise<string> => {
    const { createSegment } = await shop.data<{ createSegment: { segment: { id: string } } }>(CREATE, {
      input: { name, filter },
    });
    return createSegment.segment.id;
  };

  test('every node is told with what it rests on, and when it turns', async () => {
    // Cleo visited three times; two of the visits lie within the last 30 days.
    const twice = { activity: { ...visited.activity, operator: 'AT_LEAST', value: 2 } };
    expect(await explain({ filter: { all: [{ not: austria }, twice] }, sourceId: 'cleo' })).toEqual({
      holds: true,
      changesAt: '2026-12-01T23:00:00.000Z',
      nodes: [
        expect.objectContaining({ path: '', holds: true, changesAt: '2026-12-01T23:00:00.000Z', value: null, records: null }),
        expect.objectContaining({ path: 'all.0', holds: true, changesAt: null, value: null }),
        expect.objectContaining({ path: 'all.0.not', holds: false, sentence: 'Customers who are in Austria', value: 'Germany' }),
        {
          path: 'all.1',
          sentence: 'Customers who visited at least twice in the last 30 days (since 23 Oct 2026)',
          holds: true,
          changesAt: '2026-12-01T23:00:00.000Z',
          about: 'Number of visits',
          value: '2',
          asked: 'at least 2',
          dates: 'since 23 Oct 2026',
          records: {
            matching: 2,
            ofKind: 3,
            lastAt: '2026-11-21T08:00:00.000Z',
            latest: [
              { at: '2026-11-21T08:00:00.000Z', details: [{ label: 'Outlet', value: 'Quay 4' }] },
              { at: '2026-11-01T08:00:00.000Z', details: [{ label: 'Outlet', value: 'Harbour' }] },
            ],
          },
        },
      ],
    });
  });

  test('lines, references and what is excluded are looked into', async () => {
    const segment = await create('Mugs', bought);
    const { holds, nodes } = await explain({ filter: { segment }, exclude: austria, sourceId: 'anna' });
    expect([holds, nodes.map(({ path, holds: each, value }) => [path, each, value])]).toEqual([
      false,
      [
        ['', false, null],
        ['all.0', true, null],
        ['all.0.segment', true, '1'],
        ['all.1', false, null],
        ['all.1.not', true, 'Austria'],
      ],
    ]);
  });

  test('somebody unknown is an error that names the argument', async () => {
    const missing = await shop.error(EXPLAIN, { filter: austria, sourceId: 'nobody' });
    expect(missing.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['sourceId'] });
    const wrong = await shop.error(EXPLAIN, { filter: austria, customer: 'cus_0000000000000' });
    expect(wrong.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['customer'] });
    const both = await shop.error(EXPLAIN, { filter: austria, customer: 'cus_0000000000000', sourceId: 'anna' });
    expect(both.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    const none = await shop.error(EXPLAIN, { filter: austria });
    expect(none.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['customer'] });
  });

  test('membership is what the segment counts', async () => {
    const id = await create('Visitors', { any: [visited, bought] });
    const answers = await Promise.all(
      ['anna', 'bert', 'cleo', 'dora'].map(async (sourceId) => {
        const { segment } = await shop.data<{ segment: { isMember: boolean } }>(MEMBER, { id, sourceId });
        return segment.isMember;
      }),
    );
    expect(answers).toEqual([true, false, true, false]);
    expect(await shop.data('query($id: ID!) { segment(id: $id) { audience { count } } }', { id })).toEqual({
      segment: { audience: { count: 2 } },
    });
    expect((await shop.error(MEMBER, { id, sourceId: 'nobody' })).extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of a page of segments, each table is read once, or none where the engine knows', async () => {
    for (let index = 0; index < 12; index++) await create(`Visitors ${index}`, { all: [visited, bought, { everyone: true }] });
    const ask = async () => {
      const finish = shop.recordStatements();
      const { segments } = await shop.data<{ segments: { nodes: { isMember: boolean }[] } }>(
        '{ segments(first: 100) { nodes { isMember(sourceId: "anna") } } }',
      );
      // What the engine reads to catch up names the revision.
      return { nodes: segments.nodes, statements: finish().filter((text) => !/revision >/i.test(text)) };
    };
    const readsOf = (statements: readonly string[], table: string): number =>
      statements.filter((text) => new RegExp(`FROM .?${table}.? `, 'i').test(text)).length;

    // The engine is behind the record.
    await shop.data('mutation { upsertCustomers(input: { customers: [{ sourceId: "zoe" }] }) { saved } }');
    const behind = await ask();
    expect(behind.nodes.length).toBeGreaterThan(12);
    for (const table of ['visit', 'orders', 'order_line', 'customer']) expect(readsOf(behind.statements, table)).toBe(1);

    await shop.data('{ segments(first: 100) { nodes { audience { count } } } }');
    const known = await ask();
    expect(known.nodes).toEqual(behind.nodes);
    for (const table of ['visit', 'orders', 'order_line']) expect(readsOf(known.statements, table)).toBe(0);
    expect(known.statements.length).toBeLessThan(12);
  });
});
