import type { DataSource, EntityManager } from 'typeorm';
import { chunks } from '../../database/batches';
import { marks } from '../../database/marks';
import { type MirroredEntity, mirroredEntities } from '../../database/mirrored';

/** A table whose rows are each a customer's. */
interface OwnedTable {
  readonly entity: MirroredEntity;
  readonly table: string;
}

/** Found by what their entities say: a new kind of activity is erased, moved and exported without a word here. */
export const ownedTables = (source: DataSource): readonly OwnedTable[] =>
  mirroredEntities()
    .map((entity) => ({ entity, metadata: source.getMetadata(entity) }))
    .filter(({ metadata }) => 'customerId' in metadata.propertiesMap)
    .map(({ entity, metadata }) => ({ entity, table: metadata.tableName }));

/** Lines of orders have no index of their own by customer; the orders that they belong to have. */
const CONDITIONS: Readonly<Record<string, string>> = {
  order_line: 'workspace_id = ? AND order_id IN (SELECT id FROM orders WHERE workspace_id = ? AND customer_id IN (%))',
};
const BY_CUSTOMER = 'workspace_id = ? AND customer_id IN (%)';

const CUSTOMERS_PER_QUERY = 500;

interface Question {
  readonly workspaceId: number;
  readonly customerIds: readonly number[];
}

/** SQL for which rows of a table belong to the customers. */
const ownedBy = (table: string, { workspaceId, customerIds }: Question): { where: string; params: number[] } => {
  const condition = CONDITIONS[table] ?? BY_CUSTOMER;
  const workspaces = condition.split('?').length - 1;
  return {
    where: condition.replace('%', marks(customerIds)),
    params: [...Array.from({ length: workspaces }, () => workspaceId), ...customerIds],
  };
};

const ownedIds = async (manager: EntityManager, table: string, question: Question): Promise<number[]> => {
  const ids: number[] = [];
  for (const customerIds of chunks(question.customerIds, CUSTOMERS_PER_QUERY)) {
    const { where, params } = ownedBy(table, { ...question, customerIds });
    const rows = await manager.query<{ id: number }[]>(`SELECT id FROM ${table} WHERE ${where}`, params);
    for (const { id } of rows) ids.push(Number(id));
  }
  return ids;
};

export interface OwnedRows {
  readonly entity: MirroredEntity;
  readonly ids: readonly number[];
}

/** All rows of the customers. Read as a whole before any is changed: some are found through others. */
export const ownedRows = async (manager: EntityManager, question: Question): Promise<OwnedRows[]> => {
  const rows: OwnedRows[] = [];
  for (const { entity, table } of ownedTables(manager.connection)) {
    const ids = await ownedIds(manager, table, question);
    if (ids.length > 0) rows.push({ entity, ids });
  }
  return rows;
};
