import { publicId } from '../../src/database/public-id';
import { Customer } from '../../src/modules/customers/customer.entity';
import { upsertCustomers } from '../../src/modules/customers/upsert-customers';
import { databases } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';
import { launchTo, progressOf } from './campaigns';
import { Client, type UserError } from './client';

jest.setTimeout(120_000);

const AT = '2026-11-01T12:00:00Z';
const EVERYONE = { everyone: true };
const PREVIEW = `query($keepId: ID!, $mergeId: ID!) { mergePreview(keepId: $keepId, mergeId: $mergeId) {
  keep { sourceId } merge { sourceId } hash messagesStopped
  fields { key label keep merge result discarded outcome }
  records { kind label count }
  consents { channel keep merge result }
} }`;

interface Preview {
  readonly hash: string;
  readonly messagesStopped: number;
  readonly fields: readonly { readonly key: string }[];
}

describe.each(databases)('merging on %s', (kind) => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.boot({ kind });
    await client.save('upsertCustomers', 'customers', [
      {
        sourceId: 'anna',
        firstName: 'Anna',
        email: 'anna@example.com',
        city: 'Wien',
        preferences: ['vegan', 'Tea'],
        attributes: { colour: 'red', size: 4 },
        consents: [
          { channel: 'EMAIL', state: 'OPTED_IN', at: '2026-03-01T00:00:00Z', source: 'form', wording: 'Yes' },
          { channel: 'SMS', state: 'OPTED_OUT', at: '2026-03-01T00:00:00Z' },
        ],
      },
      {
        sourceId: 'ann',
        firstName: 'Ann',
        lastName: 'Gruber',
        email: 'ann@example.com',
        phone: '+43 660 1234567',
        birthdate: '1990-02-28',
        preferences: ['tea', 'gluten free'],
        attributes: { colour: 'blue', shoe: 38 },
        consents: [
          { channel: 'EMAIL', state: 'OPTED_OUT', at: '2026-01-01T00:00:00Z', source: 'phone call' },
          { channel: 'SMS', state: 'OPTED_IN', at: '2026-05-01T00:00:00Z', source: 'shop', wording: 'Text me' },
          { channel: 'PUSH', state: 'OPTED_IN', at: '2026-05-01T00:00:00Z', source: 'app', wording: 'Allow' },
        ],
      },
    ]);
    await client.save('recordOrders', 'orders', [
      { sourceId: 'o1', customerSourceId: 'anna', placedAt: AT, total: '10.00' },
      {
        sourceId: 'o2',
        customerSourceId: 'ann',
        placedAt: AT,
        lines: [
          { sku: 'A', amount: '30.00' },
          { sku: 'B', amount: '2.50' },
        ],
      },
    ]);
    await client.save('recordVisits', 'visits', [
      { sourceId: 'v1', customerSourceId: 'ann', at: AT },
      { sourceId: 'v2', customerSourceId: 'ann', at: AT },
    ]);
    await client.save('recordLoyaltyAccounts', 'loyaltyAccounts', [
      { sourceId: 'l1', customerSourceId: 'ann', at: AT, program: 'Stars', tier: 'Gold' },
    ]);
  });
  afterEach(() => client.close());

  const ids = async () => ({ keepId: await client.customerId('anna'), mergeId: await client.customerId('ann') });
  const preview = async (pair: object): Promise<Preview> =>
    (await client.ask<{ mergePreview: Preview }>(PREVIEW, pair)).mergePreview;
  const merge = (input: object) => client.mutate<{ customer: { id: string } | null }>('mergeCustomers', input, 'customer { id }');
  const count = async (filter: object): Promise<number> =>
    (
      await client.ask<{ audience: { count: number } }>('query($filter: FilterInput!) { audience(filter: $filter) { count } }', {
        filter,
      })
    ).audience.count;

  test('shows beforehand what will be, and does exactly that', async () => {
    const pair = await ids();
    const shown = await preview(pair);
    expect(shown).toMatchObject({
      keep: { sourceId: 'anna' },
      merge: { sourceId: 'ann' },
      messagesStopped: 0,
      records: [
        { kind: 'order', label: 'Orders', count: 1 },
        { kind: 'visit', label: 'Visits', count: 2 },
        { kind: 'loyaltyAccount', count: 1 },
      ],
      consents: [
        { channel: 'EMAIL', keep: 'OPTED_IN', merge: 'OPTED_OUT', result: 'OPTED_OUT' },
        { channel: 'SMS', keep: 'OPTED_OUT', merge: 'OPTED_IN', result: 'OPTED_OUT' },
        { channel: 'PUSH', keep: null, merge: 'OPTED_IN', result: 'OPTED_IN' },
      ],
    });
    const fields = new Map(shown.fields.map((field) => [field.key, field]));
    expect(fields.get('firstName')).toMatchObject({
      keep: 'Anna',
      merge: 'Ann',
      result: 'Anna',
      discarded: 'Ann',
      outcome: 'KEPT',
    });
    expect(fields.get('lastName')).toMatchObject({ keep: null, result: 'Gruber', discarded: null, outcome: 'FILLED' });
    expect(fields.get('name')).toMatchObject({ keep: 'Anna', merge: 'Ann Gruber', result: 'Anna Gruber' });
    expect(fields.get('email')).toMatchObject({ result: 'anna@example.com', discarded: 'ann@example.com' });
    expect(fields.get('birthdate')).toMatchObject({ result: '1990-02-28', discarded: null, outcome: 'FILLED' });
    expect(fields.get('preferences')).toMatchObject({ result: 'vegan, Tea, gluten free', discarded: null, outcome: 'UNITED' });
    expect(fields.get('custom.colour')).toMatchObject({ result: 'red', discarded: 'blue' });
    expect(fields.get('custom.shoe')).toMatchObject({ keep: null, result: '38' });
    expect(fields.has('gender')).toBe(false);

    expect(await merge({ ...pair, previewHash: shown.hash })).toEqual({ customer: { id: pair.keepId }, userErrors: [] });
    const { customer, former, orders } = await client.ask<Record<string, object>>(`{
      customer(sourceId: "anna") {
        firstName lastName name email phone birthdate city preferences attributes mergedKeys visitCount totalSpend
        consents { channel state source wording actor proven }
        consentHistory { totalCount }
      }
      former: customer(sourceId: "ann") { sourceId }
      orders: customers(filter: { activity: { kind: "purchase", value: 2 } }) { nodes { sourceId } }
    }`);
    expect(customer).toEqual({
      firstName: 'Anna',
      lastName: 'Gruber',
      name: 'Anna Gruber',
      email: 'anna@example.com',
      phone: '+43 660 1234567',
      birthdate: '1990-02-28',
      city: 'Wien',
      preferences: ['vegan', 'Tea', 'gluten free'],
      attributes: { colour: 'red', size: 4, shoe: 38 },
      mergedKeys: ['ann'],
      visitCount: 2,
      totalSpend: '42.50',
      consents: [
        { channel: 'EMAIL', state: 'OPTED_OUT', source: 'merge', wording: null, actor: 'API', proven: true },
        { channel: 'PUSH', state: 'OPTED_IN', source: 'merge', wording: 'Allow', actor: 'API', proven: true },
        { channel: 'SMS', state: 'OPTED_OUT', source: null, wording: null, actor: 'API', proven: true },
      ],
      // 2 of the one, 3 of the other, and 2 by which the choices of the other one hold.
      consentHistory: { totalCount: 7 },
    });
    expect(former).toEqual({ sourceId: 'anna' });
    expect(orders).toEqual({ nodes: [{ sourceId: 'anna' }] });
    expect(await count(EVERYONE)).toBe(1);
    expect(await count({ attribute: { key: 'emailConsent', operator: 'IS', value: 'OPTED_OUT' } })).toBe(1);

    // What is sent under the former key goes to the one who stayed.
    await client.save('recordVisits', 'visits', [{ sourceId: 'v3', customerSourceId: 'ann', at: AT }]);
    await client.save('upsertCustomers', 'customers', [{ sourceId: 'ann', city: 'Graz' }]);
    expect(await client.ask('{ customer(sourceId: "anna") { visitCount city } }')).toEqual({
      customer: { visitCount: 3, city: 'Graz' },
    });
    expect(await count(EVERYONE)).toBe(1);
  });

  test('is refused for one customer, for nobody, and for a preview that is not true any more', async () => {
    const pair = await ids();
    const { hash } = await preview(pair);
    const { services } = client.app;
    const other = await makeWorkspace(services.database, { name: 'Other' });
    await upsertCustomers(services, other, [{ sourceId: 'foreign' }]);
    const { id } = await services.database.reader.findOneByOrFail(Customer, { workspaceId: other.id });
    const foreign = publicId('cus', id);
    expect((await fetch(`${client.app.url}/customers/${foreign}/export.json`)).status).toBe(404);
    const refusals: [object, Partial<UserError>][] = [
      [
        { keepId: pair.keepId, mergeId: pair.keepId },
        { code: 'INVALID', path: ['input', 'mergeId'] },
      ],
      [
        { ...pair, mergeId: 'cus_x' },
        { code: 'NOT_FOUND', path: ['input', 'mergeId'] },
      ],
      [
        { ...pair, keepId: 'cus_x' },
        { code: 'NOT_FOUND', path: ['input', 'keepId'] },
      ],
      [
        { ...pair, mergeId: foreign },
        { code: 'NOT_FOUND', path: ['input', 'mergeId'] },
      ],
      [
        { ...pair, keepId: foreign },
        { code: 'NOT_FOUND', path: ['input', 'keepId'] },
      ],
      [
        { ...pair, previewHash: 'x' },
        { code: 'CONFLICT', path: ['input', 'previewHash'] },
      ],
    ];
    for (const [input, error] of refusals) {
      expect(await merge(input)).toMatchObject({ customer: null, userErrors: [error] });
    }
    await client.save('recordVisits', 'visits', [{ sourceId: 'v9', customerSourceId: 'ann', at: AT }]);
    expect(await merge({ ...pair, previewHash: hash })).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    const { errors } = await client.app.graphql(PREVIEW, { ...pair, mergeId: pair.keepId });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['mergeId'] } }]);
    expect(await merge(pair)).toMatchObject({ userErrors: [] });
    expect(await merge(pair)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['input', 'mergeId'] }] });
  });

  test('never has one campaign reach a person twice, whichever message is further', async () => {
    const people = ['left', 'right'].map((sourceId) => ({
      sourceId,
      email: `${sourceId}@example.com`,
      consents: [{ channel: 'EMAIL', state: 'OPTED_IN', at: AT, source: 'form', wording: 'Yes' }],
    }));
    await client.save('upsertCustomers', 'customers', people);
    const { database } = client.app.services;
    // Nothing is claimed while the due time lies ahead.
    const campaign = await launchTo(client, { attribute: { key: 'sourceId', operator: 'IN', value: ['left', 'right'] } });
    const [row] = await database.reader.query<{ id: number }[]>('SELECT MAX(id) AS id FROM campaign');
    const statuses = () =>
      database.reader.query<{ status: string; reason: string | null }[]>(
        'SELECT status, reason FROM delivery WHERE campaign_id = ? ORDER BY id',
        [row?.id],
      );
    for (let tries = 0; tries < 100 && (await statuses()).filter(({ status }) => status === 'SENT').length < 2; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await database.transaction((manager) =>
      manager.query("UPDATE delivery SET status = 'RETRY_AT', due_at = 8000000000000 WHERE address = 'left@example.com'"),
    );
    const pair = { keepId: await client.customerId('left'), mergeId: await client.customerId('right') };
    expect((await preview(pair)).messagesStopped).toBe(1);
    expect(await merge(pair)).toMatchObject({ userErrors: [] });
    // The one who stays was still to get it; the other one had got it.
    expect(await statuses()).toEqual([
      { status: 'SKIPPED', reason: 'MERGED' },
      { status: 'SENT', reason: null },
    ]);
    expect((await progressOf(client, campaign)).progress).toMatchObject({ matched: 2, conserved: true });
    const { customer } = await client.ask<{ customer: { deliveries: { totalCount: number; nodes: object[] } } }>(
      '{ customer(sourceId: "right") { deliveries { totalCount nodes { address status campaign { name } } } } }',
    );
    expect(customer.deliveries).toEqual({
      totalCount: 2,
      nodes: [
        { address: 'right@example.com', status: 'SENT', campaign: { name: 'Autumn' } },
        { address: 'left@example.com', status: 'SKIPPED', campaign: { name: 'Autumn' } },
      ],
    });
  });
});
