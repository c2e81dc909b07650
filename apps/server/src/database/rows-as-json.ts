import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

interface Rows {
  readonly entity: new () => ObjectLiteral;
  /** `customer_id = ?`, of columns. */
  readonly where: string;
  readonly params: readonly (string | number)[];
  readonly limit: number;
}

/** Values by the names of the columns, as entities have them. */
export type RowColumns = Readonly<Record<string, unknown>>;

/** A driver that knows the type has done it already. */
const unpacked = (packed: string | unknown[]): unknown[] => (typeof packed === 'string' ? JSON.parse(packed) : packed);

/**
 * Rows of several tables by one statement, each row as a JSON array of its columns: to send a statement and to take its answer in
 * costs a server more than the database needs to find a dozen rows.
 */
export const rowsAsJson = async (manager: EntityManager, asked: readonly Rows[]): Promise<RowColumns[][]> => {
  const { driver } = manager.connection;
  const tables = asked.map(({ entity }) => manager.connection.getMetadata(entity));
  const selects = asked.map(({ where }, index) => {
    const { columns = [], tableName } = tables[index] ?? {};
    const names = columns.map(({ databaseName }) => databaseName).join(', ');
    return `SELECT * FROM (SELECT ${index} AS place, JSON_ARRAY(${names}) AS packed FROM ${tableName} WHERE ${where} LIMIT ?) t${index}`;
  });
  const params = asked.flatMap((rows) => [...rows.params, rows.limit]);
  const found = await manager.query<{ place: number | string; packed: string | unknown[] }[]>(
    selects.join(' UNION ALL '),
    params,
  );
  const byTable = asked.map((): RowColumns[] => []);
  const hydrated = (columns: readonly ColumnMetadata[], values: readonly unknown[]): RowColumns =>
    Object.fromEntries(columns.map((column, index) => [column.databaseName, driver.prepareHydratedValue(values[index], column)]));
  for (const { place, packed } of found) {
    byTable[Number(place)]?.push(hydrated(tables[Number(place)]?.columns ?? [], unpacked(packed)));
  }
  return byTable;
};
