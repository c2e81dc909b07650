import { standardCatalog } from '@muster/filters';
import { openDuckdbEngine } from '../../../src/audience/duckdb';
import { createConfig } from '../../../src/config';
import { openDatabase } from '../../../src/database/open-database';
import { Visit } from '../../../src/modules/activity/visit.entity';
import { Customer } from '../../../src/modules/customers/customer.entity';
import { NOW } from '../../harness/factories';

const ROWS = 3_000;

/** Writes and asks for ever, so that it is in the middle of a sync most of the time. The workspace is named. */
const main = async (workspaceId: number): Promise<void> => {
  const config = createConfig(process.env);
  const database = await openDatabase(config);
  const engine = await openDuckdbEngine({ database, dataDir: config.dataDir, memory: '512MB', threads: 2 });
  const everyone = { workspaceId, filter: { everyone: true }, now: NOW, catalog: standardCatalog } as const;
  process.stdout.write('starting\n');
  await engine.count(everyone);
  process.stdout.write('open\n');
  for (let round = 1; ; round++) {
    const stamp = `${process.pid}-${round}`;
    const customers = Array.from({ length: ROWS }, (_, index) => ({ sourceId: `${stamp}-${index}` }));
    await database.write(workspaceId, async (write) => {
      const ids = await write.insert(Customer, customers);
      const visits = ids.map((customerId, index) => ({ customerId, at: NOW - 1, sourceId: `${stamp}-${index}` }));
      await write.insert(Visit, visits);
    });
    process.stdout.write(`written ${round}\n`);
    process.stdout.write(`counted ${await engine.count(everyone)}\n`);
  }
};

main(Number(process.argv[2])).catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
