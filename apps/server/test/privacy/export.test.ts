import { databases } from '../harness/databases';
import { NOW } from '../harness/factories';
import { Client } from './client';

jest.setTimeout(120_000);

const AT = '2026-11-01T12:00:00.000Z';
const EXPORT = 'export';

type Exported = Readonly<Record<string, unknown>> & { readonly records: Readonly<Record<string, readonly object[]>> };

const person = {
  sourceId: 'anna',
  firstName: 'Anna',
  lastName: 'Gruber',
  email: 'anna@example.com',
  birthdate: '1990-02-28',
  registeredAt: AT,
  country: 'Austria',
  isEmployee: false,
  preferences: ['vegan'],
  attributes: { colour: 'red', size: 4 },
  consents: [{ channel: 'EMAIL', state: 'OPTED_IN', at: AT, source: 'form', wording: 'Yes' }],
};

describe.each(databases)('exporting on %s', (kind) => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.boot({ kind, clock: () => NOW });
    await client.save('upsertCustomers', 'customers', [person, { sourceId: 'bert' }]);
    await client.save('recordOrders', 'orders', [
      {
        sourceId: 'o1',
        customerSourceId: 'anna',
        placedAt: AT,
        offerCode: 'X',
        lines: [{ sku: 'A', name: 'Tea', tags: ['hot'], amount: '12.50' }],
      },
      { sourceId: 'o2', customerSourceId: 'bert', placedAt: AT, total: '99.00' },
    ]);
    await client.save('recordEvents', 'events', [
      { sourceId: 'e1', customerSourceId: 'anna', type: 'looked', at: AT, properties: { page: 'tea' } },
    ]);
    await client.save('recordGiftCards', 'giftCards', [
      {
        sourceId: 'g1',
        customerSourceId: 'anna',
        at: AT,
        amount: '20.00',
        balance: '5.00',
        expiresAt: '2027-01-01T00:00:00.000Z',
      },
    ]);
    await client.mutate('createSegment', { name: 'All', filter: { everyone: true } }, 'segment { id }');
    await client.mutate(
      'createSegment',
      { name: 'Others', filter: { attribute: { key: 'sourceId', operator: 'IS', value: 'bert' } } },
      'segment { id }',
    );
  });
  afterAll(() => client.close());

  const exported = (input: object) => client.mutate<{ export: Exported | null }>('exportCustomer', input, EXPORT);

  test('gives one JSON of everything, and of nobody else', async () => {
    const { export: answer, userErrors } = await exported({ sourceId: 'anna' });
    expect(userErrors).toEqual([]);
    expect(answer).toMatchObject({
      exportedAt: new Date(NOW).toISOString(),
      customer: {
        sourceId: 'anna',
        firstName: 'Anna',
        name: 'Anna Gruber',
        birthdate: '1990-02-28',
        registeredAt: AT,
        isEmployee: false,
        preferences: ['vegan'],
        attributes: { colour: 'red', size: 4 },
      },
      mergedKeys: [],
      consents: [{ channel: 'EMAIL', state: 'OPTED_IN', at: AT, source: 'form', actor: 'API', wording: 'Yes', proven: true }],
      deliveries: [],
      segments: ['All'],
    });
    expect(answer?.records).toMatchObject({
      orders: [
        {
          sourceId: 'o1',
          placedAt: AT,
          kind: 'SALE',
          total: '12.50',
          offerCode: 'X',
          lines: [{ sku: 'A', name: 'Tea', tags: ['hot'], quantity: 1, amount: '12.50' }],
        },
      ],
      events: [{ sourceId: 'e1', at: AT, type: 'looked', properties: { page: 'tea' } }],
      giftCards: [{ sourceId: 'g1', amount: '20.00', balance: '5.00', expiresAt: '2027-01-01T00:00:00.000Z' }],
      visits: [],
    });
    expect(JSON.stringify(answer)).not.toMatch(/bert|99\.00|emailKey|workspaceId/);
  });

  test('leaves no table out in which something is a customer’s', async () => {
    const { reader } = client.app.services.database;
    const owned = reader.connection.entityMetadatas.filter(({ propertiesMap }) => 'customerId' in propertiesMap);
    const { export: answer } = await exported({ sourceId: 'anna' });
    // Lines lie in their orders, messages on their way and keys of merged customers are in lists of their own.
    const elsewhere = ['consent', 'order_line', 'delivery', 'customer_alias', 'import_change', 'segment_member'];
    const kinds = owned.filter(({ tableName }) => !elsewhere.includes(tableName));
    expect(Object.keys(answer?.records ?? {})).toHaveLength(kinds.length);
  });

  test('is a download too, of the same', async () => {
    const { export: answer } = await exported({ sourceId: 'anna' });
    const response = await fetch(`${client.app.url}/customers/${await client.customerId('anna')}/export.json`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(JSON.parse(await response.text())).toEqual(answer);
    expect((await fetch(`${client.app.url}/customers/cus_x/export.json`)).status).toBe(404);
  });

  test('refuses nobody, and more than an answer holds, which the download gives', async () => {
    expect(await exported({ sourceId: 'nobody' })).toMatchObject({
      export: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'sourceId'] }],
    });
    const properties = { text: 'x'.repeat(14_000) };
    for (const part of [0, 1]) {
      const rows = Array.from({ length: 160 }, (_, index) => ({
        sourceId: `big-${part}-${index}`,
        customerSourceId: 'bert',
        type: 'big',
        at: AT,
        properties,
      }));
      await client.save('recordEvents', 'events', rows);
    }
    const id = await client.customerId('bert');
    expect(await exported({ id })).toMatchObject({
      export: null,
      userErrors: [{ code: 'TOO_MANY', message: expect.stringContaining(`/customers/${id}/export.json`) }],
    });
    const text = await (await fetch(`${client.app.url}/customers/${id}/export.json`)).text();
    const everything: Exported = JSON.parse(text);
    expect(everything.records.events).toHaveLength(320);
  });
});
