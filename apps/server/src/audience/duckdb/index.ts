import path from 'node:path';
import type { Database } from '../../database/database';
import { Queue } from '../../database/queue';
import type { AudienceEngine, AudienceQuestion } from '../engine';
import type { Load } from '../gate';
import { type Asked, engineOver } from '../questions';
import type { Asking } from '../questions/asking';
import { duckdbDialect } from '../questions/dialect';
import { matchingSet } from '../questions/matching';
import { QUESTION_SECONDS, stoppable } from '../stoppable';
import { Instance } from './instance';
import { QuestionSessions } from './question-sessions';
import type { ReplicaStatus } from './replica';
import { refuseTooLarge } from './replica-errors';
import { replicaSchema } from './replica-schema';
import { Replicas, type UpToDate } from './replicas';

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
  /** Has nothing be known of earlier questions about a workspace: for measuring what a question takes that nobody has asked. */
  forgetQuestions(workspaceId: number): void;
}

const isKnownMember = (
  { workspace, replica: { sets, leafColumns, revision } }: UpToDate,
  question: AudienceQuestion,
  customerId: number,
): boolean | undefined => {
  const asking = { dialect: duckdbDialect, workspace, leafColumn: leafColumns.nameOf, latest: sets.latestIn };
  return sets.isMember(matchingSet(asking, question), customerId, revision);
};

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
    replicas.ask(asked, (workspace, { session, lend, leafColumns, revision, sets: kept }) => {
      const sessions = new QuestionSessions(session, lend, () => isAlone(replicas.load()));
      const answer = async (): Promise<Answer> => {
        // The SQL that looks bits up is made for the ids of one state, so that this has to be known before.
        const asOf = asked.needs === 'MEMBERS' ? await sessions.state() : revision;
        const { sets, latest, filled } = kept.membership(sessions, asOf);
        const answered = await question({
          dialect: duckdbDialect,
          workspace,
          leafColumn: leafColumns.nameOf,
          sets,
          latest,
          rows: async (sql) => session.rows(kept.reads.narrowed(await filled(sql))),
          recorded: ({ text, params }) => database.reader.query(text, [...params]),
          numbers: async (sql) => session.numbers(kept.reads.narrowed(await filled(sql))),
        });
        await sessions.leave();
        return answered;
      };
      const stop = (): void => sessions.interrupt();
      return stoppable(answer, { signal: asked.signal, seconds, stop }).catch(refuseTooLarge);
    });
  const engine = engineOver(ask);
  /** Who asks about one customer asks about the next: once the sets are found, they are looked up. */
  const findMeanwhile = (question: AudienceQuestion): void => {
    const { running, waiting } = replicas.load();
    if (running + waiting === 0) engine.count({ ...question, signal: undefined }).catch(() => undefined);
  };
  return {
    ...engine,
    async knownMembers(workspaceId) {
      const known = await replicas.upToDate(workspaceId);
      return (question, customerId) => {
        const answer = known && isKnownMember(known, question, customerId);
        if (answer === undefined && known?.replica.sets.isKeeping !== false) findMeanwhile(question);
        return answer;
      };
    },
    status: (workspaceId) => replicas.status(workspaceId),
    forgetQuestions: (workspaceId) => replicas.forgetQuestions(workspaceId),
    forget: (workspaceId) => replicas.forget(workspaceId),
    load: async () => replicas.load(),
    async close() {
      await replicas.close();
      instance.close();
    },
  };
};
