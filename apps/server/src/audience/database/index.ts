import type { Sql } from '@muster/filters';
import { type Database } from '../../database/database';
import { driverCode } from '../../database/database-errors';
import type { AudienceEngine } from '../engine';
import { engineOver } from '../questions';
import { asNumber, type Row } from '../questions/asking';
import { mysqlDialect } from '../questions/dialect';
import { workspaceState } from '../workspace-state';

/** The database gave up on a question after its time limit. */
export class QuestionTooSlow extends Error {}

export interface DatabaseEngineOptions {
  readonly database: Database;
  /** How long one question may take. */
  readonly limitSeconds?: number;
}

const LIMIT_SECONDS = 60;
const TIMEOUTS: ReadonlySet<string | undefined> = new Set(['ER_STATEMENT_TIMEOUT', 'ER_QUERY_TIMEOUT']);

/** MariaDB and the others spell the time limit of a statement differently. */
const limited = async (database: Database, seconds: number): Promise<(text: string) => string> => {
  const [server]: { version: string }[] = await database.reader.query('SELECT VERSION() AS version');
  return /mariadb/i.test(server?.version ?? '')
    ? (text) => `SET STATEMENT max_statement_time = ${seconds} FOR ${text}`
    : (text) => text.replace(/^\s*SELECT/, `SELECT /*+ MAX_EXECUTION_TIME(${seconds * 1000}) */`);
};

/**
 * Answers on the system of record itself, in MySQL's dialect. Each question is one statement, so that what it counts
 * together is of one state. Where data outgrows one machine, this is TiDB with columnar replicas.
 */
export const openDatabaseEngine = async ({
  database,
  limitSeconds = LIMIT_SECONDS,
}: DatabaseEngineOptions): Promise<AudienceEngine> => {
  if (database.kind !== 'mysql') throw new TypeError('The engine `database` needs a MySQL-protocol database.');
  const withLimit = await limited(database, limitSeconds);

  const rows = async ({ text, params }: Sql): Promise<Row[]> => {
    try {
      return await database.reader.query(withLimit(text), [...params]);
    } catch (error) {
      if (!TIMEOUTS.has(driverCode(error))) throw error;
      throw new QuestionTooSlow(`The database needs more than ${limitSeconds} seconds for this question.`, { cause: error });
    }
  };

  return {
    ...engineOver(async (workspaceId, question) =>
      question({
        dialect: mysqlDialect,
        workspace: await workspaceState(database, workspaceId),
        rows,
        async numbers(sql) {
          return (await rows(sql)).map((row) => asNumber(Object.values(row)[0]));
        },
      }),
    ),
    async forget() {
      // It keeps nothing: questions are asked of the record.
    },
    async close() {
      // The connections are the database's.
    },
  };
};
