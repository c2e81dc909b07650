import { databases, type Shop, startShop } from './api';

const MUTATIONS = {
  upsertCustomers: ['UpsertCustomersInput', 'customers'],
  recordOrders: ['RecordOrdersInput', 'orders'],
  recordVisits: ['RecordVisitsInput', 'visits'],
  recordEvents: ['RecordEventsInput', 'events'],
  recordPoints: ['RecordPointsInput', 'points'],
} as const;
type Mutation = keyof typeof MUTATIONS;

const document = (name: Mutation): string =>
  `mutation($input: ${MUTATIONS[name][0]}!) { payload: ${name}(input: $input) { saved userErrors { code message path } } }`;

const at = '2026-11-20T12:00:00Z';

/** A good row of each kind. */
const rows: Readonly<Record<Mutation, (key: string) => object>> = {
  upsertCustomers: (sourceId) => ({ sourceId, firstName: 'New' }),
  recordOrders: (sourceId) => ({ sourceId, customerSourceId: 'fay', placedAt: at, total: '1.00' }),
  recordVisits: (sourceId) => ({ sourceId, customerSourceId: 'fay', at }),
  recordEvents: (sourceId) => ({
    sourceId,
    customerSourceId: 'fay',
    type: 'signed_up',
    at,
    properties: { plan: { name: 'gold', seats: [1, 2] } },
  }),
  recordPoints: (sourceId) => ({ sourceId, customerSourceId: 'fay', program: 'stars', points: 5, at }),
};
const mutations: readonly Mutation[] = ['upsertCustomers', 'recordOrders', 'recordVisits', 'recordEvents', 'recordPoints'];

describe.each(databases)('bulk mutations on %s', (kind) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind);
  });
  afterAll(() => shop.close());

  const send = async (name: Mutation, list: readonly object[]) =>
    (await shop.data(document(name), { input: { [MUTATIONS[name][1]]: list } })).payload;

  const fay = async (): Promise<unknown> =>
    (await shop.data('{ customer(sourceId: "fay") { orderCount totalSpend visitCount pointsBalance orders { totalCount } } }'))
      .customer;

  test.each(mutations)('%s saves, and sent again changes nothing', async (name) => {
    const list = ['one', 'two'].map((key) => rows[name](`${name}-${key}`));
    expect(await send(name, list)).toEqual({ saved: 2, userErrors: [] });
    const after = await fay();
    expect(await send(name, list)).toEqual({ saved: 2, userErrors: [] });
    expect(await fay()).toEqual(after);
  });

  test('recorded all of it', async () => {
    expect(await fay()).toEqual({
      orderCount: 2,
      totalSpend: '2.00',
      visitCount: 2,
      pointsBalance: 10,
      orders: { totalCount: 2 },
    });
    expect(
      await shop.data('{ audience(filter: { activity: { kind: "event:signed_up", operator: EXACTLY, value: 2 } }) { count } }'),
    ).toEqual({
      audience: { count: 1 },
    });
  });

  test('save the good rows and name the others by their place', async () => {
    const order = { customerSourceId: 'fay', placedAt: at };
    const line = (amount: string) => ({ sku: 'A', amount });
    const payload = await send('recordOrders', [
      { ...order, sourceId: 'good-1', lines: [line('1.50'), line('2.50')] },
      { ...order, sourceId: 'bad-1', lines: [line('1.00'), line('1.001')] },
      { ...order, sourceId: 'bad-2', customerSourceId: 'nobody', total: '1.00' },
      { ...order, sourceId: '  ', total: '1.00' },
      { ...order, sourceId: 'bad-3', kind: 'RETURN', total: '5.00' },
      { ...order, sourceId: 'good-2', kind: 'RETURN', total: '-4.00' },
    ]);
    expect(payload).toEqual({
      saved: 2,
      userErrors: [
        { code: 'INVALID', message: expect.any(String), path: ['orders', '1', 'lines', '1', 'amount'] },
        { code: 'NOT_FOUND', message: expect.any(String), path: ['orders', '2', 'customerSourceId'] },
        { code: 'REQUIRED', message: expect.any(String), path: ['orders', '3', 'sourceId'] },
        { code: 'INVALID', message: expect.any(String), path: ['orders', '4', 'total'] },
      ],
    });
    expect(await fay()).toMatchObject({ orderCount: 3, totalSpend: '2.00' });
  });

  test('keep what is left out of a customer, and clear what is null', async () => {
    await send('upsertCustomers', [{ sourceId: 'partial', firstName: 'Ada', lastName: 'Lang', city: 'Linz' }]);
    await send('upsertCustomers', [{ sourceId: 'partial', lastName: null, country: 'Austria' }]);
    expect(await shop.data('{ customer(sourceId: "partial") { firstName lastName name city country countryName } }')).toEqual({
      customer: { firstName: 'Ada', lastName: null, name: 'Ada', city: 'Linz', country: 'AT', countryName: 'Austria' },
    });
  });

  test.each(mutations)('%s takes 1,000 rows, and refuses 1,001 without saving any', async (name) => {
    const list = Array.from({ length: 1_001 }, (_, index) => rows[name](`${name}-many-${index}`));
    const before = await fay();
    const error = await shop.error(document(name), { input: { [MUTATIONS[name][1]]: list } });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['input', MUTATIONS[name][1]] });
    expect(error.message).toContain('1001');
    expect(await fay()).toEqual(before);
    expect(await send(name, list.slice(1))).toEqual({ saved: 1_000, userErrors: [] });
  });

  test('take a body of some megabytes, which no other request may have', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => ({
      sku: `SKU-${index}`,
      name: 'A product with a name of some length',
      amount: '1.00',
    }));
    const list = Array.from({ length: 1_000 }, (_, index) => ({
      sourceId: `large-${index}`,
      customerSourceId: 'fay',
      placedAt: at,
      lines,
    }));
    expect(JSON.stringify(list).length).toBeGreaterThan(1_500_000);
    expect(await send('recordOrders', list)).toEqual({ saved: 1_000, userErrors: [] });
  });

  test.each([
    [
      'an amount that is a number',
      'recordOrders',
      { sourceId: 'x', customerSourceId: 'fay', placedAt: at, total: 1.5 },
      ['orders', '0', 'total'],
    ],
    [
      'a time without a zone',
      'recordVisits',
      { sourceId: 'x', customerSourceId: 'fay', at: '2026-11-20T12:00:00' },
      ['visits', '0', 'at'],
    ],
    ['a day that is none', 'upsertCustomers', { sourceId: 'x', birthdate: '2026-02-30' }, ['customers', '0', 'birthdate']],
    [
      'points that are not whole',
      'recordPoints',
      { sourceId: 'x', customerSourceId: 'fay', program: 'p', points: 0.5, at },
      ['points', '0', 'points'],
    ],
    [
      'properties that are a list',
      'recordEvents',
      { sourceId: 'x', customerSourceId: 'fay', type: 't', at, properties: [1] },
      ['events', '0', 'properties'],
    ],
  ] as const)('refuse %s by its type', async (_name, mutation, row, path) => {
    const error = await shop.error(document(mutation), { input: { [MUTATIONS[mutation][1]]: [row] } });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', path, variable: 'input' });
  });

  test('take an empty list', async () => {
    expect(await send('recordVisits', [])).toEqual({ saved: 0, userErrors: [] });
  });
});
