import path from 'node:path';
import type { Database } from '../../database/database';
import { Queue } from '../../database/queue';
import type { AudienceEngine } from '../engine';
import { engineOver } from '../questions';
import { duckdbDialect } from '../questions/dialect';
import { Instance } from './instance';
import type { ReplicaStatus } from './replica';
import { replicaSchema } from './replica-schema';
import { Replicas } from './replicas';

export type { ReplicaStatus } from './replica';
export { ReplicaUnavailable } from './replica-errors';

export interface DuckdbOptions {
  readonly database: Database;
  /** Replicas lie in its folder `replicas`, which may be deleted while no process runs. */
  readonly dataDir: string;
  readonly memory: string;
  readonly threads?: number | undefined;
}

export interface DuckdbEngine extends AudienceEngine {
  /** How far the first sync of a workspace has come, among others. */
  status(workspaceId: number): ReplicaStatus;
}

/** Answers from a columnar replica in this process, which follows the database revision by revision. */
export const openDuckdbEngine = async ({ database, dataDir, memory, threads }: DuckdbOptions): Promise<DuckdbEngine> => {
  const instance = await Instance.open({ folder: path.resolve(dataDir, 'replicas'), memory, threads });
  const schema = replicaSchema(database.reader.connection);
  const replicas = new Replicas({ database, instance, schema, builds: new Queue() });
  return {
    ...engineOver((workspaceId, question) =>
      replicas.ask(workspaceId, (workspace, session) =>
        question({
          dialect: duckdbDialect,
          workspace,
          rows: (sql) => session.rows(sql),
          numbers: (sql) => session.numbers(sql),
        }),
      ),
    ),
    status: (workspaceId) => replicas.status(workspaceId),
    forget: (workspaceId) => replicas.forget(workspaceId),
    async close() {
      await replicas.close();
      instance.close();
    },
  };
};
