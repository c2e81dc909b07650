import { standardCatalog } from '@muster/filters';
import { openDuckdbEngine } from '../../../src/audience/duckdb';
import { createConfig } from '../../../src/config';
import { openDatabase } from '../../../src/database/open-database';
import { NOW } from '../../harness/factories';

/** Asks for ever, so that it follows what others write all the time. The workspace is named. */
const main = async (workspaceId: number): Promise<void> => {
  const config = createConfig(process.env);
  const database = await openDatabase(config);
  const engine = await openDuckdbEngine({ database, dataDir: config.dataDir, memory: '256MB', threads: 1 });
  process.stdout.write('starting\n');
  for (;;) {
    await engine.count({ workspaceId, filter: { everyone: true }, now: NOW, catalog: standardCatalog });
    process.stdout.write('counted\n');
  }
};

main(Number(process.argv[2])).catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
