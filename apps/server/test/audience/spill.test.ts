import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { standardCatalog } from '@muster/filters';
import { openDuckdbEngine } from '../../src/audience/duckdb';
import { Visit } from '../../src/modules/activity/visit.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { openTestDatabase } from '../harness/databases';
import { makeWorkspace, NOW } from '../harness/factories';

const CUSTOMERS = 20_000;

test('what a process that was killed had put aside is gone, and questions make do with little memory', async () => {
  const { database, dataDir, close } = await openTestDatabase('sqlite');
  const spill = path.join(dataDir, 'replicas', 'spill');
  await mkdir(spill, { recursive: true });
  await writeFile(path.join(spill, 'duckdb_temp_storage-0.tmp'), 'left behind');
  const { id: workspaceId } = await makeWorkspace(database);
  await database.write(workspaceId, async (write) => {
    const ids = await write.insert(
      Customer,
      Array.from({ length: CUSTOMERS }, (_, index) => ({ sourceId: `c${index}`, name: `Customer ${index}` })),
    );
    await write.insert(
      Visit,
      ids.map((customerId, index) => ({ customerId, at: NOW - index, sourceId: `v${index}`, outlet: `Outlet ${index}` })),
    );
  });

  const engine = await openDuckdbEngine({ database, dataDir, memory: '192MB', threads: 1 });
  try {
    await expect(access(path.join(spill, 'duckdb_temp_storage-0.tmp'))).rejects.toThrow('ENOENT');
    const visited = { activity: { kind: 'visit', measure: { function: 'DISTINCT', field: 'outlet' }, value: 1 } } as const;
    const filters = Array.from({ length: 12 }, () => visited);
    const question = { workspaceId, catalog: standardCatalog, filter: { all: filters }, now: NOW };
    expect(await engine.count(question)).toBe(CUSTOMERS);
    expect(await engine.countEach({ ...question, filter: { everyone: true } }, filters)).toEqual(filters.map(() => CUSTOMERS));
  } finally {
    await engine.close();
    await close();
  }
}, 60_000);
