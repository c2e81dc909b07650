import type { Database } from '../../src/database/database';
import type { Workspace } from '../../src/modules/access/workspace.entity';
import { events, giftCards, points, redemptions, visits } from '../../src/modules/activity/kinds';
import { recordActivities } from '../../src/modules/activity/record-activities';
import { recordOrders } from '../../src/modules/activity/record-orders';
import { Customer } from '../../src/modules/customers/customer.entity';
import { CustomerAlias } from '../../src/modules/customers/customer-alias.entity';
import { Erasure } from '../../src/modules/customers/erasure.entity';
import { upsertCustomers } from '../../src/modules/customers/upsert-customers';
import { addressKey } from '../../src/modules/deliveries/address-key';
import { databases, openTestDatabase, type TestDatabase } from '../harness/databases';
import { makeWorkspace, NOW, SECRET } from '../harness/factories';

const FUTURE = '2026-11-22T09:36:00Z';
const LONG = 'x'.repeat(20_000);

describe.each(databases)('what cannot be stored, on %s', (kind) => {
  let fixture: TestDatabase;
  let workspace: Workspace;
  let services: { database: Database; clock: () => number; secret: string };
  beforeAll(async () => {
    fixture = await openTestDatabase(kind);
    services = { database: fixture.database, clock: () => NOW, secret: SECRET };
  });
  afterAll(() => fixture.close());
  beforeEach(async () => {
    workspace = await makeWorkspace(fixture.database);
    await upsertCustomers(services, workspace, [{ sourceId: 'anna', attributes: { size: 'M' } }]);
  });

  const upsert = (row: object) => upsertCustomers(services, workspace, [{ sourceId: 'C', ...row }]);
  const customer = (sourceId: string): Promise<Customer> =>
    fixture.database.reader.findOneByOrFail(Customer, { workspaceId: workspace.id, sourceId });

  test.each<[string, object, string]>([
    ['an email without a domain', { email: 'anna@' }, 'email is not an email address.'],
    ['two emails', { email: 'a@example.com, b@example.com' }, 'email is not an email address.'],
    ['a phone of letters', { phone: 'call me' }, 'phone is not a phone number of 5 to 15 digits.'],
    ['a phone that is too short', { phone: '+43 1' }, 'phone is not a phone number of 5 to 15 digits.'],
    ['a phone that is too long', { phone: '1234567890123456' }, 'phone is not a phone number of 5 to 15 digits.'],
    ['a country that is none', { country: 'Atlantis' }, 'country is not a country or its ISO 3166-1 code.'],
    ['a birthday to come', { birthdate: '2026-11-23' }, 'birthdate lies in the future.'],
    ['a birthday before 1900', { birthdate: '1899-12-31' }, 'birthdate lies before 1900.'],
    ['a registration to come', { registeredAt: FUTURE }, 'registeredAt lies in the future.'],
    ['a registration before 1900', { registeredAt: '1899-12-31T23:59:59Z' }, 'registeredAt lies before 1900.'],
    ['a wallet that is none', { walletPass: 'SAMSUNG' }, 'walletPass has to be one of APPLE, GOOGLE.'],
    ['a flag that is text', { isEmployee: 'yes' }, 'isEmployee has to be true or false.'],
    ['a list that is text', { preferences: 'vegan' }, 'preferences has to be a list of texts.'],
    ['a list of numbers', { areas: [1] }, 'areas has to be a list of texts.'],
    ['a list that is too long', { areas: Array(201).fill('x') }, 'areas holds more than 200 texts.'],
    ['custom fields that are a list', { attributes: [1] }, 'attributes has to be a JSON object.'],
    [
      'custom fields with an odd key',
      { attributes: { 'a/b': 1 } },
      'attributes has a key that is not 1 to 100 letters, digits, “_”, “-”, “.” and spaces.',
    ],
    [
      'too many custom fields',
      { attributes: Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`k${index}`, 1])) },
      'attributes has 201 keys; 200 is the most.',
    ],
    ['custom fields that are too large', { attributes: { text: LONG } }, 'attributes is longer than 16,000 characters of JSON.'],
    ['NUL in a text', { city: 'Wi\0en' }, 'city holds a character that cannot be stored.'],
    ['NUL in a custom field', { attributes: { a: ['Wi\0en'] } }, 'attributes holds a character that cannot be stored.'],
    [
      'half a character in a custom field',
      { attributes: { a: '\ud83d' } },
      'attributes holds a character that cannot be stored.',
    ],
    ['a source that is no object', { sourceMetadata: 'list 7' }, 'sourceMetadata has to be a JSON object.'],
  ])('of a customer: %s', async (_name, row, message) => {
    const { saved, refusals } = await upsert(row);
    expect([saved, refusals.map((refusal) => [refusal.code, refusal.message])]).toEqual([0, [['INVALID', message]]]);
    expect(refusals[0]?.path).toEqual([Object.keys(row)[0]]);
  });

  test('what only looks odd is stored', async () => {
    const row = {
      phone: '+43 (0) 660/123-45.67',
      country: 'Österreich',
      birthdate: '2026-11-22',
      registeredAt: '2026-11-22T09:34:00Z',
      attributes: { 'Größe EU': 41.5, path: 'C:\\u0000', list: [1, { deep: null }] },
    };
    expect(await upsert(row)).toEqual({ saved: 1, refusals: [] });
    expect(await customer('C')).toMatchObject({ ...row, country: 'AT', birthdate: 20261122, registeredAt: NOW + 240_000 });
  });

  test('a country of a file that is none is kept as it is', async () => {
    const rows = [
      { sourceId: 'X', country: 'Atlantis' },
      { sourceId: 'Y', country: 'EIRE' },
    ];
    expect(await upsertCustomers(services, workspace, rows, { keepUnknownCountries: true })).toEqual({ saved: 2, refusals: [] });
    expect([(await customer('X')).country, (await customer('Y')).country]).toEqual(['Atlantis', 'IE']);
  });

  const KEY = { sourceId: 'R', customerSourceId: 'anna' };
  const AT = '2026-11-20T12:00:00Z';
  test.each([
    ['a visit to come', visits, { at: FUTURE }, 'at lies in the future.'],
    ['a visit before 1900', visits, { at: '1899-12-31T23:59:59Z' }, 'at lies before 1900.'],
    [
      'a visit without a zone',
      visits,
      { at: '2026-11-20T12:00:00' },
      'at has to be a time with its zone, such as 2026-11-22T09:30:00Z.',
    ],
    ['points that are no whole number', points, { at: AT, program: 'P', points: 1.5 }, 'points has to be a whole number.'],
    ['points out of range', points, { at: AT, program: 'P', points: 3_000_000_000 }, 'points is out of range.'],
    [
      'points earned below zero',
      points,
      { at: AT, program: 'P', points: -1, kind: 'EARNED' },
      'points that are EARNED are not negative.',
    ],
    [
      'a kind of points that there is not',
      points,
      { at: AT, program: 'P', points: 1, kind: 'GIVEN' },
      'kind has to be one of EARNED, SPENT, EXPIRED, ADJUSTED.',
    ],
    ['a reward of negative points', redemptions, { at: AT, reward: 'R', points: -1 }, 'points is less than 0.'],
    [
      'an amount with its currency',
      giftCards,
      { at: AT, amount: '10 EUR' },
      'amount has to be an amount in EUR as text, with at most 2 decimals.',
    ],
    [
      'an amount with too many decimals',
      giftCards,
      { at: AT, amount: '10.005' },
      'amount has to be an amount in EUR as text, with at most 2 decimals.',
    ],
    [
      'an amount out of range',
      giftCards,
      { at: AT, amount: '10000000000.01' },
      'amount has to be an amount in EUR as text, with at most 2 decimals.',
    ],
    [
      'properties that are too large',
      events,
      { at: AT, type: 'e', properties: { text: LONG } },
      'properties is longer than 16,000 characters of JSON.',
    ],
    [
      'properties with NUL',
      events,
      { at: AT, type: 'e', properties: { text: '\0' } },
      'properties holds a character that cannot be stored.',
    ],
  ])('of a record: %s', async (_name, activity, row, message) => {
    const { saved, refusals } = await recordActivities(services, workspace, activity, [{ ...KEY, ...row }]);
    expect([saved, refusals.map((refusal) => refusal.message)]).toEqual([0, [message]]);
  });

  test('of an order: times out of range', async () => {
    const order = { ...KEY, total: '1.00' };
    const result = await recordOrders(services, workspace, [
      { ...order, sourceId: '1', placedAt: FUTURE },
      { ...order, sourceId: '2', placedAt: '1850-01-01T00:00:00Z' },
    ]);
    expect(result.refusals.map(({ message, path }) => [message, path])).toEqual([
      ['placedAt lies in the future.', ['placedAt']],
      ['placedAt lies before 1900.', ['placedAt']],
    ]);
  });

  test('custom fields are merged by their keys, and limited together', async () => {
    await upsertCustomers(services, workspace, [{ sourceId: 'anna', attributes: { shoe: 41, size: null, tags: ['a'] } }]);
    expect((await customer('anna')).attributes).toEqual({ shoe: 41, tags: ['a'] });
    const many = Object.fromEntries(Array.from({ length: 199 }, (_, index) => [`k${index}`, index]));
    const { refusals } = await upsertCustomers(services, workspace, [{ sourceId: 'anna', attributes: many }]);
    expect(refusals.map(({ message }) => message)).toEqual([
      'attributes, together with those that are there, has 201 keys; 200 is the most.',
    ]);
    await upsertCustomers(services, workspace, [{ sourceId: 'anna', attributes: null }]);
    expect(await customer('anna')).toMatchObject({ attributes: null, attributesFolded: null });
  });

  test('sent twice, customers and what they did are written once', async () => {
    const { database } = fixture;
    const people = [
      { sourceId: 'anna', email: 'anna@example.com', attributes: { size: 'L' }, preferences: ['vegan'], isEmployee: false },
      { sourceId: 'ben', consents: [{ channel: 'EMAIL', state: 'OPTED_IN', at: AT, source: 'form' }] as const },
    ];
    const order = { ...KEY, placedAt: AT, lines: [{ sku: 'A', tags: ['x'], quantity: 0.1, amount: '1.10' }, { sku: 'B' }] };
    const send = async () => {
      await upsertCustomers(services, workspace, people);
      await recordOrders(services, workspace, [order]);
      return database.revision(workspace.id);
    };
    expect(await send()).toBe(3);
    expect(await send()).toBe(3);
    await recordOrders(services, workspace, [{ ...order, lines: [{ sku: 'A', amount: '1.10' }, { sku: 'B' }] }]);
    expect(await send()).toBe(5);
  });

  test('a key of somebody who was merged leads to the one who stayed', async () => {
    const { id } = await customer('anna');
    await fixture.database.transaction((manager) =>
      manager.insert(CustomerAlias, {
        workspaceId: workspace.id,
        sourceId: 'ann',
        customerId: id,
        formerCustomerId: 0,
        mergedAt: NOW,
      }),
    );
    const result = await upsertCustomers(services, workspace, [
      { sourceId: 'ann', city: 'Graz' },
      { sourceId: 'anna', city: 'Linz' },
    ]);
    expect(result).toEqual({
      saved: 1,
      refusals: [
        {
          index: 1,
          code: 'DUPLICATE',
          message: 'sourceId leads to the customer of row 0, which is in the same call.',
          path: ['sourceId'],
        },
      ],
    });
    expect(await customer('anna')).toMatchObject({ id, city: 'Graz', attributes: { size: 'M' } });
    const visit = await recordActivities(services, workspace, visits, [{ sourceId: 'V', customerSourceId: 'ann', at: AT }]);
    expect(visit).toEqual({ saved: 1, refusals: [] });
  });

  test('somebody who was erased is not stored again, by key, email or phone', async () => {
    const digest = (channel: string, text: string): string => addressKey(SECRET, channel, text);
    await fixture.database.transaction((manager) =>
      manager.insert(Erasure, {
        workspaceId: workspace.id,
        sourceKey: digest('SOURCE', 'gone'),
        emailKey: digest('EMAIL', 'gone@example.com'),
        phoneKey: digest('SMS', '+43 660 1'),
        at: NOW,
      }),
    );
    const result = await upsertCustomers(services, workspace, [
      { sourceId: 'gone' },
      { sourceId: 'again', email: ' Gone@Example.com' },
      { sourceId: 'other' },
    ]);
    expect(result.saved).toBe(1);
    expect(result.refusals.map(({ index, code, path }) => [index, code, path])).toEqual([
      [0, 'ERASED', ['sourceId']],
      [1, 'ERASED', ['email']],
    ]);
  });
});
