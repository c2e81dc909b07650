import { mkdir, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { standardCatalog } from '@muster/filters';
import { openDuckdbEngine, ReplicaUnavailable } from '../../src/audience/duckdb';
import { Instance } from '../../src/audience/duckdb/instance';
import { type AskedReplica, Replica } from '../../src/audience/duckdb/replica';
import { replicaSchema } from '../../src/audience/duckdb/replica-schema';
import { workspaceState } from '../../src/audience/workspace-state';
import type { Database } from '../../src/database/database';
import { Queue } from '../../src/database/queue';
import { Customer } from '../../src/modules/customers/customer.entity';
import { Child } from '../harness/child/spawn';
import { openTestDatabase, type TestDatabase } from '../harness/databases';
import { makeWorkspace, NOW } from '../harness/factories';

const VISITED = { attribute: { key: 'visitCount', operator: 'AT_LEAST', value: 1 } } as const;

describe('the file of a replica', () => {
  let home: TestDatabase;
  let database: Database;
  let workspaceId: number;

  beforeEach(async () => {
    home = await openTestDatabase('sqlite');
    ({ database } = home);
    workspaceId = (await makeWorkspace(database)).id;
    await addCustomers(5_000);
  });
  afterEach(() => home.close());

  const addCustomers = async (count: number): Promise<void> => {
    const revision = await database.revision(workspaceId);
    const rows = Array.from({ length: count }, (_, index) => ({ sourceId: `${revision}-${index}`, name: `Somebody ${index}` }));
    await database.write(workspaceId, (write) => write.insert(Customer, rows));
  };

  const file = (): string => path.join(home.dataDir, 'replicas', `${workspaceId}.duckdb`);
  const everyone = () => ({ workspaceId, filter: { everyone: true }, now: NOW, catalog: standardCatalog }) as const;
  const openEngine = () => openDuckdbEngine({ database, dataDir: home.dataDir, memory: '256MB', threads: 2 });

  /** What a server says that is started now, and stopped. */
  const countOnce = async (): Promise<number> => {
    const engine = await openEngine();
    try {
      return await engine.count(everyone());
    } finally {
      await engine.close();
    }
  };

  /** Changes or asks the file as nobody does. */
  const inFile = async (statement: string): Promise<unknown[]> => {
    const instance = await DuckDBInstance.create(file());
    const connection = await instance.connect();
    const rows = (await connection.runAndReadAll(statement)).getRows();
    connection.closeSync();
    instance.closeSync();
    return rows;
  };

  /** A file that is made anew has lost the mark. */
  const mark = (): Promise<unknown> => inFile('CREATE TABLE mark (id INTEGER)');
  const isMarked = async (): Promise<boolean> =>
    (await inFile("SELECT 1 FROM duckdb_tables() WHERE table_name = 'mark'")).length === 1;

  test('is used again after a restart', async () => {
    expect(await countOnce()).toBe(5_000);
    await mark();
    await addCustomers(10);
    expect(await countOnce()).toBe(5_010);
    expect(await isMarked()).toBe(true);
  });

  test.each<[string, (name: string) => Promise<void>]>([
    ['lost', (name) => rm(name)],
    ['empty', (name) => truncate(name, 0)],
    ['cut off', async (name) => truncate(name, Math.floor((await stat(name)).size / 2))],
    ['something else', (name) => writeFile(name, 'This is no database.')],
    ['overwritten at its head', (name) => overwrite(name, 0)],
    ['overwritten in its middle', (name) => overwrite(name, 12_288)],
  ])('is made anew when it is %s', async (_, harm) => {
    await countOnce();
    await harm(file());
    const engine = await openEngine();
    expect(await engine.count(everyone())).toBe(5_000);
    const page = await engine.page(everyone(), { order: 'NAME', size: 3 });
    expect(page.ids).toHaveLength(3);
    await engine.close();
  });

  test('is made anew when a block of it turns out to be damaged while it is asked', async () => {
    await countOnce();
    const { size } = await stat(file());
    const engine = await openEngine();
    expect(await engine.count(everyone())).toBe(5_000);
    for (let at = 12_288; at < size; at += 262_144) await overwrite(file(), at + 4_096);
    const page = await engine.page(everyone(), { order: 'NAME', size: 100 });
    expect(page.ids).toHaveLength(100);
    expect((await engine.breakdown(everyone(), 'name', 1)).reduce((sum, { count }) => sum + count, 0)).toBe(5_000);
    await engine.close();
  });

  test.each([
    ['laid out differently', "UPDATE replica SET fingerprint = 'older'"],
    ['of another database', "UPDATE replica SET identity = 'elsewhere'"],
    ['half built', 'DROP TABLE replica'],
  ])('is made anew when it is %s', async (_, statement) => {
    await countOnce();
    await mark();
    await inFile(statement);
    expect(await countOnce()).toBe(5_000);
    expect(await isMarked()).toBe(false);
  });

  test('is closed when nobody asks for a while, not while somebody does, and opened again', async () => {
    const instance = await Instance.open({ folder: path.join(home.dataDir, 'replicas'), memory: '256MB', threads: 2 });
    const schema = replicaSchema(database.reader.connection);
    const replica = new Replica({ database, instance, schema, builds: new Queue() }, workspaceId);
    const asked = async (meanwhile: () => Promise<void>): Promise<number | undefined> => {
      const workspace = await workspaceState(database, workspaceId);
      const question = async ({ session }: AskedReplica): Promise<number | undefined> => {
        await meanwhile();
        return (await session.numbers({ text: 'SELECT count(*) FROM customer', params: [] }))[0];
      };
      return replica.ask(workspace, question, (task) => task());
    };
    expect(replica.status).toEqual({ state: 'CLOSED' });
    expect(await asked(() => replica.detachIfIdle(0))).toBe(5_000);
    expect(replica.status).toEqual({ state: 'OPEN', revision: 1 });
    await replica.detachIfIdle(60_000);
    expect(replica.status.state).toBe('OPEN');
    await sleep(5);
    await replica.detachIfIdle(1);
    expect(replica.status).toEqual({ state: 'CLOSED' });
    await addCustomers(1);
    expect(await asked(async () => undefined)).toBe(5_001);
    await replica.close();
    instance.close();
  });

  test('is made anew when a backup of the record was put back', async () => {
    await addCustomers(3);
    const engine = await openEngine();
    expect(await engine.count(everyone())).toBe(5_003);
    // As if the second write had never been.
    await database.transaction(async (manager) => {
      await manager.query('DELETE FROM customer WHERE revision = 2');
      await manager.query('UPDATE workspace SET revision = 1');
    });
    expect(await engine.count(everyone())).toBe(5_000);
    await engine.close();
  });

  test('is refused in one clear line when another process holds it', async () => {
    const other = new Child(require.resolve('./child/asker.ts'), {
      args: [String(workspaceId)],
      env: { DATA_DIR: home.dataDir },
    });
    await other.says(/open/);
    const engine = await openEngine();
    const refusal = await engine.count(everyone()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ReplicaUnavailable);
    expect(String(refusal)).toMatch(/in use by another process \(\d+\)\. Two servers cannot share one DATA_DIR\./);
    other.signal('SIGKILL');
    await other.ended();
    expect(await engine.count(everyone())).toBeGreaterThanOrEqual(5_000);
    await engine.close();
  }, 60_000);

  test('is refused, and left alone, when it is not a file', async () => {
    await mkdir(file(), { recursive: true });
    await writeFile(path.join(file(), 'precious'), 'x');
    const engine = await openEngine();
    await expect(engine.count(everyone())).rejects.toThrow(/is not a file/);
    expect(await readdir(file())).toEqual(['precious']);
    await engine.close();
  });

  test('survives kill -9 in the middle of a first sync and of later ones', async () => {
    await addCustomers(40_000);
    for (const milliseconds of [150, 400, 700, 1_300]) {
      const child = new Child(require.resolve('./child/asker.ts'), {
        args: [String(workspaceId)],
        env: { DATA_DIR: home.dataDir },
      });
      await child.says(/starting/);
      await sleep(milliseconds);
      child.signal('SIGKILL');
      await child.ended();
      const engine = await openEngine();
      const [{ customers = 0 } = {}] = await database.reader.query('SELECT COUNT(*) AS customers FROM customer');
      const [{ visitors = 0 } = {}] = await database.reader.query('SELECT COUNT(DISTINCT customer_id) AS visitors FROM visit');
      expect(await engine.countEach(everyone(), [{ everyone: true }, VISITED])).toEqual([customers, visitors]);
      await engine.close();
    }
  }, 240_000);
});

const overwrite = async (name: string, position: number): Promise<void> => {
  const handle = await open(name, 'r+');
  await handle.write(Buffer.alloc(8_192, 7), 0, 8_192, position);
  await handle.close();
};
