import type { Logger } from 'pino';
import type { Config } from './config';
import { prepareDataDir } from './database/data-dir';
import { openDatabase } from './database/open-database';
import { createLogger } from './logger';
import { audited } from './modules/access/audit/audited';
import { loadSecret } from './modules/access/secret';
import type { Services } from './services';
import type { Teardown } from './teardown';

export interface RecordOptions {
  /** Left out, the machine's. */
  readonly clock?: () => number;
  readonly logger?: Logger;
}

/** What the server and the command line have in common. */
export type RecordServices = Omit<Services, 'engine' | 'demoMail'>;

/** The record with its tables up to date; what is opened is added to `teardown`. @throws CannotStart */
export const openRecord = async (config: Config, teardown: Teardown, options: RecordOptions = {}): Promise<RecordServices> => {
  const { clock = Date.now, logger = createLogger(config.logLevel) } = options;
  await prepareDataDir(config.dataDir);
  const database = await openDatabase(config);
  teardown.add(() => database.close());
  await database.migrate();
  const secret = await loadSecret(config, database);
  return { config, database: audited(database, { secret, clock }), clock, logger, secret };
};
