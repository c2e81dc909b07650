import { databases, ImportWorld } from './import-world';

const COUNT = 12_000;
/** Every tenth row is refused by its cells, every tenth by the record. */
const visits = ['Customer ID,Id,Date,Store']
  .concat(
    Array.from({ length: COUNT }, (_, index) => {
      const customer = index % 10 === 3 ? 'K404' : `K${index % 50}`;
      return `${customer},V${index},${index % 10 === 7 ? 'soon' : '2025-01-01 10:00'},Store ${index % 7}`;
    }),
  )
  .join('\n');

describe.each(databases)('an import of rows that is killed on %s', (kind) => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await ImportWorld.open(kind);
    const customers = Array.from({ length: 50 }, (_, index) => `K${index},Customer ${index}`);
    await world.importRows('customers', ['Customer ID,Name', ...customers]);
    // There before, so that the import changes some rows and undoing has something to give back.
    await world.importRows('visits', [
      'Customer ID,Id,Date,Store',
      'K1,V0,2024-01-01,Old store',
      'K1,V11001,2024-01-01,Old store',
    ]);
  }, 60_000);
  afterAll(() => world.close());

  const record = (): Promise<Record<string, unknown>[]> =>
    world.query('SELECT source_id, customer_id, at, outlet FROM visit ORDER BY source_id');

  it('goes on without loss or doubles, and so does undoing it', async () => {
    const before = await record();
    const node = await world.upload(visits, 'visits.csv', 'visits');
    await world.app.close();
    await world.killedWhile(node.id, {
      begin: () => world.start(node),
      holds: ({ phase, done: saved }) => phase === 'SAVING' && saved >= 1_000,
    });
    await world.killedWhile(node.id, { holds: ({ phase, done: saved }) => phase === 'SAVING' && saved >= 6_000 });
    await world.startAgain();
    expect(await world.import(node.id)).toMatchObject({ status: 'RUNNING', phase: 'SAVING' });
    const done = await world.ended(node.id);
    expect(done).toMatchObject({ status: 'DONE', rowsSaved: 9_600, problemCount: 2_400, total: COUNT, done: COUNT });
    expect(done.problems.totalCount).toBe(2_400);
    const saved = await record();
    expect(saved).toHaveLength(9_600);
    expect(new Set(saved.map(({ source_id }) => source_id)).size).toBe(9_600);
    const errors = (await world.errorFile(done)).trimEnd().split('\r\n').slice(1);
    expect(errors.map((line) => Number(line.split(',')[0]))).toEqual(
      Array.from({ length: COUNT }, (_, index) => index)
        .filter((index) => [3, 7].includes(index % 10))
        .map((index) => index + 2),
    );

    await world.app.close();
    await world.killedWhile(node.id, {
      begin: () => world.startUndo(node.id),
      holds: ({ phase, done: undone }) => phase === 'UNDOING' && undone >= 1_000,
    });
    await world.killedWhile(node.id, { holds: ({ phase, done: undone }) => phase === 'UNDOING' && undone >= 4_000 });
    await world.startAgain();
    expect(await world.import(node.id)).toMatchObject({ status: 'RUNNING', phase: 'UNDOING' });
    expect(await world.ended(node.id)).toMatchObject({ status: 'UNDONE', keptRows: 0, canUndo: false });
    expect(await record()).toEqual(before);
    expect(await world.query('SELECT COUNT(*) AS n FROM import_change WHERE import_id = 3')).toEqual([
      expect.objectContaining({ n: 0 }),
    ]);
  }, 240_000);

  it('that somebody stops keeps what is saved, and goes on when it is run again', async () => {
    const node = await world.upload(visits, 'visits.csv', 'visits');
    await world.start(node);
    await world.until(node.id, ({ phase, done }) => phase === 'SAVING' && done >= 2_000);
    await world.cancel(node.id);
    const cancelled = await world.import(node.id);
    expect(cancelled).toMatchObject({
      status: 'CANCELLED',
      message: expect.stringMatching(/^Cancelled\. [\d,]+ rows of 12,000 are saved and stay\.$/),
    });
    expect(await world.run(node)).toMatchObject({ status: 'DONE', rowsSaved: 9_600 });
    await world.startUndo(node.id);
    await world.until(node.id, ({ done }) => done >= 1_000);
    expect((await world.cancel(node.id)).import?.message).toMatch(/^Undoing was stopped/);
    expect(await world.undo(node.id)).toMatchObject({ status: 'UNDONE', keptRows: 0 });
    expect(await record()).toHaveLength(2);
  }, 120_000);
});
