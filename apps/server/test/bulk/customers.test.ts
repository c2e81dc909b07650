import type { Workspace } from '../../src/modules/access/workspace.entity';
import { Consent } from '../../src/modules/customers/consent.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import type { CustomerInput } from '../../src/modules/customers/customer.input';
import { upsertCustomers } from '../../src/modules/customers/upsert-customers';
import { addressKey } from '../../src/modules/deliveries/address-key';
import { databases, openTestDatabase, type TestDatabase } from '../harness/databases';
import { makeWorkspace, NOW, SECRET } from '../harness/factories';

describe.each(databases)('upsertCustomers on %s', (kind) => {
  let fixture: TestDatabase;
  let workspace: Workspace;
  beforeAll(async () => {
    fixture = await openTestDatabase(kind);
  });
  afterAll(() => fixture.close());
  beforeEach(async () => {
    workspace = await makeWorkspace(fixture.database);
  });

  const upsert = (...rows: readonly CustomerInput[]) =>
    upsertCustomers({ database: fixture.database, clock: () => NOW, secret: SECRET }, workspace, rows);
  const saved = (sourceId: string): Promise<Customer> =>
    fixture.database.reader.findOneByOrFail(Customer, { workspaceId: workspace.id, sourceId });
  const ledger = async (sourceId: string): Promise<Pick<Consent, 'channel' | 'state' | 'at' | 'source'>[]> => {
    const { id } = await saved(sourceId);
    const lines = await fixture.database.reader.find(Consent, { where: { customerId: id }, order: { id: 'ASC' } });
    return lines.map(({ channel, state, at, source }) => ({ channel, state, at, source }));
  };

  test('saves all fields, trimmed and folded, with digests of the addresses', async () => {
    const result = await upsert({
      sourceId: ' C-1 ',
      firstName: ' Ömer ',
      lastName: 'Şahin',
      email: ' Oemer@Example.COM ',
      phone: '+43 660 1234567',
      birthdate: '1984-02-29',
      gender: 'male',
      language: 'de',
      postalCode: '1010',
      city: 'Wien',
      state: 'Wien',
      country: 'Austria',
      registeredAt: '2026-01-02T03:04:05.678+02:00',
    });
    expect(result).toEqual({ saved: 1, refusals: [] });
    expect(await saved('C-1')).toMatchObject({
      workspaceId: workspace.id,
      revision: 1,
      sourceIdFolded: 'c-1',
      firstName: 'Ömer',
      firstNameFolded: 'ömer',
      name: 'Ömer Şahin',
      nameFolded: 'ömer şahin',
      email: 'Oemer@Example.COM',
      emailFolded: 'oemer@example.com',
      emailKey: addressKey(SECRET, 'EMAIL', 'oemer@example.com'),
      phoneKey: addressKey(SECRET, 'SMS', '+43 660 1234567'),
      birthdate: 19840229,
      registeredAt: Date.UTC(2026, 0, 2, 1, 4, 5, 678),
    });
  });

  test('keeps what is left out and clears what is null', async () => {
    await upsert({ sourceId: 'C', firstName: 'Anna', city: 'Wien', email: 'a@example.com', birthdate: 19900101 });
    await upsert({ sourceId: 'C', city: null, email: undefined });
    expect(await saved('C')).toMatchObject({
      firstName: 'Anna',
      city: null,
      cityFolded: null,
      email: 'a@example.com',
      birthdate: 19900101,
    });
    await upsert({ sourceId: 'C', email: '  ', birthdate: null });
    expect(await saved('C')).toMatchObject({ email: null, emailFolded: null, emailKey: null, birthdate: null });
  });

  test('puts the full name together until one is given', async () => {
    await upsert({ sourceId: 'C', firstName: 'Anna' });
    expect((await saved('C')).name).toBe('Anna');
    await upsert({ sourceId: 'C', lastName: 'Gruber' });
    expect((await saved('C')).name).toBe('Anna Gruber');
    await upsert({ sourceId: 'C', name: 'Dr. Anna Gruber' });
    await upsert({ sourceId: 'C', lastName: 'Huber' });
    expect((await saved('C')).name).toBe('Dr. Anna Gruber');
    await upsert({ sourceId: 'C', name: null });
    expect((await saved('C')).name).toBe('Anna Huber');
    await upsert({ sourceId: 'C', firstName: null, lastName: null });
    expect((await saved('C')).name).toBeNull();
  });

  test('refuses rows that cannot be stored, by index and path, and saves the others', async () => {
    const result = await upsert(
      { sourceId: 'good 1' },
      { sourceId: '  ' },
      { sourceId: 'x'.repeat(191) },
      { sourceId: 'a', email: 'no address' },
      { sourceId: 'b', birthdate: '2026-02-30' },
      { sourceId: 'c', registeredAt: '2026-01-02T03:04:05' },
      { sourceId: 'd', city: 'x'.repeat(201) },
      // Folded it is twice as long.
      { sourceId: 'e', city: 'İ'.repeat(150) },
      { sourceId: 'f', country: 'Aus\0tria' },
      { sourceId: 'g', consents: [{ channel: 'EMAIL', state: 'OPTED_IN', at: NOW + 3_600_000 }] },
      { sourceId: 'h\ud800' },
      { sourceId: 'good 2', city: 'x'.repeat(200), firstName: 'İ'.repeat(100), lastName: 'İ'.repeat(100) },
    );
    expect(result.saved).toBe(2);
    expect(result.refusals).toEqual([
      { index: 1, code: 'REQUIRED', message: 'sourceId is missing.', path: ['sourceId'] },
      { index: 2, code: 'INVALID', message: 'sourceId is longer than 190 characters.', path: ['sourceId'] },
      { index: 3, code: 'INVALID', message: 'email is not an email address.', path: ['email'] },
      { index: 4, code: 'INVALID', message: 'birthdate has to be a day such as 2026-11-22.', path: ['birthdate'] },
      {
        index: 5,
        code: 'INVALID',
        message: 'registeredAt has to be a time with its zone, such as 2026-11-22T09:30:00Z.',
        path: ['registeredAt'],
      },
      { index: 6, code: 'INVALID', message: 'city is longer than 200 characters.', path: ['city'] },
      { index: 7, code: 'INVALID', message: 'city is longer than 200 characters.', path: ['city'] },
      { index: 8, code: 'INVALID', message: 'country holds a character that cannot be stored.', path: ['country'] },
      { index: 9, code: 'INVALID', message: 'at lies in the future.', path: ['consents', '0', 'at'] },
      { index: 10, code: 'INVALID', message: 'sourceId holds a character that cannot be stored.', path: ['sourceId'] },
    ]);
    expect(await fixture.database.reader.countBy(Customer, { workspaceId: workspace.id })).toBe(2);
  });

  test('writes nothing, not even a revision, when every row is refused', async () => {
    expect((await upsert({ sourceId: '' })).saved).toBe(0);
    expect(await fixture.database.revision(workspace.id)).toBe(0);
  });

  test('takes the first of several rows under one key, and refuses the others', async () => {
    const opt = (state: 'OPTED_IN' | 'OPTED_OUT', at: number) => [{ channel: 'EMAIL', state, at }] as const;
    const result = await upsert(
      { sourceId: 'C', firstName: 'Anna', city: 'Wien', consents: opt('OPTED_IN', 1_700_000_000_000) },
      { sourceId: 'D' },
      { sourceId: ' C ', city: 'Graz', consents: opt('OPTED_OUT', 1_700_000_000_001) },
    );
    const message = 'sourceId is that of row 0, which is in the same call.';
    expect(result).toEqual({ saved: 2, refusals: [{ index: 2, code: 'DUPLICATE', message, path: ['sourceId'] }] });
    expect(await saved('C')).toMatchObject({ firstName: 'Anna', city: 'Wien' });
    expect(await ledger('C')).toHaveLength(1);
    expect(await fixture.database.reader.countBy(Customer, { workspaceId: workspace.id })).toBe(2);
  });

  test('tells source ids apart by their case and accents, as callers do', async () => {
    await upsert({ sourceId: 'a' }, { sourceId: 'A' }, { sourceId: 'á' });
    expect(await fixture.database.reader.countBy(Customer, { workspaceId: workspace.id })).toBe(3);
  });

  test('sent twice it changes nothing but the revision', async () => {
    const row: CustomerInput = {
      sourceId: 'C',
      firstName: 'Anna',
      consents: [
        { channel: 'EMAIL', state: 'OPTED_IN', at: 1_700_000_000_000, source: 'till' },
        { channel: 'EMAIL', state: 'OPTED_OUT', at: 1_700_000_000_500 },
      ],
    };
    await upsert(row);
    const before = { customer: await saved('C'), ledger: await ledger('C') };
    await upsert(row);
    expect({ ...(await saved('C')), revision: 1 }).toEqual(before.customer);
    expect(await ledger('C')).toEqual(before.ledger);
  });

  test('appends to the ledger what is new, and what has no time only when it changes the state', async () => {
    const consents = (...lines: NonNullable<CustomerInput['consents']>) => upsert({ sourceId: 'C', consents: lines });
    await consents({ channel: 'EMAIL', state: 'OPTED_IN' });
    await consents({ channel: 'EMAIL', state: 'OPTED_IN' });
    await consents({ channel: 'EMAIL', state: 'OPTED_IN', at: NOW - 10, source: 'form' });
    await consents({ channel: 'SMS', state: 'OPTED_OUT' });
    await consents({ channel: 'EMAIL', state: 'OPTED_OUT' }, { channel: 'EMAIL', state: 'OPTED_OUT' });
    await upsert({ sourceId: 'C', city: 'Wien' });
    expect(await ledger('C')).toEqual([
      { channel: 'EMAIL', state: 'OPTED_IN', at: NOW, source: null },
      { channel: 'EMAIL', state: 'OPTED_IN', at: NOW - 10, source: 'form' },
      { channel: 'SMS', state: 'OPTED_OUT', at: NOW, source: null },
      { channel: 'EMAIL', state: 'OPTED_OUT', at: NOW, source: null },
    ]);
  });

  test('takes any number of rows under one revision', async () => {
    const rows = Array.from({ length: 2_345 }, (_, index) => ({ sourceId: `many-${index}`, city: 'Wien' }));
    expect((await upsert(...rows)).saved).toBe(2_345);
    expect((await upsert(...rows.map((row) => ({ ...row, city: 'Graz' })))).saved).toBe(2_345);
    expect(await fixture.database.revision(workspace.id)).toBe(2);
    const found = await fixture.database.reader.countBy(Customer, { workspaceId: workspace.id, city: 'Graz', revision: 2 });
    expect(found).toBe(2_345);
  });
});
