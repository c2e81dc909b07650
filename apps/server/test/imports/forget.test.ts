import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { forgetInImports } from '../../src/modules/imports/forget/forget-in-imports';
import { databases, ImportWorld } from './import-world';

const csv = (...rows: string[]): string => ['Customer ID,Name,Email,Birthday', ...rows, ''].join('\n');

describe.each(databases)('forgetting somebody in imports on %s', (kind) => {
  let world: ImportWorld;
  beforeEach(async () => {
    world = await ImportWorld.open(kind);
  }, 60_000);
  afterEach(() => world.close());

  const files = (): Promise<string[]> => readdir(path.join(world.home.dataDir, 'imports'));
  const forget = async (values: readonly string[], customerIds: readonly number[] = []): Promise<void> => {
    const [workspace] = await world.query<{ id: number }>('SELECT id FROM workspace');
    await forgetInImports(world.app.services, Number(workspace?.id), values, customerIds);
  };
  /** What is left of somebody in the tables of imports. */
  const traces = async (...texts: string[]): Promise<string[]> => {
    const tables = ['import_job', 'import_problem', 'import_change'];
    const rows = await Promise.all(tables.map(async (table) => JSON.stringify(await world.query(`SELECT * FROM ${table}`))));
    return texts.filter((text) => rows.join().includes(text));
  };

  it('takes away files, samples, problems and journals that name them, and no others', async () => {
    const anna = await world.run(
      await world.upload(csv('12923.0,Anna Gruber,Anna@Example.com,soon', 'K2,Bert,bert@example.com,'), 'a.csv', 'customers'),
    );
    await world.run(await world.upload(csv('12923,Anna Gruber,anna@example.com,1990-01-01'), 'b.csv', 'customers'), {
      dryRun: true,
    });
    await world.importRows('customers', ['Customer ID,Name,Birthday', '129,Other,never', '1292300,Else,']);
    await world.importRows('customers', ['Customer ID,Name,Email', '12923,Anna Gruber,anna@example.com']);
    await world.importRows('customers', ['Customer ID,Name', '12923,Anna Huber']);
    const [row] = await world.query<{ id: number }>("SELECT id FROM customer WHERE source_id = '12923'");
    expect(await traces('Anna Gruber', 'soon', 'never')).toEqual(['Anna Gruber', 'soon', 'never']);

    await forget(['12923', 'anna@example.com'], [Number(row?.id)]);

    expect(await traces('Anna Gruber', 'Anna Huber', '12923', 'anna@example', 'Anna@Example', 'soon')).toEqual(['12923']);
    expect(JSON.stringify(await world.query('SELECT options FROM import_job'))).not.toMatch(/12923[^0]/);
    expect(await traces('never')).toEqual(['never']);
    expect((await files()).filter((name) => !name.endsWith('.errors.csv'))).toHaveLength(1);
    expect((await world.import(anna.id)).problems.nodes).toEqual([
      expect.objectContaining({ row: 2, column: 'Birthday', value: null }),
    ]);
    expect(await world.run(anna)).toMatchObject({ status: 'FAILED', message: expect.stringMatching(/no longer there/) });
  });

  it('waits for the end of an import that is under way', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `K${index},Anna,k${index}@example.com,`);
    const node = await world.upload(csv(...rows), 'c.csv', 'customers');
    await world.start(node);
    await world.until(node.id, ({ phase }) => phase === 'SAVING');
    await forget(['k19999@example.com']);
    expect(await files()).not.toEqual([]);
    expect(await world.ended(node.id)).toMatchObject({ status: 'DONE', rowsSaved: 20_000 });
    for (let tries = 0; tries < 100 && (await files()).length > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await files()).toEqual([]);
    expect((await world.import(node.id)).sampleRows).toEqual([]);
  }, 60_000);
});
