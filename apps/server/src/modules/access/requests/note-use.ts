import type { Database } from '../../../database/database';
import { oncePer } from '../../../once-per';
import type { Services } from '../../../services';

interface Use {
  readonly table: 'session' | 'api_key';
  readonly column: 'last_seen_at' | 'last_used_at';
  readonly id: number;
  /** UTC milliseconds. */
  readonly now: number;
}

/** What waits to be written down: while a large write runs, many requests may come that would all note the same. */
const waitingIn = oncePer((_database: Database) => new Set<string>());

/**
 * Writes down when something was used last. Nobody waits for it: a request must not queue behind a large write for the sake
 * of a note.
 */
export const noteUse = ({ database, logger }: Pick<Services, 'database' | 'logger'>, { table, column, id, now }: Use): void => {
  const waiting = waitingIn(database);
  const note = `${table} ${id}`;
  if (waiting.has(note)) return;
  waiting.add(note);
  database
    .transaction((manager) => manager.query(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, [now, id]))
    .catch((error: unknown) => logger.warn({ err: error }, 'when something was used last could not be noted'))
    .finally(() => waiting.delete(note));
};
