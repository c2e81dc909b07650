import type { Services } from '../../../services';

interface Use {
  readonly table: 'session' | 'api_key';
  readonly column: 'last_seen_at' | 'last_used_at';
  readonly id: number;
  /** UTC milliseconds. */
  readonly now: number;
}

/**
 * Writes down when something was used last. Nobody waits for it: a request must not queue behind a large write for the sake
 * of a note.
 */
export const noteUse = ({ database, logger }: Pick<Services, 'database' | 'logger'>, { table, column, id, now }: Use): void => {
  database
    .transaction((manager) => manager.query(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, [now, id]))
    .catch((error: unknown) => logger.warn({ err: error }, 'when something was used last could not be noted'));
};
