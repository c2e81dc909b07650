import type { Sql } from '@muster/filters';
import type { PoolConnection } from 'mysql2';
import type { Database } from '../../database/database';
import type { Row } from '../questions/asking';
import { stoppable } from '../stoppable';

/** Runs the statements of questions, each on a connection of its own and for a limited time. */
export interface Statements {
  readonly seconds: number;
  /** @throws QuestionWithdrawn, QuestionTooLarge */
  run(sql: Sql, signal: AbortSignal | undefined): Promise<Row[]>;
}

/** MariaDB and the others spell the time limit of a statement differently. */
const limited = async ({ reader }: Database, seconds: number): Promise<(text: string) => string> => {
  const [server]: { version: string }[] = await reader.query('SELECT VERSION() AS version');
  return /mariadb/i.test(server?.version ?? '')
    ? (text) => `SET STATEMENT max_statement_time = ${seconds} FOR ${text}`
    : (text) => text.replace(/^\s*SELECT/, `SELECT /*+ MAX_EXECUTION_TIME(${seconds * 1000}) */`);
};

/**
 * Limits each statement to `seconds`: at the server, which goes on by itself should this process be killed, and here, where
 * a statement that is withdrawn is killed on another connection. Its own one is closed then: the kill may come so late that
 * it would hit the next statement.
 */
export const statementsOn = async (database: Database, seconds: number): Promise<Statements> => {
  const withLimit = await limited(database, seconds);
  // It may have ended meanwhile, and then there is nothing to be killed.
  const kill = ({ threadId }: PoolConnection): Promise<unknown> =>
    database.reader.query(`KILL QUERY ${threadId}`).catch(() => undefined);
  return {
    seconds,
    async run({ text, params }, signal) {
      const runner = database.reader.connection.createQueryRunner();
      const connection: PoolConnection = await runner.connect();
      let wasStopped = false;
      let killing = false;
      const stop = (): void => {
        wasStopped = true;
        if (killing) return;
        killing = true;
        void kill(connection).finally(() => {
          killing = false;
        });
      };
      try {
        return await stoppable(() => runner.query(withLimit(text), [...params]), { signal, seconds, stop });
      } finally {
        if (wasStopped) connection.destroy();
        await runner.release();
      }
    },
  };
};
