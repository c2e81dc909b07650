import { standardCatalog } from '@muster/filters';
import { openDatabaseEngine } from '../../src/audience/database';
import { openDuckdbEngine } from '../../src/audience/duckdb';
import type { AudienceEngine, AudienceQuestion } from '../../src/audience/engine';
import type { Database } from '../../src/database/database';
import { type DatabaseKind, openTestDatabase } from '../harness/databases';
import { makeWorkspace, NOW } from '../harness/factories';

/** Which engine answers over which record. */
export interface Arrangement {
  readonly name: string;
  readonly record: DatabaseKind;
  readonly engine: 'duckdb' | 'database';
}

export const arrangements: readonly Arrangement[] = [
  { name: 'duckdb over SQLite', record: 'sqlite', engine: 'duckdb' },
  { name: 'duckdb over MySQL', record: 'mysql', engine: 'duckdb' },
  { name: 'database on MySQL', record: 'mysql', engine: 'database' },
];

export const openTestEngine = (engine: Arrangement['engine'], database: Database, dataDir: string): Promise<AudienceEngine> =>
  engine === 'database' ? openDatabaseEngine({ database }) : openDuckdbEngine({ database, dataDir, memory: '512MB', threads: 2 });

export interface Arranged {
  readonly database: Database;
  readonly dataDir: string;
  readonly engine: AudienceEngine;
  readonly workspaceId: number;
  /** Everybody of the workspace; with a filter, those who match it. */
  about(filter?: AudienceQuestion['filter']): AudienceQuestion;
  close(): Promise<void>;
}

/** A record with one empty workspace, and an engine over it. */
export const arrange = async ({ record, engine: kind }: Omit<Arrangement, 'name'>): Promise<Arranged> => {
  const { database, dataDir, close } = await openTestDatabase(record);
  const engine = await openTestEngine(kind, database, dataDir);
  const { id: workspaceId } = await makeWorkspace(database);
  return {
    database,
    dataDir,
    engine,
    workspaceId,
    about: (filter = { everyone: true }) => ({ workspaceId, filter, now: NOW, catalog: standardCatalog }),
    async close() {
      await engine.close();
      await close();
    },
  };
};

export const idsOf = async (engine: AudienceEngine, question: AudienceQuestion): Promise<number[]> => {
  const ids: number[] = [];
  for await (const some of engine.ids(question)) ids.push(...some);
  return ids;
};
