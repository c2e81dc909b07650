import { databases } from '../harness/databases';
import { Worker } from './child/spawn-worker';
import { World } from './world';

jest.setTimeout(120_000);

let world: World;
let workers: Worker[] = [];
const start = async (given?: ConstructorParameters<typeof Worker>[1]): Promise<Worker> => {
  const worker = new Worker(world, given);
  workers.push(worker);
  await worker.heard('ready');
  return worker;
};

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
  workers = [];
  await world.close();
});

describe.each(databases)('a worker killed with -9 on %s', (kind) => {
  beforeEach(async () => {
    world = await World.open(kind);
  });

  test('after the claim and before the offer: sent once, by another worker', async () => {
    const campaign = await world.launched(await world.addMany(1));
    let asked = false;
    world.sink.script = {
      recipient: () => {
        asked = true;
        return new Promise(() => undefined);
      },
    };
    const first = await start();
    await world.until('the recipient was named', () => asked);
    await first.end('SIGKILL');
    expect(await world.tally(campaign)).toEqual({ CLAIMED: 1 });
    world.sink.script = {};
    world.send();
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ SENT: 1 });
    await world.expectConservation(campaign);
  });

  test('after the offer and before the first byte: unknown, and nothing arrived', async () => {
    const campaign = await world.launched(await world.addMany(1));
    const first = await start({ hangAfterOffer: true });
    await first.heard('offered');
    await first.end('SIGKILL');
    expect(await world.tally(campaign)).toEqual({ OFFERING: 1 });
    // The lease of an offer covers the whole time of a message.
    await world.database.transaction((manager) => manager.query('UPDATE delivery SET lease_until = 0'));
    world.send();
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ 'UNKNOWN WORKER_STOPPED': 1 });
    expect(world.sink.received).toEqual([]);
    await world.expectConservation(campaign);
  });

  test('after the mail server took it and before that was written down: unknown, and never a second one', async () => {
    const campaign = await world.launched(await world.addMany(1));
    const first = await start();
    world.sink.script = {
      message: async () => {
        await first.end('SIGKILL');
        return undefined;
      },
    };
    await world.until('it arrived', () => world.sink.received.length === 1);
    world.sink.script = {};
    await world.database.transaction((manager) => manager.query('UPDATE delivery SET lease_until = 0'));
    world.send();
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ 'UNKNOWN WORKER_STOPPED': 1 });
    expect(world.sink.received).toHaveLength(1);
    await world.expectConservation(campaign);
  });

  test('five times at any moment of 300 messages: none lost, none twice', async () => {
    const lanes = 4;
    const kills = 5;
    const campaign = await world.launched(await world.addMany(300));
    // Slow enough that every kill meets messages under way.
    world.sink.script = { message: () => new Promise((resolve) => setTimeout(() => resolve(undefined), 20)) };
    for (let kill = 0; kill < kills; kill += 1) {
      const before = world.sink.received.length;
      const worker = await start({ options: { lanes } });
      const after = before + 1 + Math.floor(Math.random() * 40);
      await world.until('some more arrived', () => world.sink.received.length >= after);
      await worker.end('SIGKILL');
    }
    await world.database.transaction((manager) => manager.query("UPDATE delivery SET lease_until = 0 WHERE status = 'OFFERING'"));
    world.send();
    await world.finished(campaign, 60_000);
    const { SENT = 0, 'UNKNOWN WORKER_STOPPED': unknown = 0 } = await world.tally(campaign);
    expect(SENT + unknown).toBe(300);
    expect(unknown).toBeLessThanOrEqual(kills * lanes);
    await world.expectConservation(campaign);
  });
});

describe.each(databases)('a worker stopped for longer than its lease on %s', (kind) => {
  test('finds that its messages are not its own any more', async () => {
    world = await World.open(kind);
    const campaign = await world.launched(await world.addMany(1));
    let asked = 0;
    let goOn: (() => void) | undefined;
    world.sink.script = {
      recipient: () => {
        asked += 1;
        return asked > 1 ? undefined : new Promise((resolve) => (goOn = () => resolve(undefined)));
      },
    };
    const first = await start({ options: { claimLeaseMs: 500, sendMs: 30_000 } });
    await world.until('the recipient was named', () => asked === 1);
    first.signal('SIGSTOP');
    world.send();
    await world.finished(campaign);
    goOn?.();
    first.signal('SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await world.tally(campaign)).toEqual({ SENT: 1 });
    await world.expectConservation(campaign);
  });
});

describe.each(databases)('a worker told to stop on %s', (kind) => {
  test('finishes what it has begun and gives the rest back', async () => {
    world = await World.open(kind);
    const campaign = await world.launched(await world.addMany(100));
    world.sink.script = { message: () => new Promise((resolve) => setTimeout(() => resolve(undefined), 30)) };
    const worker = await start();
    await world.until('some arrived', () => world.sink.received.length >= 10);
    await worker.end('SIGTERM');
    const tally = await world.tally(campaign);
    expect(tally).toEqual({ SENT: world.sink.received.length, QUEUED: 100 - world.sink.received.length });
    world.sink.script = {};
    world.send();
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ SENT: 100 });
    await world.expectConservation(campaign);
  });
});
