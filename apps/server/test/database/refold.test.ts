import { RefoldJson1790000000054 } from '../../src/database/migrations/0054-refold-json';
import { Customer } from '../../src/modules/customers/customer.entity';
import { databases, openTestDatabase } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';

test.each(databases)('JSON that was folded as it once was is folded anew, on %s', async (kind) => {
  const home = await openTestDatabase(kind);
  try {
    const { database } = home;
    const { id: workspaceId } = await makeWorkspace(database);
    const ids = await database.write(workspaceId, (write) =>
      write.insert(Customer, [
        { sourceId: 'a', attributes: { colour: 'Teal', since: '2026-11-22', size: 41 } },
        { sourceId: 'b', attributes: {} },
        { sourceId: 'c', attributes: null },
      ]),
    );
    const before = '{"colour":"teal","since":"2026-11-22","size":41}';
    await database.transaction((manager) =>
      manager.query('UPDATE customer SET attributes_folded = ? WHERE id = ?', [before, ids[0]]),
    );
    await database.transaction(async (manager) => {
      const runner = manager.queryRunner;
      if (!runner) throw new Error('a transaction has a connection');
      await new RefoldJson1790000000054().up(runner);
    });
    const rows = await database.reader.find(Customer, { where: { workspaceId }, order: { id: 'ASC' } });
    expect(rows.map(({ attributesFolded }) => attributesFolded)).toEqual([
      '{"colour":"teal","since":"2026-11-22","@since":"20261122","size":"41"}',
      '{}',
      null,
    ]);
  } finally {
    await home.close();
  }
});
