import { unsubscribe } from '../../src/modules/deliveries/unsubscribe/unsubscribe';
import { eraseCustomer } from '../../src/modules/privacy/erase/erase-customer';
import { databases } from '../harness/databases';
import { aCustomer } from '../harness/factories';
import { World } from './world';

jest.setTimeout(60_000);

describe.each(databases)('between building and sending, on %s,', (kind) => {
  let world: World;
  beforeEach(async () => {
    world = await World.open(kind);
  });
  afterEach(() => world.close());

  const messages = () =>
    world.database.reader.query<{ customerId: number; type: string; campaign: string; at: number }[]>(
      'SELECT customer_id AS customerId, type, campaign, at FROM message ORDER BY id',
    );

  const noted = (count: number) =>
    world.until(`${count} messages are in the history`, async () => (await messages()).length >= count);

  test('who opts out, unsubscribes, is suppressed or erased gets nothing, and everybody is accounted for', async () => {
    const people = Array.from({ length: 8 }, () => aCustomer());
    const ids = await world.add(people);
    const campaign = await world.launched(ids);
    // Builds and releases, and sends nothing.
    const builder = world.send({ target: undefined, noteMs: 20 });
    await world.until('it is built', async () => (await world.campaign(campaign)).status === 'SENDING');
    await builder.close();
    const deliveries = await world.deliveries(campaign);

    const [optsOut, erased, suppressed, unsubscribes, ...rest] = people;
    if (!optsOut || !erased || !suppressed || !unsubscribes) throw new Error('There are not enough people.');
    await world.add([{ ...optsOut, consents: [{ channel: 'EMAIL', state: 'OPTED_OUT' }] }]);
    const done = await eraseCustomer(world.services, world.workspace, { sourceId: erased.sourceId });
    expect(done.messagesStopped).toBe(1);
    await world.suppress(deliveries[2]?.dedupeKey ?? '');
    const fourth = deliveries[3];
    if (fourth) await unsubscribe(world.services, fourth);

    world.send({ noteMs: 20 });
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({
      SENT: rest.length,
      'SUPPRESSED NO_CONSENT': 2,
      'SUPPRESSED SUPPRESSED': 1,
      'ERASED CUSTOMER_GONE': 1,
    });
    await world.expectConservation(campaign);
    expect(world.sink.copies().get(erased.email ?? '')).toBeUndefined();
    await noted(rest.length + 1);
    expect((await messages()).map(({ type }) => type).sort()).toEqual([...rest.map(() => 'SENT'), 'UNSUBSCRIBED']);
  });

  test('what was experienced is in the history once, whoever is erased or dies in between', async () => {
    const people = Array.from({ length: 30 }, () => aCustomer());
    const ids = await world.add(people);
    const campaign = await world.launched(ids);
    const first = world.send({ noteMs: 3_600_000 });
    await world.finished(campaign);
    await first.close();
    const before = (await messages()).length;
    const [gone] = people;
    if (!gone) throw new Error('There is nobody.');
    await eraseCustomer(world.services, world.workspace, { sourceId: gone.sourceId });
    // Two at a time: what one has written down the other finds done.
    world.send({ noteMs: 20 });
    world.send({ noteMs: 20 });
    await noted(ids.length - 1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const found = await messages();
    expect(before).toBeLessThanOrEqual(ids.length);
    expect(found.map(({ customerId }) => Number(customerId)).sort((a, b) => a - b)).toEqual(ids.slice(1));
    const sentAt = new Map((await world.deliveries(campaign)).map(({ customerId, updatedAt }) => [customerId, updatedAt]));
    for (const { customerId, type, campaign: name, at } of found) {
      expect({ type, name, at: Number(at) }).toEqual({ type: 'SENT', name: 'Test', at: sentAt.get(Number(customerId)) });
    }
  });
});
