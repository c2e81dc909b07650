import type { ColumnBatch } from '../../src/database/column-batch';
import type { Database, Snapshot } from '../../src/database/database';
import { openDatabase } from '../../src/database/open-database';
import type { Workspace } from '../../src/modules/access/workspace.entity';
import { Visit } from '../../src/modules/activity/visit.entity';
import { openTestDatabase, type TestDatabase } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';

/** Enough that both connections are asked for some, and that a caller who stops leaves some unread. */
const VISITS = 60_000;
const VISITS_OF_A_WRITE = 3;

describe('a whole workspace, read through two connections', () => {
  let fixture: TestDatabase;
  /** Another process, as the server sees it. */
  let database: Database;
  let workspace: Workspace;

  const connections = async (): Promise<number[]> => {
    const rows: { id: string }[] = await fixture.database.reader.query(
      'SELECT id FROM information_schema.processlist WHERE db = DATABASE()',
    );
    return rows.map(({ id }) => Number(id));
  };

  beforeAll(async () => {
    fixture = await openTestDatabase('mysql');
    workspace = await makeWorkspace(fixture.database);
    await visit(VISITS);
    database = await openDatabase({ databaseUrl: fixture.databaseUrl, dataDir: fixture.dataDir });
  });
  afterAll(async () => {
    await database.close();
    await fixture.close();
  });

  let visits = 0;
  const visit = (count: number) => {
    const rows = Array.from({ length: count }, () => ({ customerId: 1, at: 1, sourceId: `v${visits++}`, outlet: null }));
    return fixture.database.write(workspace.id, (write) => write.insert(Visit, rows));
  };

  const everything = (snapshot: Snapshot): AsyncIterable<ColumnBatch> => {
    const id = { name: 'id', isText: false, isNullable: false };
    return snapshot.everything(Visit, [id], { workspaceId: workspace.id, byId: false });
  };
  const wholeWorkspace = <T>(fn: (snapshot: Snapshot) => Promise<T>): Promise<T> =>
    database.snapshot(fn, { wholeWorkspace: workspace.id });
  const countOf = async (snapshot: Snapshot): Promise<number> => {
    let count = 0;
    for await (const { rows } of everything(snapshot)) count += rows;
    return count;
  };

  test('is of one state, whoever writes at that moment', async () => {
    let isDone = false;
    const writing = (async () => {
      while (!isDone) await visit(VISITS_OF_A_WRITE);
    })();
    try {
      for (let turn = 0; turn < 20; turn++) {
        const [revision, count] = await wholeWorkspace(async (snapshot) => [
          await snapshot.revision(workspace.id),
          await countOf(snapshot),
        ]);
        expect(count).toBe(VISITS + (revision - 1) * VISITS_OF_A_WRITE);
      }
    } finally {
      isDone = true;
      await writing;
    }
  });

  test('may be left early, and read again through the same connections', async () => {
    await wholeWorkspace(async (snapshot) => {
      for await (const _ of everything(snapshot)) break;
    });
    const before = await connections();
    expect(await wholeWorkspace(countOf)).toBe(visits);
    expect(await connections()).toEqual(before);
  });

  test.each([0, 1])('is not there in part when connection %d is lost on the way', async (place) => {
    const reading = wholeWorkspace(async (snapshot) => {
      const batches = everything(snapshot)[Symbol.asyncIterator]();
      await batches.next();
      const rows: { id: string }[] = await fixture.database.reader.query(
        `SELECT trx_mysql_thread_id AS id FROM information_schema.innodb_trx
         JOIN information_schema.processlist ON id = trx_mysql_thread_id AND db = DATABASE() ORDER BY 1`,
      );
      expect(rows).toHaveLength(2);
      await fixture.database.reader.query(`KILL CONNECTION ${rows[place]?.id}`);
      while ((await batches.next()).done !== true);
    });
    await expect(reading).rejects.toThrow(/lost|killed|closed/i);
    expect(await wholeWorkspace(countOf)).toBe(visits);
  });
});
