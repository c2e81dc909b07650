import { databases, type Shop, startShop } from './api';

/** What runs anyway: the sender looks for work, the engine for the record's revision, and now and then it is looked up who asks. */
const BACKGROUND = /SELECT revision|AS now$|\bapi_key\b|WHERE .campaign.\..status.|WHERE \(\(.ImportJob.\..status.|\bdelivery\b/i;

const repeated = async (count: number, make: (index: number) => Promise<unknown>): Promise<void> => {
  for (let index = 0; index < count; index += 1) await make(index);
};

/** A list asks the record as often for six items as for two. */
/** What the workspace has described itself is remembered for a moment: a request reads it, or does not. */
const CATALOG = /SELECT 'FIELD' AS thing/;

describe.each(databases)('lists on %s ask the record a fixed number of times', (kind) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind);
    const ids: string[] = [];
    const create =
      'mutation($name: String!, $filter: FilterInput!) { made: createSegment(input: { name: $name, filter: $filter }) { segment { id } } }';
    await repeated(6, async (index) => {
      const filter = { attribute: { key: 'visitCount', operator: 'AT_LEAST', value: index } };
      const { made } = await shop.data<{ made: { segment: { id: string } } }>(create, { name: `Segment ${index}`, filter });
      ids.push(made.segment.id);
    });
    await repeated(6, (index) => shop.data(create, { name: 'Reference', filter: { not: { segment: ids[index] } } }));
    await repeated(6, (index) =>
      shop.data('mutation($id: ID) { createCampaign(input: { name: "Campaign", segmentId: $id }) { campaign { id } } }', {
        id: ids[index],
      }),
    );
    await repeated(6, (index) =>
      fetch(`${shop.app.url}/imports`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv', 'x-file-name': `${index}.csv` },
        body: 'order,customer,date,sku,amount\n1,2,2026-01-01,A,1.00\n',
      }),
    );
  });
  afterAll(() => shop.close());

  const statements = async (query: string, first: number): Promise<string[]> => {
    // The engine catches up with the record first, so that its own questions are not counted.
    await shop.data('{ audience(filter: { everyone: true }) { count } }');
    const stop = shop.recordStatements();
    await shop.data(query, { first });
    return stop().filter((statement) => !BACKGROUND.test(statement) && !CATALOG.test(statement));
  };

  const facts = 'visitCount lastVisitAt orderCount totalSpend firstOrderAt lastOrderAt lastOrderTotal pointsBalance';

  test.each([
    // The customers; their consents, facts, orders, numbers of orders, and lines.
    [
      'customers',
      `query($first: Int) { customers(first: $first) { totalCount nodes { id consents { state } ${facts} orders(first: 2) { totalCount nodes { lines { sku } } } } } }`,
      6,
    ],
    [
      'customers, twice in one request',
      'query($first: Int) { a: customers(first: $first) { nodes { id } } b: customers(first: $first) { nodes { name } } }',
      1,
    ],
    [
      'customers of an audience',
      `query($first: Int) { audience(filter: { everyone: true }) { customers(first: $first) { edges { node { consents { state } ${facts} } } } } }`,
      3,
    ],
    // The segments and their number; what they refer to; their campaigns.
    [
      'segments',
      'query($first: Int) { segments(first: $first) { totalCount nodes { campaignCount conditionCount audience { count sentence conditions { count } } } } }',
      4,
    ],
    [
      'orders',
      'query($first: Int) { customer(sourceId: "anna") { orders(first: $first) { totalCount nodes { lines { sku tags } } } } }',
      4,
    ],
    // The campaigns and their number; their segments and how many campaigns these have.
    [
      'campaigns',
      'query($first: Int) { campaigns(first: $first) { totalCount nodes { id name status segment { name campaignCount audience { count } } } } }',
      4,
    ],
    [
      'imports',
      'query($first: Int) { imports(first: $first) { totalCount nodes { id fileName status rowCount sampleRows suggestedMapping { target } } } }',
      2,
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
