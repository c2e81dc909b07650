import { setTimeout as sleep } from 'node:timers/promises';
import { upsertCustomers } from '../../src/modules/customers/upsert-customers';
import { findByToken, unsubscribe } from '../../src/modules/deliveries/unsubscribe/unsubscribe';
import { databases } from '../harness/databases';
import { aCustomer, NOW } from '../harness/factories';
import type { Answer } from './sink';
import { World } from './world';

jest.setTimeout(60_000);

let world: World;
afterEach(() => world.close());

const numbered = (count: number) => Array.from({ length: count }, (_, index) => aCustomer({ email: `c${index}@example.com` }));
const unsubscribeAll = async (campaign: { id: number }): Promise<void> => {
  for (const { unsubscribeToken } of await world.deliveries(campaign)) {
    const delivery = await findByToken(world.services, unsubscribeToken ?? '');
    if (delivery !== null) await unsubscribe(world.services, delivery);
  }
};

describe.each(databases)('sending on %s', (kind) => {
  beforeEach(async () => {
    world = await World.open(kind);
  });

  test('everybody who may be written to gets one message, and everybody else a reason', async () => {
    const ids = await world.add([
      ...numbered(60),
      aCustomer({ consents: [] }),
      aCustomer({ consents: [{ channel: 'EMAIL', state: 'OPTED_OUT', at: NOW - 1_000 }] }),
      aCustomer({ email: null }),
      aCustomer({ email: 'shared@example.com' }),
      aCustomer({ email: ' Shared@Example.com ' }),
    ]);
    const campaign = await world.launched(ids);
    world.send();
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({
      SENT: 61,
      'SKIPPED NO_CONSENT': 2,
      'SKIPPED NO_ADDRESS': 1,
      'SKIPPED SAME_ADDRESS': 1,
    });
    expect((await world.campaign(campaign)).status).toBe('DONE');
    await world.expectConservation(campaign);
  });

  test('two senders share the work', async () => {
    const campaign = await world.launched(await world.addMany(120));
    const senders = ['http://one.example', 'http://two.example'];
    for (const publicUrl of senders) world.send({ batch: 10, lanes: 2, publicUrl });
    await world.finished(campaign, 40_000);
    expect(await world.tally(campaign)).toEqual({ SENT: 120 });
    for (const publicUrl of senders)
      expect(world.sink.received.filter(({ raw }) => raw.includes(publicUrl)).length).toBeGreaterThan(0);
    await world.expectConservation(campaign);
  });

  test('each answer of the mail server leads where it should, and one bad recipient stops nobody', async () => {
    const answers = new Map<string, Answer>(
      [421, 450, 451, 452, 550, 552, 554].map((code, index) => [`c${index}@example.com`, { code, text: 'as scripted' }]),
    );
    const campaign = await world.launched(await world.add(numbered(40)));
    world.sink.script = { recipient: (address) => answers.get(address) };
    world.send();
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({
      SENT: 33,
      'REJECTED TOO_MANY_ATTEMPTS': 4,
      'REJECTED MAILBOX_UNKNOWN': 1,
      'REJECTED MAILBOX_FULL': 1,
      'REJECTED POLICY': 1,
    });
    const rows = await world.deliveries(campaign);
    expect(rows.find(({ address }) => address === 'c1@example.com')).toMatchObject({ attempts: 3, response: '450 as scripted' });
    await world.expectConservation(campaign);
  });

  test('a mailbox that is gone is not written to again', async () => {
    const ids = await world.add(numbered(3));
    const gone = (address: string): Answer | undefined =>
      address === 'c1@example.com' ? { code: 550, text: '5.1.1 gone' } : undefined;
    world.sink.script = { recipient: gone };
    const first = await world.launched(ids);
    world.send();
    await world.finished(first);
    expect(await world.tally(first)).toEqual({ SENT: 2, 'REJECTED MAILBOX_UNKNOWN': 1 });
    const second = await world.launched(ids);
    await world.finished(second);
    expect(await world.tally(second)).toEqual({ SENT: 2, 'SKIPPED SUPPRESSED': 1 });
  });

  test('a later yes is a yes', async () => {
    const campaign = await world.launched(await world.add(numbered(10)));
    const asked = new Map<string, number>();
    world.sink.script = {
      message: (address) => {
        asked.set(address, (asked.get(address) ?? 0) + 1);
        return asked.get(address) === 1 ? { code: 451, text: 'not yet' } : undefined;
      },
    };
    world.send();
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ SENT: 10 });
    expect((await world.deliveries(campaign)).map(({ attempts }) => attempts)).toEqual(Array.from({ length: 10 }, () => 2));
    await world.expectConservation(campaign);
  });

  test.each(['FIN', 'RST', 'SILENCE'] as const)('lost after the message by %s: unknown, never again', async (ending) => {
    const campaign = await world.launched(await world.add(numbered(20)));
    world.sink.script = { message: (address) => (address === 'c3@example.com' ? ending : undefined) };
    world.send({ sendMs: 1_000 });
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ SENT: 19, 'UNKNOWN NO_ANSWER': 1 });
    await world.expectConservation(campaign);
  });

  test('a recipient at whom the mail server hangs up is given up after some attempts', async () => {
    const campaign = await world.launched(await world.add(numbered(30)));
    const never = new Promise<undefined>(() => undefined);
    world.sink.script = { recipient: (address) => (address === 'c5@example.com' ? never : undefined) };
    world.send({ sendMs: 1_000 });
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ SENT: 29, 'REJECTED TOO_MANY_ATTEMPTS': 1 });
    await world.expectConservation(campaign);
  });

  test('while the mail server is away everybody waits, and nobody is given up', async () => {
    const campaign = await world.launched(await world.addMany(20));
    world.sink.script = { greet: () => ({ code: 554, text: 'closed' }) };
    world.send();
    await world.until('somebody waits', async () => 'RETRY_AT NO_CONNECTION' in (await world.tally(campaign)));
    await new Promise((resolve) => setTimeout(resolve, 500));
    world.sink.script = {};
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ SENT: 20 });
    await world.expectConservation(campaign);
  });

  test('who unsubscribes between the launch and the message gets none', async () => {
    const campaign = await world.launched(await world.addMany(5));
    const builder = world.send({ target: undefined });
    await world.until('it is built', async () => (await world.campaign(campaign)).status === 'SENDING');
    await builder.close();
    await unsubscribeAll(campaign);
    world.send();
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ 'SUPPRESSED NO_CONSENT': 5 });
    await world.expectConservation(campaign);
  });

  test('even when the conversation with the mail server has begun', async () => {
    const campaign = await world.launched(await world.addMany(1));
    world.sink.script = { recipient: () => unsubscribeAll(campaign).then(() => undefined) };
    world.send();
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ 'SUPPRESSED NO_CONSENT': 1 });
    expect(world.sink.received).toEqual([]);
  });

  test('an address that was changed, and a customer who was deleted, are left alone', async () => {
    const customers = [aCustomer(), aCustomer(), aCustomer()];
    const [, , third] = await world.add(customers);
    const campaign = await world.launched(await world.add(customers));
    const builder = world.send({ target: undefined });
    await world.until('it is built', async () => (await world.campaign(campaign)).status === 'SENDING');
    await builder.close();
    await upsertCustomers(world.services, world.workspace, [
      { sourceId: customers[1]?.sourceId ?? '', email: 'new@example.com' },
    ]);
    await world.database.transaction((manager) => manager.query('DELETE FROM customer WHERE id = ?', [third]));
    world.send();
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ SENT: 1, 'SUPPRESSED ADDRESS_CHANGED': 1, 'ERASED CUSTOMER_GONE': 1 });
    await world.expectConservation(campaign);
  });

  test('a design that cannot be filled in fails its own messages and no others', async () => {
    const ids = await world.add(numbered(3));
    const broken = await world.launched(ids, { subject: '{{ customer.shoeSize }}' });
    const sound = await world.launched(ids);
    world.send();
    await world.finished(broken);
    await world.finished(sound);
    expect(await world.tally(broken)).toEqual({ 'REJECTED NOT_RENDERED': 3 });
    expect(await world.tally(sound)).toEqual({ SENT: 3 });
  });

  test('a message is what was written, for this customer', async () => {
    const campaign = await world.launched(await world.add([aCustomer({ firstName: 'Žofie & Co', email: 'z@example.com' })]));
    world.send();
    await world.finished(campaign);
    const [{ messageId, unsubscribeToken } = { messageId: '', unsubscribeToken: '' }] = await world.deliveries(campaign);
    const raw = world.sink.received[0]?.raw ?? '';
    const url = `http://localhost:4000/u/${unsubscribeToken}`;
    expect(url.length).toBeLessThan(60);
    expect(raw).toContain(`Message-ID: ${messageId}`);
    expect(messageId).toMatch(/^<dlv_[a-z0-9]+@harbour\.example>$/);
    expect(raw).toContain(`List-Unsubscribe: <${url}>`);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(raw).toMatch(/List-Id: <wsp_[a-z0-9]+\.harbour\.example>/i);
    expect(raw).toMatch(/Content-Type: multipart\/alternative/);
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
    expect(raw.split('\n').every((line) => line.length < 1_000)).toBe(true);
  });
});

test('goes on sending when what was claimed cannot be given back', async () => {
  world = await World.open('sqlite');
  const campaign = await world.launched(await world.addMany(12));
  const run = (statement: string) => world.database.transaction((manager) => manager.query(statement));
  await run(`CREATE TRIGGER refuse BEFORE UPDATE ON delivery WHEN OLD.status = 'CLAIMED' AND NEW.status = 'QUEUED'
    BEGIN SELECT RAISE(ABORT, 'The connection is gone.'); END`);
  world.sink.script = { message: () => sleep(150) };
  // What was claimed would be given back after half of the lease, when the one lane has sent two of ten.
  world.send({ lanes: 1, batch: 10, claimLeaseMs: 400 });
  await sleep(1_000);
  expect((await world.tally(campaign)).CLAIMED).toBeGreaterThan(0);
  world.sink.script = {};
  await run('DROP TRIGGER refuse');
  await world.finished(campaign);
  expect(world.sink.received).toHaveLength(12);
  await world.expectConservation(campaign);
});

test('killed connections to the database heal by themselves', async () => {
  world = await World.open('mysql');
  const campaign = await world.launched(await world.addMany(200));
  world.send();
  for (let round = 0; round < 3; round += 1) {
    await world.until('some more arrived', () => world.sink.received.length >= round * 40 + 20);
    const connections = await world.database.reader.query<{ id: number }[]>(
      'SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()',
    );
    for (const { id } of connections) await world.database.reader.query(`KILL ${id}`).catch(() => undefined);
  }
  await world.until('no offer is open', async () => !('OFFERING' in (await world.tally(campaign))), 30_000);
  await world.finished(campaign, 30_000);
  await world.expectConservation(campaign);
});
