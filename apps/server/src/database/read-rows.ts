import type { EntityManager, ObjectLiteral } from 'typeorm';

interface Condition {
  /** `customer_id = ?`, of columns. */
  readonly where: string;
  readonly params: readonly (string | number)[];
  /** How many rows at most. */
  readonly limit?: number;
}

/** Rows of an entity by plain SQL: a page that reads a dozen tables would spend most of its time in TypeORM's query builder. */
export const readRows = async <Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => Row,
  { where, params, limit }: Condition,
): Promise<Row[]> => {
  const { columns, tableName } = manager.connection.getMetadata(entity);
  const { driver } = manager.connection;
  const names = columns.map(({ databaseName }) => databaseName).join(', ');
  const text = `SELECT ${names} FROM ${tableName} WHERE ${where}${limit === undefined ? '' : ' LIMIT ?'}`;
  const rows = await manager.query<Record<string, unknown>[]>(text, [...params, ...(limit === undefined ? [] : [limit])]);
  return rows.map((raw) => {
    const row = new entity();
    for (const column of columns) {
      Reflect.set(row, column.propertyName, driver.prepareHydratedValue(raw[column.databaseName], column));
    }
    return row;
  });
};
