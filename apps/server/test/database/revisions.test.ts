import type { Workspace } from '../../src/modules/access/workspace.entity';
import { Visit } from '../../src/modules/activity/visit.entity';
import { databases, openTestDatabase, type TestDatabase } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';

const ROWS = 7;

describe.each(databases)('the revision protocol on %s', (kind) => {
  let fixture: TestDatabase;
  let workspace: Workspace;
  let serial = 0;

  beforeAll(async () => {
    fixture = await openTestDatabase(kind);
  });
  afterAll(() => fixture.close());
  beforeEach(async () => {
    workspace = await makeWorkspace(fixture.database);
  });

  const visits = (count: number) =>
    Array.from({ length: count }, () => {
      serial += 1;
      return { customerId: 1, at: serial, sourceId: `visit-${serial}`, outlet: 'Quay 4' };
    });
  const write = () => fixture.database.write(workspace.id, (writing) => writing.insert(Visit, visits(ROWS)));
  const countUpTo = async (revision: number): Promise<number> => {
    const [row]: { found: number }[] = await fixture.database.reader.query(
      'SELECT COUNT(*) AS found FROM visit WHERE workspace_id = ? AND revision <= ?',
      [workspace.id, revision],
    );
    return row?.found ?? Number.NaN;
  };

  test('a reader that sees a revision sees everything up to it, while 20 write at once', async () => {
    const writers = Array.from({ length: 20 }, async () => {
      for (let round = 0; round < 3; round++) await write();
    });
    let writing = true;
    const seen: { revision: number; rows: number }[] = [];
    const watch = async (): Promise<void> => {
      while (writing) {
        const revision = await fixture.database.revision(workspace.id);
        seen.push({ revision, rows: await countUpTo(revision) });
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    };
    const watching = watch();
    await Promise.all(writers);
    writing = false;
    await watching;

    expect(seen).toEqual(seen.map(({ revision }) => ({ revision, rows: revision * ROWS })));
    expect(new Set(seen.map(({ revision }) => revision)).size).toBeGreaterThan(3);
    expect(await fixture.database.revision(workspace.id)).toBe(60);
    expect(await countUpTo(60)).toBe(60 * ROWS);
  });

  test('ids come back in the order of the rows', async () => {
    const rows = visits(2_500);
    const ids = await fixture.database.write(workspace.id, (writing) => writing.insert(Visit, rows));
    const found = await fixture.database.reader.findBy(Visit, { workspaceId: workspace.id });
    const bySourceId = new Map(found.map(({ sourceId, id }) => [sourceId, id]));
    expect(ids).toEqual(rows.map(({ sourceId }) => bySourceId.get(sourceId)));
  });

  test('a write that changes nothing uses up no revision, and rewrites no row', async () => {
    const rows = visits(3);
    const ids = await fixture.database.write(workspace.id, (writing) => writing.insert(Visit, rows));
    await fixture.database.write(workspace.id, () => Promise.resolve());
    await fixture.database.write(workspace.id, (writing) =>
      writing.update(
        Visit,
        rows.map((row, index) => ({ ...row, id: ids[index] ?? 0 })),
      ),
    );
    expect(await fixture.database.revision(workspace.id)).toBe(1);

    const [first = 0] = ids;
    await fixture.database.write(workspace.id, (writing) =>
      writing.update(
        Visit,
        ids.map((id) => ({ id, outlet: id === first ? 'Market' : 'Quay 4' })),
      ),
    );
    const after = await fixture.database.reader.find(Visit, { where: { workspaceId: workspace.id }, order: { id: 'ASC' } });
    expect(after.map(({ outlet, outletFolded, revision }) => [outlet, outletFolded, revision])).toEqual([
      ['Market', 'market', 2],
      ['Quay 4', 'quay 4', 1],
      ['Quay 4', 'quay 4', 1],
    ]);
  });

  test('a write that fails leaves nothing and uses up no revision', async () => {
    await write();
    const failing = fixture.database.write(workspace.id, async (writing) => {
      await writing.insert(Visit, visits(3));
      throw new Error('enough');
    });
    await expect(failing).rejects.toThrow('enough');
    expect(await fixture.database.revision(workspace.id)).toBe(1);
    expect(await countUpTo(10)).toBe(ROWS);
  });

  test('a statement that fails takes the whole write with it', async () => {
    const [visit] = visits(1);
    await fixture.database.write(workspace.id, (writing) => writing.insert(Visit, [visit ?? {}]));
    const failing = fixture.database.write(workspace.id, async (writing) => {
      await writing.insert(Visit, visits(3));
      await writing.insert(Visit, [visit ?? {}]);
    });
    // By its code: the driver makes its errors in whichever test file loaded it first, where Error is another class.
    await expect(failing).rejects.toMatchObject({ code: expect.stringMatching(/CONSTRAINT|ER_DUP_ENTRY/) });
    expect(await countUpTo(10)).toBe(1);
    await write();
    expect(await fixture.database.revision(workspace.id)).toBe(2);
  });

  test('there is no writing for a workspace that is not there', async () => {
    await expect(fixture.database.write(999_999, async () => 1)).rejects.toThrow('There is no workspace 999999.');
    await expect(fixture.database.revision(999_999)).rejects.toThrow('There is no workspace 999999.');
  });

  test('an update stamps the revision, changes what is given and folds it, and nothing else', async () => {
    const [first = 0, second = 0] = await fixture.database.write(workspace.id, (writing) => writing.insert(Visit, visits(2)));
    await fixture.database.write(workspace.id, (writing) =>
      writing.update(Visit, [
        { id: first, outlet: 'Café ÄÖ' },
        { id: second, outlet: null, at: 5 },
      ]),
    );
    const found = await fixture.database.reader.find(Visit, { where: { workspaceId: workspace.id }, order: { id: 'ASC' } });
    expect(found).toMatchObject([
      { id: first, revision: 2, outlet: 'Café ÄÖ', outletFolded: 'café äö', customerId: 1 },
      { id: second, revision: 2, outlet: null, outletFolded: null, at: 5, customerId: 1 },
    ]);
  });

  test('a transaction inside a transaction is refused at once', async () => {
    const { database } = fixture;
    const inner = [() => database.write(workspace.id, async () => 1), () => database.transaction(async () => 1)];
    for (const open of inner) {
      await expect(database.transaction(open)).rejects.toThrow('already open');
      await expect(database.write(workspace.id, open)).rejects.toThrow('already open');
    }
    expect(await database.revision(workspace.id)).toBe(0);
  });

  test('work that a transaction starts and leaves behind may open its own afterwards', async () => {
    let later: Promise<number> | undefined;
    await fixture.database.transaction(async () => {
      later = new Promise((resolve) => setTimeout(resolve, 20)).then(() => fixture.database.transaction(async () => 5));
    });
    expect(await later).toBe(5);
  });

  test('nobody sees an open transaction', async () => {
    await fixture.database.write(workspace.id, async (writing) => {
      await writing.insert(Visit, visits(3));
      expect(await countUpTo(10)).toBe(0);
      const [row]: { found: number }[] = await writing.manager.query(
        'SELECT COUNT(*) AS found FROM visit WHERE workspace_id = ?',
        [workspace.id],
      );
      expect(row?.found).toBe(3);
    });
  });

  test('the clock is the database’s, in milliseconds', async () => {
    expect(Math.abs((await fixture.database.now()) - Date.now())).toBeLessThan(2_000);
  });
});
