import type { Sql } from '@muster/filters';
import type { Database } from '../../database/database';
import { driverCode } from '../../database/database-errors';
import type { AudienceEngine } from '../engine';
import { Gate } from '../gate';
import { QuestionWithdrawn, tooSlow } from '../question-errors';
import { engineOver } from '../questions';
import { asNumber, type Row } from '../questions/asking';
import { mysqlDialect } from '../questions/dialect';
import { QUESTION_SECONDS } from '../stoppable';
import { workspaceState } from '../workspace-state';
import { type Statements, statementsOn } from './statements';

export interface DatabaseEngineOptions {
  readonly database: Database;
  /** How long one question may take. */
  readonly questionSeconds?: number;
}

/** Fewer than a pool has connections: one is left to stop a question, and some for everybody else who reads. */
const QUESTIONS_AT_ONCE = { total: 6, perKey: 3, waitingPerKey: 200 };

const TIMEOUTS: ReadonlySet<string | undefined> = new Set(['ER_STATEMENT_TIMEOUT', 'ER_QUERY_TIMEOUT']);

/** The database's own clock may be the first to say that the time is up. */
const rowsOf = async (statements: Statements, sql: Sql, signal: AbortSignal | undefined): Promise<Row[]> => {
  try {
    return await statements.run(sql, signal);
  } catch (error) {
    if (!TIMEOUTS.has(driverCode(error))) throw error;
    throw tooSlow(statements.seconds);
  }
};

/**
 * Answers on the system of record itself, in MySQL's dialect. Each question is one statement, so that what it counts
 * together is of one state. Where data outgrows one machine, this is TiDB with columnar replicas.
 */
export const openDatabaseEngine = async ({
  database,
  questionSeconds = QUESTION_SECONDS,
}: DatabaseEngineOptions): Promise<AudienceEngine> => {
  if (database.kind !== 'mysql') throw new TypeError('The engine `database` needs a MySQL-protocol database.');
  const statements = await statementsOn(database, questionSeconds);
  const gate = new Gate(QUESTIONS_AT_ONCE);

  return {
    ...engineOver(async ({ workspaceId, signal }, question) => {
      if (signal?.aborted) throw new QuestionWithdrawn();
      const workspace = await workspaceState(database, workspaceId);
      const rows = (sql: Sql): Promise<Row[]> => rowsOf(statements, sql, signal);
      const numbers = async (sql: Sql): Promise<number[]> => (await rows(sql)).map((row) => asNumber(Object.values(row)[0]));
      return gate.run(workspaceId, () => question({ dialect: mysqlDialect, workspace, rows, recorded: rows, numbers }), signal);
    }),
    async knownMembers() {
      // It keeps nothing, so that nothing is known.
      return () => undefined;
    },
    async forget() {
      // It keeps nothing: questions are asked of the record.
    },
    load: async () => gate.load(),
    async close() {
      // The connections are the database's.
    },
  };
};
