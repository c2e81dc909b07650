import type { AudienceEngine } from '../../src/audience/engine';
import { openEngine } from '../../src/audience/open-engine';
import { createConfig } from '../../src/config';
import type { Database } from '../../src/database/database';

/** Every engine that can ask this database; the `database` engine speaks MySQL only. */
export const openEngines = async (database: Database, dataDir: string): Promise<Map<string, AudienceEngine>> => {
  const config = createConfig({ DATA_DIR: dataDir });
  const engines = new Map([['duckdb', await openEngine(config, database)]]);
  if (database.kind === 'mysql') engines.set('database', await openEngine({ ...config, audienceEngine: 'database' }, database));
  return engines;
};
