import type { Connection } from 'mysql2/promise';
import { cardFills } from './card-fills';

const TABLES = [
  ...['customer', 'consent', 'orders', 'order_line', 'visit', 'event', 'point_movement'],
  ...cardFills.map(({ table }) => table),
];

interface Index {
  readonly table: string;
  readonly name: string;
  readonly columns: string;
  readonly isUnique: boolean;
}

const secondaryIndexes = async (connection: Connection): Promise<Index[]> => {
  const [rows]: [{ t: string; name: string; columns: string; repeats: number }[], unknown] = Object(
    await connection.query(`SELECT TABLE_NAME AS t, INDEX_NAME AS name, MIN(NON_UNIQUE) AS repeats,
        GROUP_CONCAT(CONCAT('\`', COLUMN_NAME, '\`') ORDER BY SEQ_IN_INDEX) AS columns
      FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND INDEX_NAME <> 'PRIMARY'
        AND TABLE_NAME IN (${TABLES.map((name) => `'${name}'`).join(', ')})
      GROUP BY TABLE_NAME, INDEX_NAME`),
  );
  return rows.map(({ t, name, columns, repeats }) => ({ table: t, name, columns, isUnique: Number(repeats) === 0 }));
};

/** Loads without secondary indexes and builds them afterwards by sorting: several times faster than row by row. */
export const withoutIndexes = async (connection: Connection, load: () => Promise<void>): Promise<void> => {
  const indexes = await secondaryIndexes(connection);
  for (const { table, name } of indexes) await connection.query(`ALTER TABLE ${table} DROP INDEX \`${name}\``);
  await load();
  for (const table of new Set(indexes.map((index) => index.table))) {
    const added = indexes
      .filter((index) => index.table === table)
      .map(({ name, columns, isUnique }) => `ADD ${isUnique ? 'UNIQUE ' : ''}INDEX \`${name}\` (${columns})`);
    await connection.query(`ALTER TABLE ${table} ${added.join(', ')}`);
    await connection.query(`ANALYZE TABLE ${table}`);
  }
};
