import type { Snapshot } from '../../src/database/database';
import type { Workspace } from '../../src/modules/access/workspace.entity';
import { OrderLine } from '../../src/modules/activity/order-line.entity';
import { Visit } from '../../src/modules/activity/visit.entity';
import { databases, openTestDatabase, type TestDatabase } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';

const visits = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    customerId: 1,
    at: from + index,
    sourceId: `visit-${from + index}`,
    outlet: null,
  }));

const all = async <T>(batches: AsyncIterable<T[]>): Promise<T[]> => {
  const rows: T[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
};

describe.each(databases)('a snapshot on %s', (kind) => {
  let fixture: TestDatabase;
  let workspace: Workspace;
  beforeAll(async () => {
    fixture = await openTestDatabase(kind);
  });
  afterAll(() => fixture.close());
  beforeEach(async () => {
    workspace = await makeWorkspace(fixture.database);
  });

  const visitsSince = (snapshot: Snapshot, after: number) =>
    all(snapshot.changes(Visit, ['source_id', 'revision'], { workspaceId: workspace.id, after }));

  test('is one state, whatever is written meanwhile', async () => {
    const { database } = fixture;
    const ids = await database.write(workspace.id, (write) => write.insert(Visit, visits(0, 3)));
    await database.snapshot(async (snapshot) => {
      await database.write(workspace.id, async (write) => {
        await write.remove(Visit, ids.slice(0, 1));
        await write.update(Visit, [{ id: ids[1] ?? 0, at: 99 }]);
        await write.insert(Visit, visits(10, 5));
      });
      expect(await database.revision(workspace.id)).toBe(2);
      expect(await snapshot.revision(workspace.id)).toBe(1);
      expect(await visitsSince(snapshot, 0)).toEqual([
        ['visit-0', 1],
        ['visit-1', 1],
        ['visit-2', 1],
      ]);
      expect(await all(snapshot.tombstones(workspace.id, 0))).toEqual([]);
    });
  });

  test('gives what changed after a revision, and what was deleted', async () => {
    const { database } = fixture;
    const ids = await database.write(workspace.id, (write) => write.insert(Visit, visits(100, 4)));
    await database.write(workspace.id, (write) => write.update(Visit, [{ id: ids[2] ?? 0, at: 7 }]));
    await database.write(workspace.id, (write) => write.remove(Visit, [ids[0] ?? 0, ids[1] ?? 0]));
    await database.snapshot(async (snapshot) => {
      expect(await visitsSince(snapshot, 1)).toEqual([['visit-102', 2]]);
      expect(await visitsSince(snapshot, 3)).toEqual([]);
      expect(await all(snapshot.tombstones(workspace.id, 1))).toEqual([
        { table: 'visit', id: ids[0] },
        { table: 'visit', id: ids[1] },
      ]);
      expect(await all(snapshot.tombstones(workspace.id, 3))).toEqual([]);
    });
  });

  test('keeps workspaces apart', async () => {
    const { database } = fixture;
    const other = await makeWorkspace(database);
    await database.write(other.id, (write) => write.insert(Visit, visits(200, 2)));
    expect(await database.snapshot((snapshot) => visitsSince(snapshot, 0))).toEqual([]);
  });

  test('gives every row once over many batches, of one revision and of several', async () => {
    const { database } = fixture;
    await database.write(workspace.id, (write) => write.insert(Visit, visits(1_000, 9_000)));
    await database.write(workspace.id, (write) => write.insert(Visit, visits(10_000, 100)));
    await database.snapshot(async (snapshot) => {
      for (const after of [0, 1]) {
        const rows = await visitsSince(snapshot, after);
        expect(new Set(rows.map(([sourceId]) => sourceId)).size).toBe(rows.length);
        expect(rows.length).toBe(after === 0 ? 9_100 : 100);
      }
    });
    // All of it anew, by revision.
    const ids = (await database.reader.findBy(Visit, { workspaceId: workspace.id })).map(({ id }) => id);
    await database.write(workspace.id, (write) =>
      write.update(
        Visit,
        ids.map((id) => ({ id, at: 1 })),
      ),
    );
    const changed = await database.snapshot((snapshot) => visitsSince(snapshot, 2));
    expect(new Set(changed.map(([sourceId]) => sourceId)).size).toBe(9_100);
    expect(changed.length).toBe(9_100);
  });

  test('hands values over as numbers and text', async () => {
    const { database } = fixture;
    const line = {
      customerId: 1,
      at: 1_795_000_000_123,
      orderId: 2,
      kind: 'SALE',
      sku: 'ÄB',
      tags: ['Beans', 'Tea'],
      quantity: 0.5,
      amount: -1_250,
    };
    await database.write(workspace.id, (write) => write.insert(OrderLine, [line]));
    const columns = ['workspace_id', 'at', 'sku', 'sku_folded', 'name', 'tags', 'tags_folded', 'quantity', 'amount'];
    const rows = await database.snapshot((snapshot) =>
      all(snapshot.changes(OrderLine, columns, { workspaceId: workspace.id, after: 0 })),
    );
    expect(rows).toEqual([
      [workspace.id, 1_795_000_000_123, 'ÄB', 'äb', null, '["Beans","Tea"]', '\u001fbeans\u001ftea\u001f', 0.5, -1_250],
    ]);
  });

  test('may be left early', async () => {
    const { database } = fixture;
    await database.write(workspace.id, (write) => write.insert(Visit, visits(20_000, 9_000)));
    const first = await database.snapshot(async (snapshot) => {
      for await (const batch of snapshot.changes(Visit, ['id'], { workspaceId: workspace.id, after: 0 })) return batch.length;
      return 0;
    });
    expect(first).toBeGreaterThan(0);
    expect(await database.snapshot((snapshot) => visitsSince(snapshot, 0))).toHaveLength(9_000);
  });
});
