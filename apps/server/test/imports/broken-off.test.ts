import { readFileSync } from 'node:fs';
import { orderLinesFile } from '@muster/demo-data';
import { databases, ImportWorld, type SavedOrder } from './import-world';

const rows = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `A${index % (count / 2)},K${index % 700},2011-01-01 10:00,S${index % 90},1,1.00`,
  ).join('\n');
const file = (count: number): string => `OrderNo,Customer,Date,SKU,Qty,Price\n${rows(count)}\n`;

/** Enough to be killed in the middle of. */
const orderLines = (): string => readFileSync(orderLinesFile(), 'utf8').split('\n').slice(0, 12_001).join('\n');

let world: ImportWorld;
afterEach(() => world.close());

describe.each(databases)('an import that is broken off on %s', (kind) => {
  let whole: Map<string, SavedOrder>;
  let customers: Record<string, unknown>[];

  beforeAll(async () => {
    const reference = await ImportWorld.open(kind);
    await reference.run(await reference.upload(orderLines()));
    whole = await reference.saved();
    customers = await reference.customers();
    await reference.close();
  }, 180_000);

  beforeEach(async () => {
    world = await ImportWorld.open(kind);
  }, 60_000);

  it('by kill -9 while it reads, as it begins to save and in the middle goes on when the server starts again', async () => {
    const withoutCustomer = orderLines()
      .split('\n')
      .filter((line) => /,,[^,]*$/.test(line)).length;
    const node = await world.upload(orderLines());
    await world.app.close();
    await world.killedWhile(node.id, { begin: () => world.start(node), holds: ({ phase }) => phase === 'READING' });
    await world.killedWhile(node.id, { holds: ({ phase }) => phase === 'SAVING' });
    await world.killedWhile(node.id, { holds: ({ phase, done }) => phase === 'SAVING' && done >= 2_000 });
    await world.startAgain();
    expect(await world.import(node.id)).toMatchObject({ status: 'RUNNING', phase: 'SAVING' });
    const done = await world.ended(node.id);
    expect(done).toMatchObject({
      status: 'DONE',
      ordersSaved: whole.size,
      customersSaved: customers.length,
      problemCount: withoutCustomer,
    });
    expect(done.problems.totalCount).toBe(withoutCustomer + done.notedCount);
    expect(await world.saved()).toEqual(whole);
    expect(await world.customers()).toEqual(customers);
  }, 300_000);

  it('by stopping the server goes on at once', async () => {
    const node = await world.upload(orderLines());
    await world.start(node);
    await world.until(node.id, ({ phase, done }) => phase === 'SAVING' && done >= 2_000);
    await world.restart();
    expect(await world.ended(node.id)).toMatchObject({
      status: 'DONE',
      ordersSaved: whole.size,
      customersSaved: customers.length,
    });
    expect(await world.saved()).toEqual(whole);
  }, 120_000);
});

describe('an import that is broken off', () => {
  beforeEach(async () => {
    world = await ImportWorld.open('sqlite');
  }, 60_000);

  it('by a person keeps what is saved and says how much', async () => {
    const node = await world.upload(file(20_000));
    await world.start(node);
    await world.until(node.id, ({ phase, done }) => phase === 'SAVING' && done >= 1_000);
    const { userErrors, import: cancelled } = await world.cancel(node.id);
    expect(userErrors).toEqual([]);
    const saved = (await world.saved()).size;
    expect(saved).toBeGreaterThanOrEqual(1_000);
    expect(saved).toBeLessThan(10_000);
    expect(cancelled).toMatchObject({
      status: 'CANCELLED',
      message: expect.stringContaining(`${saved.toLocaleString('en')} orders of 10,000`),
    });
    expect((await world.cancel(node.id)).userErrors).toEqual([expect.objectContaining({ code: 'NOT_READY' })]);
    // Nothing comes after it, and it can be run again.
    expect((await world.saved()).size).toBe(saved);
    expect(await world.run(node)).toMatchObject({ status: 'DONE', ordersSaved: 10_000 });
    expect((await world.saved()).size).toBe(10_000);
  }, 120_000);

  it('before anything was saved says so', async () => {
    const node = await world.upload(file(6_000));
    await world.start(node);
    await world.cancel(node.id);
    expect(await world.import(node.id)).toMatchObject({ status: 'CANCELLED', message: 'Cancelled before anything was saved.' });
  });

  it('in a dry run is ready again', async () => {
    const node = await world.upload(file(6_000));
    await world.start(node, { dryRun: true });
    await world.cancel(node.id);
    expect(await world.import(node.id)).toMatchObject({ status: 'READY', message: expect.stringMatching(/Nothing is saved/) });
  });

  it('is not started twice', async () => {
    const node = await world.upload(file(6_000));
    await world.start(node);
    expect(await world.start(node)).toEqual([expect.objectContaining({ code: 'CONFLICT' })]);
  });

  it('waits for the one before it', async () => {
    const [first, second] = [await world.upload(file(8_000)), await world.upload(file(1_000))];
    await world.start(first);
    await world.start(second);
    await world.until(first.id, ({ phase }) => phase === 'SAVING');
    expect(await world.import(second.id)).toMatchObject({ status: 'RUNNING', phase: 'WAITING', done: 0 });
    await world.ended(second.id);
    expect((await world.import(first.id)).status).toBe('DONE');
  }, 60_000);

  it('by a file that has gone says so', async () => {
    const node = await world.upload(file(10));
    const [row] = await world.query<{ file_path: string }>('SELECT file_path FROM import_job');
    await world.forget(row?.file_path ?? '');
    expect(await world.run(node)).toMatchObject({ status: 'FAILED', message: expect.stringMatching(/no longer there/) });
  });
});
