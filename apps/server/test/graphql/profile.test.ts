import { databases, type Shop, startShop } from './api';

const at = '2026-11-20T12:00:00.000Z';

describe.each(databases)('the profile of a customer on %s', (kind) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(kind);
  });
  afterAll(() => shop.close());

  test('has what was said of them, by one call for one customer', async () => {
    const profile = {
      customerType: 'Retail',
      status: 'Gold',
      membershipCard: 'Black',
      loginMethod: 'Apple',
      isEmployee: false,
      fraudStatus: 'Cleared',
      cmsStatus: 'Active',
      walletPass: 'APPLE',
      source: 'Mailchimp',
      sourceMetadata: { list: 'Friends' },
      preferences: ['Vegan', 'Oat milk'],
      areas: ['Cat owner'],
      attributes: { shoe: 41 },
      country: 'Polska',
    };
    const fields = `${Object.keys(profile).join(' ')} countryName name`;
    const { upsertCustomer } = await shop.data(
      `mutation($input: CustomerInput!) { upsertCustomer(input: $input) { userErrors { message } customer { ${fields} } } }`,
      { input: { sourceId: ' fay ', firstName: 'Fay', ...profile } },
    );
    expect(upsertCustomer).toEqual({
      userErrors: [],
      customer: { ...profile, country: 'PL', countryName: 'Poland', name: 'Fay' },
    });
  });

  test('is refused as a whole when a field is wrong', async () => {
    const { upsertCustomer } = await shop.data(
      'mutation($input: CustomerInput!) { upsertCustomer(input: $input) { customer { id } userErrors { code message path } } }',
      { input: { sourceId: 'fay', email: 'nowhere' } },
    );
    expect(upsertCustomer).toEqual({
      customer: null,
      userErrors: [{ code: 'INVALID', message: 'email is not an email address.', path: ['input', 'email'] }],
    });
  });

  test('has the facts of the catalog, each as its type is shown', async () => {
    const { customer, filterCatalog } = await shop.data<{
      customer: { facts: { key: string; type: string; label: string; group: string; unit: string | null; value: unknown }[] };
      filterCatalog: {
        attributes: { key: string; type: string; label: string; group: string; unit: string | null; program: string }[];
      };
    }>(
      '{ customer(sourceId: "anna") { facts { key label group type unit value } } filterCatalog { attributes { key label group type unit program } } }',
    );
    expect(customer.facts.map(({ value, ...fact }) => fact)).toEqual(
      filterCatalog.attributes
        .filter(({ key, program }) => program !== 'REQUIRED' && !key.includes('.'))
        .map(({ program: _, ...fact }) => fact),
    );
    const values = Object.fromEntries(customer.facts.map(({ key, value }) => [key, value]));
    expect(values).toMatchObject({
      name: 'Anna Gruber',
      birthdate: '1990-02-28',
      age: 36,
      country: 'AT',
      registeredAt: '2025-01-10T08:00:00.000Z',
      emailConsent: 'OPTED_IN',
      smsConsent: null,
      visitCount: 1,
      totalSpend: '65.50',
      lastOrderTotal: '50.00',
    });
  });

  test('asks the record a bounded number of questions', async () => {
    const query = 'query($n: Int) { customers(first: $n) { nodes { facts { key value } preferences countryName attributes } } }';
    const count = async (n: number): Promise<number> => {
      const stop = shop.recordStatements();
      await shop.data(query, { n });
      return stop().filter((statement) => /FROM [`"]?customer\b/i.test(statement)).length;
    };
    const one = await count(1);
    expect(one).toBeLessThanOrEqual(3);
    expect(await count(6)).toBe(one);
  });

  test('has the segments that they are in, as the engine has them', async () => {
    const filters = {
      'A Austrians': { attribute: { key: 'country', operator: 'IS', value: 'Austria' } },
      'B buyers': { activity: { kind: 'order', operator: 'AT_LEAST', value: 2 } },
      'C cups': { activity: { kind: 'order', where: { lines: { field: { key: 'sku', operator: 'HAS_VALUE' } } } } },
      'D dormant': { activity: { kind: 'visit', operator: 'EXACTLY', value: 0 } },
      'E emailable': { attribute: { key: 'emailConsent', operator: 'IS', value: 'OPTED_IN' } },
    };
    for (const [name, filter] of Object.entries(filters)) {
      const created = await shop.data<{ createSegment: { segment: { id: string } } }>(
        'mutation($input: CreateSegmentInput!) { createSegment(input: $input) { segment { id } } }',
        { input: { name, filter } },
      );
      if (name.startsWith('A')) {
        const outside = { not: { segment: created.createSegment.segment.id } };
        await shop.data('mutation($input: CreateSegmentInput!) { createSegment(input: $input) { segment { id } } }', {
          input: { name: 'F foreigners', filter: outside },
        });
      }
    }
    const { segments } = await shop.data<{
      segments: { nodes: { name: string; audience: { customers: { nodes: { sourceId: string }[] } } }[] };
    }>('{ segments(orderBy: NAME) { nodes { name audience { customers(first: 100) { nodes { sourceId } } } } } }');
    for (const sourceId of ['anna', 'bert', 'cleo', 'dora', 'emil', 'fay']) {
      const { customer } = await shop.data<{ customer: { segments: { totalCount: number; nodes: { name: string }[] } } }>(
        'query($sourceId: String) { customer(sourceId: $sourceId) { segments { totalCount nodes { name } } } }',
        { sourceId },
      );
      const expected = segments.nodes.filter(({ audience }) =>
        audience.customers.nodes.some((node) => node.sourceId === sourceId),
      );
      expect({ sourceId, in: customer.segments.nodes.map(({ name }) => name) }).toEqual({
        sourceId,
        in: expected.map(({ name }) => name),
      });
      expect(customer.segments.totalCount).toBe(expected.length);
    }
    const { customer } = await shop.data<{ customer: { segments: { pageInfo: { endCursor: string; hasNextPage: boolean } } } }>(
      '{ customer(sourceId: "anna") { segments(first: 1) { pageInfo { hasNextPage endCursor } } } }',
    );
    expect(customer.segments.pageInfo.hasNextPage).toBe(true);
    const rest = await shop.data<{ customer: { segments: { nodes: { name: string }[] } } }>(
      'query($after: String) { customer(sourceId: "anna") { segments(after: $after) { nodes { name } } } }',
      { after: customer.segments.pageInfo.endCursor },
    );
    expect(rest.customer.segments.nodes.map(({ name }) => name)).not.toContain('A Austrians');
    expect(rest.customer.segments.nodes.length).toBeGreaterThan(0);
  });

  test('is found by one order or event that was recorded alone', async () => {
    const { recordOrder, recordEvent } = await shop.data(
      `mutation($order: OrderInput!, $event: EventInput!) {
        recordOrder(input: $order) { userErrors { message } order { sourceId total placedAt lines { sku } } }
        recordEvent(input: $event) { userErrors { message } event { sourceId type at properties } }
      }`,
      {
        order: { sourceId: 'single', customerSourceId: 'fay', placedAt: at, lines: [{ sku: 'A', amount: '3.00' }] },
        event: { sourceId: 'single', customerSourceId: 'fay', at, type: 'signed_up', properties: { plan: 'gold' } },
      },
    );
    expect(recordOrder).toEqual({
      userErrors: [],
      order: { sourceId: 'single', total: '3.00', placedAt: at, lines: [{ sku: 'A' }] },
    });
    expect(recordEvent).toEqual({
      userErrors: [],
      event: { sourceId: 'single', type: 'signed_up', at, properties: { plan: 'gold' } },
    });
    const refused = await shop.data(
      'mutation($event: EventInput!) { recordEvent(input: $event) { event { sourceId } userErrors { code path } } }',
      { event: { sourceId: 'single', customerSourceId: 'nobody', at, type: 'signed_up' } },
    );
    expect(refused).toEqual({
      recordEvent: { event: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'customerSourceId'] }] },
    });
  });

  test('a value of a megabyte refuses its row, and one of ten megabytes the request', async () => {
    const document = 'mutation($input: RecordEventsInput!) { recordEvents(input: $input) { saved userErrors { message path } } }';
    const event = (sourceId: string, size: number) => ({
      sourceId,
      customerSourceId: 'fay',
      at,
      type: 'large',
      properties: { text: 'x'.repeat(size) },
    });
    const fitting = await shop.data(document, { input: { events: [event('small', 10), event('large', 1024 * 1024)] } });
    expect(fitting).toEqual({
      recordEvents: {
        saved: 1,
        userErrors: [{ message: 'properties is longer than 16,000 characters of JSON.', path: ['events', '1', 'properties'] }],
      },
    });
    const body = { query: document, variables: { input: { events: [event('huge', 10 * 1024 * 1024)] } } };
    const answer = await shop.send(body);
    expect([answer.status, answer.errors?.[0]?.message]).toEqual([413, 'The request is larger than 4096 KB.']);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX' });
  });
});
