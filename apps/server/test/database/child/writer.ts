import { createConfig } from '../../../src/config';
import { openDatabase } from '../../../src/database/open-database';
import { Visit } from '../../../src/modules/activity/visit.entity';
import { makeWorkspace } from '../../harness/factories';

/** Writes for ever, and says after each write that it is done. */
const main = async (): Promise<void> => {
  const database = await openDatabase(createConfig(process.env));
  await database.migrate();
  const { id } = await makeWorkspace(database);
  process.stdout.write(`workspace ${id}\n`);
  for (let round = 1; ; round++) {
    const rows = Array.from({ length: 50 }, (_, index) => ({ customerId: 1, at: index, sourceId: `killed-${round}-${index}` }));
    await database.write(id, (write) => write.insert(Visit, rows));
    process.stdout.write(`acknowledged ${round}\n`);
  }
};

main().catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
