import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createHome, databases } from '../harness/databases';
import { filesWith } from './bytes';
import { finished, launchTo, progressOf, until } from './campaigns';
import { Client } from './client';
import { addMarkedPerson, EMAIL, importMarkedPerson, MARK, PHONE, SOURCE_ID } from './marked-person';

jest.setTimeout(120_000);

const TRACES = [MARK, PHONE, PHONE.replaceAll(' ', '')];
const EVERYONE = { everyone: true };
const ERASED = 'erased { at records messagesStopped }';

interface Erased {
  readonly erased: { readonly at: string; readonly records: number; readonly messagesStopped: number } | null;
}

const erase = (client: Client, input: object) => client.mutate<Erased>('eraseCustomer', input, ERASED);

const count = async (client: Client): Promise<number> =>
  (await client.ask<{ audience: { count: number } }>('{ audience(filter: { everyone: true }) { count } }')).audience.count;

const addOthers = (client: Client, count_: number): Promise<void> =>
  client.save(
    'upsertCustomers',
    'customers',
    Array.from({ length: count_ }, (_, index) => ({
      sourceId: `other-${index}`,
      email: `other-${index}@example.com`,
      consents: [{ channel: 'EMAIL', state: 'OPTED_IN', source: 'form' }],
    })),
  );

describe.each(databases)('erasing on %s', (kind) => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.boot({ kind });
  });
  afterEach(() => client.close());

  test('leaves nothing of a person in any table or file, and the report as it was', async () => {
    const { dataDir } = client.app.home;
    await addOthers(client, 3);
    await addMarkedPerson(client);
    await importMarkedPerson(client);
    await client.save('recordReferrals', 'referrals', [
      { sourceId: 'r1', customerSourceId: 'other-1', at: '2026-11-01T12:00:00Z', referredSourceId: SOURCE_ID },
    ]);
    const campaign = await launchTo(client, {
      any: [{ attribute: { key: 'email', operator: 'IS', value: EMAIL.toLowerCase() } }, EVERYONE],
    });
    await finished(client, campaign);
    const before = (await progressOf(client, campaign)).progress;
    expect(before).toMatchObject({ matched: 4, conserved: true, buckets: [{ status: 'SENT', count: 4 }] });
    await until('the message is in the history', async () => (await client.everyRow()).includes('muster:delivery:'));
    await count(client);
    // The search finds what is there.
    expect(await client.everyRow()).toContain(MARK);
    const files = await filesWith(dataDir, TRACES);
    expect(files).toEqual(expect.arrayContaining([expect.stringMatching(/^replicas\//)]));
    if (kind === 'sqlite') expect(files).toEqual(expect.arrayContaining([expect.stringMatching(/^muster\.db/)]));

    const { erased, userErrors } = await erase(client, { sourceId: SOURCE_ID });
    // 2 consents, 1 order with 1 line, 1 of each of 11 other kinds, and the message of the campaign.
    expect({ erased, userErrors }).toEqual({
      erased: { at: expect.any(String), records: 16, messagesStopped: 0 },
      userErrors: [],
    });
    const rows = await client.everyRow();
    for (const trace of TRACES) expect(rows.toLowerCase()).not.toContain(trace.toLowerCase());
    expect(await count(client)).toBe(3);
    await until('the files are clean', async () => (await filesWith(dataDir, TRACES)).length === 0);
    expect(await count(client)).toBe(3);
    expect((await progressOf(client, campaign)).progress).toEqual(before);

    const { deliveries } = (
      await client.ask<{ campaign: { deliveries: { nodes: { address: string | null; customer: object | null }[] } } }>(
        'query($id: ID!) { campaign(id: $id) { deliveries { nodes { address response customer { id } } } } }',
        { id: campaign },
      )
    ).campaign;
    expect(deliveries.nodes.filter(({ customer }) => customer === null)).toEqual([
      { address: null, response: null, customer: null },
    ]);
    const { inbox } = await client.ask<{ inbox: { totalCount: number } }>('{ inbox { totalCount } }');
    expect(inbox.totalCount).toBe(3);
    const { segments } = await client.ask<{ segments: { nodes: object[] } }>(
      '{ segments { nodes { filter audience { sentence count } } } }',
    );
    expect(segments.nodes).toMatchObject([
      { filter: { any: [{ attribute: { key: 'email', operator: 'IS', value: 'erased' } }, EVERYONE] }, audience: { count: 3 } },
    ]);
  });

  test('keeps the person out: by key, by address and by phone', async () => {
    await addMarkedPerson(client);
    await erase(client, { id: await client.customerId(SOURCE_ID) });
    const again = await client.mutate(
      'upsertCustomers',
      {
        customers: [
          { sourceId: SOURCE_ID },
          { sourceId: 'new-1', email: EMAIL.toUpperCase() },
          { sourceId: 'new-2', phone: PHONE },
          { sourceId: 'new-3', email: 'somebody.else@example.com' },
        ],
      },
      'saved',
    );
    expect(again).toMatchObject({
      saved: 1,
      userErrors: [
        { code: 'ERASED', path: ['customers', '0', 'sourceId'] },
        { code: 'ERASED', path: ['customers', '1', 'email'] },
        { code: 'ERASED', path: ['customers', '2', 'phone'] },
      ],
    });
    const orders = await client.mutate(
      'recordVisits',
      { visits: [{ sourceId: 'v', customerSourceId: SOURCE_ID, at: '2026-11-01T12:00:00Z' }] },
      'saved',
    );
    expect(orders).toMatchObject({ saved: 0, userErrors: [{ code: 'NOT_FOUND' }] });
    const [suppressed] = await client.app.services.database.reader.query<{ reasons: number }[]>(
      "SELECT COUNT(*) AS reasons FROM suppression WHERE reason = 'ERASED'",
    );
    expect(Number(suppressed?.reasons)).toBe(2);
  });

  test('leaves those alone who share an address with the person', async () => {
    const partner = { sourceId: 'partner', email: EMAIL, firstName: 'Paul' };
    await client.save('upsertCustomers', 'customers', [partner]);
    await addMarkedPerson(client);
    await erase(client, { sourceId: SOURCE_ID });
    await client.save('upsertCustomers', 'customers', [{ ...partner, city: 'Graz' }]);
    expect(await client.ask('{ customer(sourceId: "partner") { firstName city email } }')).toEqual({
      customer: { firstName: 'Paul', city: 'Graz', email: EMAIL },
    });
  });

  test('refuses who is not there, and a name that is none', async () => {
    await addOthers(client, 1);
    const revision = () => client.app.services.database.revision(1);
    const before = await revision();
    expect(await erase(client, {})).toMatchObject({ erased: null, userErrors: [{ code: 'REQUIRED', path: ['input', 'id'] }] });
    expect(await erase(client, { id: 'cus_x', sourceId: 'y' })).toMatchObject({
      userErrors: [{ code: 'INVALID', path: ['input', 'sourceId'] }],
    });
    expect(await erase(client, { id: 'cus_x' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }] });
    expect(await erase(client, { sourceId: 'nobody' })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'sourceId'] }],
    });
    expect(await revision()).toBe(before);
  });
});

test('an erased person who comes back with a backup is erased again at the start', async () => {
  const home = await createHome('sqlite');
  const file = path.join(home.dataDir, 'muster.db');
  const backup = path.join(home.dataDir, '..', `${path.basename(home.dataDir)}.backup`);
  let client = await Client.boot({ home });
  try {
    await addOthers(client, 2);
    await addMarkedPerson(client);
    await client.close();
    await copyFile(file, backup);

    client = await Client.boot({ home });
    await erase(client, { sourceId: SOURCE_ID });
    await client.close();
    await copyFile(backup, file);
    expect(await filesWith(home.dataDir, TRACES)).toContain('muster.db');

    client = await Client.boot({ home });
    expect((await client.everyRow()).toLowerCase()).not.toContain(MARK.toLowerCase());
    expect(await count(client)).toBe(2);
    await until('the files are clean', async () => (await filesWith(home.dataDir, TRACES)).length === 0);
    expect(await client.mutate('upsertCustomers', { customers: [{ sourceId: 'x', email: EMAIL }] }, 'saved')).toMatchObject({
      saved: 0,
      userErrors: [{ code: 'ERASED' }],
    });
    await client.close();

    // And a log that was lost is written again from the record.
    await rm(path.join(home.dataDir, 'erasures.jsonl'));
    client = await Client.boot({ home });
    await client.close();
    await copyFile(backup, file);
    client = await Client.boot({ home });
    expect(await count(client)).toBe(2);
  } finally {
    await client.close();
    await rm(backup, { force: true });
    await home.remove();
  }
});
