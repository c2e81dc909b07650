import path from 'node:path';
import type { Sql } from '@muster/filters';
import type { Database } from '../../database/database';
import { Queue } from '../../database/queue';
import type { AudienceEngine } from '../engine';
import type { Load } from '../gate';
import { type Asked, engineOver } from '../questions';
import type { Asking } from '../questions/asking';
import { duckdbDialect } from '../questions/dialect';
import { QUESTION_SECONDS, stoppable } from '../stoppable';
import { withoutSets } from './customer-sets';
import { Instance } from './instance';
import { QuestionSessions } from './question-sessions';
import type { ReplicaStatus } from './replica';
import { refuseTooLarge } from './replica-errors';
import { replicaSchema } from './replica-schema';
import { Replicas } from './replicas';
import type { Statement } from './session';

export type { ReplicaStatus } from './replica';
export { ReplicaUnavailable } from './replica-errors';

const isAlone = ({ running, waiting }: Load): boolean => running <= 1 && waiting === 0;

export interface DuckdbOptions {
  readonly database: Database;
  /** Replicas lie in its folder `replicas`, which may be deleted while no process runs. */
  readonly dataDir: string;
  readonly memory: string;
  readonly threads?: number | undefined;
  /** How long one question may take. */
  readonly questionSeconds?: number;
}

export interface DuckdbEngine extends AudienceEngine {
  /** How far the first sync of a workspace has come, among others. */
  status(workspaceId: number): ReplicaStatus;
}

/** Answers from a columnar replica in this process, which follows the database revision by revision. */
export const openDuckdbEngine = async ({
  database,
  dataDir,
  memory,
  threads,
  questionSeconds: seconds = QUESTION_SECONDS,
}: DuckdbOptions): Promise<DuckdbEngine> => {
  const instance = await Instance.open({ folder: path.resolve(dataDir, 'replicas'), memory, threads });
  const schema = replicaSchema(database.reader.connection);
  const replicas = new Replicas({ database, instance, schema, builds: new Queue() });
  const ask = <Answer>(asked: Asked, question: (asking: Asking) => Promise<Answer>): Promise<Answer> =>
    replicas.ask(asked, (workspace, { session, lend, leafColumns, sets: kept }) => {
      const sessions = new QuestionSessions(session, lend, () => isAlone(replicas.load()));
      const asking = { dialect: duckdbDialect, workspace, leafColumn: leafColumns.nameOf };
      const answers = (filled: (sql: Sql) => Statement | Promise<Statement>) => ({
        rows: async (sql: Sql) => session.rows(kept.reads.narrowed(await filled(sql))),
        numbers: async (sql: Sql) => session.numbers(kept.reads.narrowed(await filled(sql))),
      });
      const withSets = (): Promise<Answer> =>
        session.consistently(async () => {
          const { sets, latest, filled } = await kept.membership(sessions);
          return question({ ...asking, ...answers(filled), sets, latest });
        });
      // One statement sees one state by itself.
      const alone = (): Promise<Answer> => question({ ...asking, ...answers(withoutSets) });
      const answer = asked.speaksOfSets ? withSets : alone;
      const stop = (): void => sessions.interrupt();
      return stoppable(answer, { signal: asked.signal, seconds, stop }).catch(refuseTooLarge);
    });
  return {
    ...engineOver(ask),
    status: (workspaceId) => replicas.status(workspaceId),
    forget: (workspaceId) => replicas.forget(workspaceId),
    load: async () => replicas.load(),
    async close() {
      await replicas.close();
      instance.close();
    },
  };
};
