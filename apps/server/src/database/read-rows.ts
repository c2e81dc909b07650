import type { EntityManager, ObjectLiteral } from 'typeorm';

interface Condition {
  /** `customer_id = ?`, of columns. */
  readonly where: string;
  readonly params: readonly (string | number)[];
}

/** Rows of an entity by plain SQL: a page that reads a dozen tables would spend most of its time in TypeORM's query builder. */
export const readRows = async <Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => Row,
  { where, params }: Condition,
): Promise<Row[]> => {
  const { columns, tableName } = manager.connection.getMetadata(entity);
  const { driver } = manager.connection;
  const names = columns.map(({ databaseName }) => databaseName).join(', ');
  const rows = await manager.query<Record<string, unknown>[]>(`SELECT ${names} FROM ${tableName} WHERE ${where}`, [...params]);
  return rows.map((raw) => {
    const row = new entity();
    for (const column of columns) {
      Reflect.set(row, column.propertyName, driver.prepareHydratedValue(raw[column.databaseName], column));
    }
    return row;
  });
};
