import type { Config } from '../config';
import type { Database } from '../database/database';
import { openDatabaseEngine } from './database';
import { openDuckdbEngine } from './duckdb';
import type { AudienceEngine } from './engine';

/** The engine that the configuration asks for. */
export const openEngine = (config: Config, database: Database): Promise<AudienceEngine> =>
  config.audienceEngine === 'database'
    ? openDatabaseEngine({ database, questionSeconds: config.questionSeconds })
    : openDuckdbEngine({
        database,
        dataDir: config.dataDir,
        memory: config.duckdbMemory,
        threads: config.duckdbThreads,
        questionSeconds: config.questionSeconds,
      });
