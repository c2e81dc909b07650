import { databases, type Shop, startShop } from './api';

/**
 * A list asks the record as often for a hundred items as for two. Each query is run for a short and for a longer list;
 * the statements are counted, and those of the longer one must not be more.
 */
describe.each(databases)('lists on %s ask the record a fixed number of times', (kind) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind);
    for (let index = 0; index < 6; index += 1) {
      await shop.data(
        'mutation($name: String!, $filter: FilterInput!) { createSegment(input: { name: $name, filter: $filter }) { userErrors { message } } }',
        { name: `Segment ${index}`, filter: { attribute: { key: 'visitCount', operator: 'AT_LEAST', value: index } } },
      );
    }
    const { segments } = await shop.data<{ segments: { nodes: { id: string }[] } }>('{ segments { nodes { id } } }');
    for (const { id } of segments.nodes) {
      await shop.data(
        `mutation($filter: FilterInput!) { createSegment(input: { name: "Reference", filter: $filter }) { userErrors { message } } }`,
        { filter: { not: { segment: id } } },
      );
    }
  });
  afterAll(() => shop.close());

  const statements = async (query: string, first: number): Promise<string[]> => {
    // The engine catches up with the record first, so that its own questions are not counted.
    await shop.data('{ audience(filter: { everyone: true }) { count } }');
    const stop = shop.recordStatements();
    await shop.data(query, { first });
    return stop();
  };

  const facts = 'visitCount lastVisitAt orderCount totalSpend firstOrderAt lastOrderAt lastOrderTotal pointsBalance';

  test.each([
    // The workspace of the request; the customers; their consents, facts, orders, numbers of orders, and lines.
    [
      'customers',
      `query($first: Int) { customers(first: $first) { totalCount nodes { id consents { state } ${facts} orders(first: 2) { totalCount nodes { lines { sku } } } } } }`,
      7,
    ],
    [
      'customers, twice in one request',
      'query($first: Int) { a: customers(first: $first) { nodes { id } } b: customers(first: $first) { nodes { name } } }',
      2,
    ],
    [
      'customers of an audience',
      `query($first: Int) { audience(filter: { everyone: true }) { customers(first: $first) { edges { node { consents { state } ${facts} } } } } }`,
      4,
    ],
    // The workspace; the segments and their number; what they refer to; their campaigns.
    [
      'segments',
      'query($first: Int) { segments(first: $first) { totalCount nodes { campaignCount conditionCount audience { count sentence conditions { count } } } } }',
      5,
    ],
    [
      'orders',
      'query($first: Int) { customer(sourceId: "anna") { orders(first: $first) { totalCount nodes { lines { sku tags } } } } }',
      5,
    ],
  ])('%s', async (_name, query, expected) => {
    const few = await statements(query, 2);
    const many = await statements(query, 6);
    expect(many).toHaveLength(expected);
    expect(few.length).toBeLessThanOrEqual(expected);
  });

  test('and the engine once for all their numbers', async () => {
    const countEach = jest.spyOn(shop.app.services.engine, 'countEach');
    const count = jest.spyOn(shop.app.services.engine, 'count');
    await shop.data('{ segments { nodes { audience { count conditions { path count } } } } }');
    expect([countEach.mock.calls.length, count.mock.calls.length]).toEqual([1, 0]);
    await shop.data('{ audience(filter: { everyone: true }) { count } }');
    expect([countEach.mock.calls.length, count.mock.calls.length]).toEqual([1, 1]);
    countEach.mockRestore();
    count.mockRestore();
  });

  test('and remember nothing from one request for the next, or from before a change', async () => {
    const rename = `mutation($id: ID!, $version: Int!, $name: String!) {
      before: updateSegment(input: { id: $id, expectedVersion: $version, name: $name }) { segment { id version name } userErrors { code } }
    }`;
    const { segments } = await shop.data<{ segments: { nodes: { id: string; version: number }[] } }>(
      '{ segments(first: 1) { nodes { id version } } }',
    );
    const [{ id, version }] = segments.nodes as [{ id: string; version: number }];
    await shop.data(rename, { id, version, name: 'Renamed' });
    expect(await shop.data('query($id: ID!) { segment(id: $id) { name } }', { id })).toEqual({ segment: { name: 'Renamed' } });
  });
});
