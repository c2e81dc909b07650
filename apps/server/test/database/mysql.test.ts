import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Database } from '../../src/database/database';
import { OutcomeUnknown } from '../../src/database/database-errors';
import { openDatabase } from '../../src/database/open-database';
import type { Workspace } from '../../src/modules/access/workspace.entity';
import { Visit } from '../../src/modules/activity/visit.entity';
import { openTestDatabase, type TestDatabase } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';

/** Passes everything on, until it is told to cut the connection when it sees a word from the client. */
class CuttingProxy {
  cutAt: { word: string; passOn: boolean } | undefined;
  cuts = 0;
  readonly #server: Server;

  constructor(target: { host: string; port: number }) {
    this.#server = createServer((client) => {
      const server = connect(target);
      for (const socket of [client, server]) socket.on('error', () => socket.destroy());
      client.on('data', (data) => this.#fromClient(data, { client, server }));
      server.on('data', (data) => client.write(data));
      client.on('close', () => server.destroy());
      server.on('close', () => client.destroy());
    });
  }

  #fromClient(data: Buffer, { client, server }: { client: Socket; server: Socket }): void {
    const { cutAt } = this;
    if (cutAt === undefined || !data.includes(cutAt.word)) {
      server.write(data);
      return;
    }
    this.cutAt = undefined;
    this.cuts += 1;
    if (!cutAt.passOn) server.destroy();
    else server.write(data, () => setTimeout(() => server.destroy(), 200));
    client.destroy();
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  close(): void {
    this.#server.close();
  }
}

describe('transactions on MySQL', () => {
  let fixture: TestDatabase;
  let proxy: CuttingProxy;
  let database: Database;
  let workspace: Workspace;

  beforeAll(async () => {
    fixture = await openTestDatabase('mysql');
    const url = new URL(fixture.databaseUrl ?? '');
    proxy = new CuttingProxy({ host: url.hostname, port: Number(url.port || 3306) });
    url.hostname = '127.0.0.1';
    url.port = String(await proxy.listen());
    database = await openDatabase({ databaseUrl: url.href, dataDir: fixture.dataDir });
  });
  afterAll(async () => {
    await database.close();
    proxy.close();
    await fixture.close();
  });
  beforeEach(async () => {
    workspace = await makeWorkspace(fixture.database);
  });

  const visit = (index: number) => ({ customerId: 1, at: 1, sourceId: `${workspace.id}-${index}` });
  const saved = () => fixture.database.reader.countBy(Visit, { workspaceId: workspace.id });

  test('are done again after a deadlock', async () => {
    const other = await makeWorkspace(fixture.database);
    let runs = 0;
    // Each holds the one workspace and wants the other.
    const cross = (first: number, second: number) =>
      database.transaction(async (manager) => {
        runs += 1;
        await manager.query('UPDATE workspace SET name = ? WHERE id = ?', [`${first}`, first]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await manager.query('UPDATE workspace SET name = ? WHERE id = ?', [`${first}`, second]);
      });
    await Promise.all([cross(workspace.id, other.id), cross(other.id, workspace.id)]);
    expect(runs).toBeGreaterThan(2);
  });

  test('are done again when the connection is lost before the commit', async () => {
    let runs = 0;
    await database.write(workspace.id, async (write) => {
      runs += 1;
      await write.insert(Visit, [visit(1)]);
      if (runs === 1) proxy.cutAt = { word: 'INSERT INTO visit', passOn: false };
      await write.insert(Visit, [visit(2)]);
    });
    expect(runs).toBe(2);
    expect(await saved()).toBe(2);
    expect(await fixture.database.revision(workspace.id)).toBe(1);
  });

  test.each([
    { passOn: true, rows: 1, what: 'after the server got it' },
    { passOn: false, rows: 0, what: 'before the server got it' },
  ])('are not done again when the connection is lost in the commit, $what: nobody here can know', async ({ passOn, rows }) => {
    let runs = 0;
    const writing = database.write(workspace.id, async (write) => {
      runs += 1;
      await write.insert(Visit, [visit(1)]);
      proxy.cutAt = { word: 'COMMIT', passOn };
    });
    await expect(writing).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(runs).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await saved()).toBe(rows);
  });

  test('give their connection back, however they end', async () => {
    const failing = Array.from({ length: 30 }, (_, index) =>
      database.transaction(async (manager) => {
        await manager.query('SELECT 1');
        if (index % 2 === 0) throw new Error('no');
      }),
    );
    const results = await Promise.allSettled(failing);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
    await expect(database.snapshot(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await database.snapshot((snapshot) => snapshot.revision(workspace.id))).toBe(0);
  });

  test('may ask the reader, though all of their connections are taken', async () => {
    const asking = Array.from({ length: 25 }, () => database.transaction(() => database.revision(workspace.id)));
    expect(new Set(await Promise.all(asking))).toEqual(new Set([0]));
  });

  test('run in UTC, strictly, and see what is committed', async () => {
    const [session]: { zone: string; mode: string }[] = await database.reader.query(
      'SELECT @@session.time_zone AS zone, @@session.sql_mode AS mode',
    );
    expect(session).toMatchObject({ zone: '+00:00', mode: expect.stringContaining('STRICT_ALL_TABLES') });
    const tooLong = database.write(workspace.id, (write) => write.insert(Visit, [{ ...visit(1), outlet: 'x'.repeat(201) }]));
    await expect(tooLong).rejects.toThrow('Data too long');
    await database.transaction(async (manager) => {
      await manager.query('SELECT revision FROM workspace WHERE id = ?', [workspace.id]);
      await fixture.database.write(workspace.id, async (write) => {
        await write.insert(Visit, [{ customerId: 1, at: 1, sourceId: 'committed' }]);
      });
      const [row]: { revision: number }[] = await manager.query('SELECT revision FROM workspace WHERE id = ?', [workspace.id]);
      expect(row?.revision).toBe(1);
    });
  });
});
