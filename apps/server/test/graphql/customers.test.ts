import { engines, type Shop, startShop } from './api';

describe.each(engines)('customers on %s, answered by %s', (kind, engine) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind, engine);
  });
  afterAll(() => shop.close());

  const list = async (args: string, variables: object = {}): Promise<string[]> => {
    const { customers } = await shop.data<{ customers: { nodes: { sourceId: string }[] } }>(
      `query($filter: FilterInput) { customers(filter: $filter, ${args}) { nodes { sourceId } } }`,
      variables,
    );
    return customers.nodes.map(({ sourceId }) => sourceId);
  };

  test('have each of their fields', async () => {
    const { customer } = await shop.data(`{
      customer(sourceId: "anna") {
        id sourceId displayName firstName lastName name email phone birthdate gender language postalCode city state country registeredAt
        consents { channel state at source }
        visitCount lastVisitAt orderCount totalSpend firstOrderAt lastOrderAt lastOrderTotal pointsBalance
        orders {
          totalCount
          nodes { id sourceId kind placedAt total offerCode lines { sku name brand tags quantity amount } }
        }
      }
    }`);
    expect(customer).toEqual({
      id: expect.stringMatching(/^cus_[0-9a-z]{13}$/),
      sourceId: 'anna',
      displayName: 'Anna Gruber',
      firstName: 'Anna',
      lastName: 'Gruber',
      name: 'Anna Gruber',
      email: 'Anna@example.com',
      phone: null,
      birthdate: '1990-02-28',
      gender: 'female',
      language: 'de',
      postalCode: '1010',
      city: 'Wien',
      state: 'Wien',
      country: 'AT',
      registeredAt: '2025-01-10T08:00:00.000Z',
      consents: [{ channel: 'EMAIL', state: 'OPTED_IN', at: '2026-02-01T00:00:00.000Z', source: 'newsletter form' }],
      visitCount: 1,
      lastVisitAt: '2026-11-22T08:00:00.000Z',
      orderCount: 2,
      totalSpend: '65.50',
      firstOrderAt: '2026-06-01T12:00:00.000Z',
      lastOrderAt: '2026-11-20T12:00:00.000Z',
      lastOrderTotal: '50.00',
      pointsBalance: 70,
      orders: {
        totalCount: 3,
        nodes: [
          {
            id: expect.stringMatching(/^ord_/),
            sourceId: 'anna-3',
            kind: 'RETURN',
            placedAt: '2026-11-21T12:00:00.000Z',
            total: '-10.00',
            offerCode: null,
            lines: [],
          },
          {
            id: expect.stringMatching(/^ord_/),
            sourceId: 'anna-1',
            kind: 'SALE',
            placedAt: '2026-11-20T12:00:00.000Z',
            total: '50.00',
            offerCode: null,
            lines: [
              {
                sku: '85123A',
                name: 'Heart T-light holder',
                brand: 'Lindenhof',
                tags: ['gift', 'light'],
                quantity: 2,
                amount: '30.00',
              },
              { sku: 'MUG', name: 'Mug', brand: null, tags: [], quantity: 1, amount: '20.00' },
            ],
          },
          {
            id: expect.stringMatching(/^ord_/),
            sourceId: 'anna-2',
            kind: 'SALE',
            placedAt: '2026-06-01T12:00:00.000Z',
            total: '25.50',
            offerCode: 'SUMMER',
            lines: [],
          },
        ],
      },
    });
  });

  test('without records have nothing rather than unknown numbers', async () => {
    const { customer } = await shop.data(`{
      customer(sourceId: "fay") {
        displayName name consents { state }
        visitCount lastVisitAt orderCount totalSpend firstOrderAt lastOrderAt lastOrderTotal pointsBalance orders { totalCount nodes { id } }
      }
    }`);
    expect(customer).toEqual({
      displayName: 'fay@example.com',
      name: null,
      consents: [],
      visitCount: 0,
      lastVisitAt: null,
      orderCount: 0,
      totalSpend: '0.00',
      firstOrderAt: null,
      lastOrderAt: null,
      lastOrderTotal: null,
      pointsBalance: 0,
      orders: { totalCount: 0, nodes: [] },
    });
  });

  test('are found by either key', async () => {
    const { bySource } = await shop.data<{ bySource: { id: string } }>('{ bySource: customer(sourceId: "bert") { id } }');
    const { byId } = await shop.data('query($id: ID) { byId: customer(id: $id) { sourceId } }', { id: bySource.id });
    expect(byId).toEqual({ sourceId: 'bert' });
  });

  test.each(['id: "cus_0000000000000"', 'id: "seg_f20kqvn62ypbt"', 'id: "12"', 'sourceId: "nobody"', 'sourceId: "ANNA"'])(
    'are null when there is none: %s',
    async (args) => {
      expect(await shop.data(`{ customer(${args}) { sourceId } }`)).toEqual({ customer: null });
    },
  );

  test.each([
    ['customer { sourceId }', ['id']],
    ['customer(id: null) { sourceId }', ['id']],
    ['customer(id: "x", sourceId: "anna") { sourceId }', ['sourceId']],
  ])('are named in exactly one way: %s', async (field, path) => {
    expect((await shop.error(`{ ${field} }`)).extensions).toEqual({ code: 'BAD_USER_INPUT', path });
  });

  test('are listed in each order', async () => {
    expect((await list('orderBy: TOTAL_SPEND')).slice(0, 3)).toEqual(['bert', 'anna', 'dora']);
    expect((await list('orderBy: LAST_ORDER')).slice(0, 3)).toEqual(['anna', 'bert', 'dora']);
    expect((await list('orderBy: NEWEST')).slice(0, 4)).toEqual(['emil', 'cleo', 'bert', 'anna']);
    expect((await list('orderBy: NAME')).slice(0, 4)).toEqual(['anna', 'bert', 'cleo', 'dora']);
  });

  test('are searched by name, address and key, whatever the case', async () => {
    expect(await list('search: " GRUBER "')).toEqual(['anna']);
    expect(await list('search: "BERT@"')).toEqual(['bert']);
    expect(await list('search: "CLE"')).toEqual(['cleo']);
    expect(await list('search: "émi"')).toEqual(['emil']);
    expect(await list('search: "100%"')).toEqual(['dora']);
    expect(await list('search: "%"')).toEqual(['dora']);
    expect(await list('search: "  "')).toHaveLength(6);
  });

  test('are searched within a filter', async () => {
    const filter = { attribute: { key: 'country', operator: 'IS', value: 'Austria' } };
    expect(await list('search: "er", orderBy: NEWEST', { filter })).toEqual(['bert', 'anna']);
    expect(await list('search: "cleo"', { filter })).toEqual([]);
  });

  test('are not searched by a text that is too long', async () => {
    const error = await shop.error('query($search: String) { customers(search: $search) { totalCount } }', {
      search: 'x'.repeat(201),
    });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['search'] });
  });

  test('are read page by page, each once', async () => {
    for (const orderBy of ['NAME', 'NEWEST', 'LAST_ORDER', 'TOTAL_SPEND']) {
      const seen = await shop.walk((after) => ({
        query: `query($after: String) { list: customers(first: 2, after: $after, orderBy: ${orderBy}) { totalCount nodes { sourceId } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        variables: { after },
      }));
      expect(seen).toHaveLength(6);
      expect(new Set(seen).size).toBe(6);
    }
  });

  test('go on only in the order in which the page was asked', async () => {
    const { customers } = await shop.data<{ customers: { pageInfo: { endCursor: string } } }>(
      '{ customers(first: 1, orderBy: NAME) { pageInfo { endCursor } } }',
    );
    const error = await shop.error('query($after: String) { customers(after: $after, orderBy: TOTAL_SPEND) { totalCount } }', {
      after: customers.pageInfo.endCursor,
    });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['after'] });
  });

  test('have their orders page by page', async () => {
    const seen = await shop.walk((after) => ({
      query: `query($after: String) { customer(sourceId: "anna") { list: orders(first: 2, after: $after) { totalCount nodes { sourceId } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
      variables: { after },
    }));
    expect(seen).toEqual(['anna-3', 'anna-1', 'anna-2']);
    const error = await shop.error('{ customer(sourceId: "anna") { orders(after: "WyJub25zZW5zZSJd") { totalCount } } }');
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['after'] });
  });
});
