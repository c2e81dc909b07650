import type { EntityManager } from 'typeorm';
import { chunks } from '../../database/batches';
import type { Database } from '../../database/database';
import { marks } from '../../database/marks';

/** The database's clock inside a statement, UTC milliseconds: leases of several processes are compared by one clock. */
export const NOW: Readonly<Record<Database['kind'], string>> = {
  sqlite: "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
  mysql: 'CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS UNSIGNED)',
};

/** Runs an UPDATE or DELETE inside a transaction and says how many rows it met. */
export const changeRows = async (manager: EntityManager, sql: string, params: readonly unknown[]): Promise<number> => {
  const runner = manager.queryRunner;
  if (runner === undefined) throw new Error('Rows are changed inside a transaction only.');
  const { affected } = await runner.query(sql, [...params], true);
  return affected ?? 0;
};

const ROWS_PER_STATEMENT = 500;

/** Inserts rows of values in the order of `columns`. */
export const insertRows = async (
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> => {
  const row = `(${marks(columns)})`;
  for (const some of chunks(rows, ROWS_PER_STATEMENT)) {
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.map(() => row).join(', ')}`;
    await manager.query(sql, some.flat());
  }
};
