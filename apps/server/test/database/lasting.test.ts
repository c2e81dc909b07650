import { openDatabase } from '../../src/database/open-database';
import { Visit } from '../../src/modules/activity/visit.entity';
import { Child } from '../harness/child/spawn';
import { createEmptyHome, type DatabaseHome, databases } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';

describe.each(databases)('what is written on %s', (kind) => {
  let home: DatabaseHome;
  beforeAll(async () => {
    home = await createEmptyHome(kind);
  });
  afterAll(() => home.remove());

  test('is there after a restart, and migrating again changes nothing', async () => {
    const before = await openDatabase(home);
    await before.migrate();
    const workspace = await makeWorkspace(before);
    const visit = { customerId: 1, at: 1, sourceId: 'visit', outlet: 'Quay 4' };
    const [id] = await before.write(workspace.id, (write) => write.insert(Visit, [visit]));
    await before.close();

    const after = await openDatabase(home);
    await Promise.all([after.migrate(), after.migrate()]);
    expect(await after.revision(workspace.id)).toBe(1);
    expect(await after.reader.findBy(Visit, { workspaceId: workspace.id })).toMatchObject([{ ...visit, id, revision: 1 }]);
    await after.close();
  });

  test('is there once it was acknowledged, though the process is killed with -9', async () => {
    const { dataDir, databaseUrl } = home;
    const writer = new Child(require.resolve('./child/writer.ts'), {
      env: { DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) },
    });
    await writer.says(/acknowledged 8\b/);
    writer.signal('SIGKILL');
    const { output } = await writer.ended();
    const [, workspaceId] = /workspace (\d+)/.exec(output) ?? [];
    const acknowledged = output.match(/acknowledged \d+/g)?.length ?? 0;

    const database = await openDatabase(home);
    const revision = await database.revision(Number(workspaceId));
    expect(revision).toBeGreaterThanOrEqual(acknowledged);
    expect(await database.reader.countBy(Visit, { workspaceId: Number(workspaceId) })).toBe(revision * 50);
    await database.close();
  }, 60_000);
});

test.each(databases)('two processes may migrate an empty database on %s at once', async (kind) => {
  const home = await createEmptyHome(kind);
  const both = await Promise.all([openDatabase(home), openDatabase(home)]);
  await Promise.all(both.map((database) => database.migrate()));
  const [first, second] = both;
  const workspace = await makeWorkspace(first);
  expect(await second.revision(workspace.id)).toBe(0);
  await Promise.all(both.map((database) => database.close()));
  await home.remove();
});
