import { standardCatalog } from '@muster/filters';
import { Customer } from '../../src/modules/customers/customer.entity';
import { createStaticSegment } from '../../src/modules/segments/lists/create-static-segment';
import { openTestDatabase } from '../harness/databases';
import { makeWorkspace, NOW } from '../harness/factories';
import { openTestEngine } from './arrangements';

const MOST = 20_000;

test('a static segment holds 20,000 customers and not one more', async () => {
  const { database, dataDir, close } = await openTestDatabase('sqlite');
  const workspace = await makeWorkspace(database);
  const engine = await openTestEngine('duckdb', database, dataDir);
  try {
    const rows = Array.from({ length: MOST + 1 }, (_, index) => ({ sourceId: `c${index}` }));
    await database.write(workspace.id, (write) => write.insert(Customer, rows));
    const freeze = (filter: object) =>
      createStaticSegment({ database, engine, clock: () => NOW }, workspace, { name: 'Frozen', filter });

    await expect(freeze({ everyone: true })).rejects.toMatchObject({
      code: 'TOO_MANY',
      message: expect.stringContaining('20,001'),
    });
    const segment = await freeze({ attribute: { key: 'sourceId', operator: 'IS_NOT', value: 'c7' } });
    const members = { workspaceId: workspace.id, catalog: standardCatalog, filter: { members: segment.id }, now: NOW };
    expect(await engine.count(members)).toBe(MOST);
    await expect(freeze(segment.filter)).rejects.toMatchObject({ code: 'DUPLICATE' });
  } finally {
    await engine.close();
    await close();
  }
});
