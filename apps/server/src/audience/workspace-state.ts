import type { Database } from '../database/database';

/** What a question needs to know of its workspace, as last committed. */
export interface WorkspaceState {
  readonly id: number;
  readonly revision: number;
  readonly timeZone: string;
  readonly currency: string;
  /** Tells this workspace from one of the same number in another database. */
  readonly identity: string;
}

interface Stored {
  readonly revision: number | string;
  readonly time_zone: string;
  readonly currency: string;
  readonly created_at: number | string;
}

/** One small read: every question begins with it, because its revision is what the answer must contain. */
export const workspaceState = async (database: Database, id: number): Promise<WorkspaceState> => {
  const rows: Stored[] = await database.reader.query(
    'SELECT revision, time_zone, currency, created_at FROM workspace WHERE id = ?',
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`There is no workspace ${id}.`);
  return {
    id,
    revision: Number(row.revision),
    timeZone: row.time_zone,
    currency: row.currency,
    identity: `${id}@${row.created_at}`,
  };
};
