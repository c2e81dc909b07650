import { type CustomerFacts, type RecordFacts, type RecordTable, standardCatalog } from '@muster/filters';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../../../database/batches';
import { mirroredEntities } from '../../../database/mirrored';
import { readRows } from '../../../database/read-rows';
import type { Customer } from '../../customers/customer.entity';
import { customerColumns } from './customer-columns';

type Columns = NonNullable<RecordFacts['columns']>;

interface Row {
  readonly id: number;
  readonly at: number;
  readonly columns: Columns;
}

/** All rows of a customer in one table, by the names of its columns. */
const rowsOf = async (manager: EntityManager, table: RecordTable, customer: Customer): Promise<Row[]> => {
  const { connection } = manager;
  const entity = mirroredEntities().find((known) => connection.getMetadata(known).tableName === table);
  if (entity === undefined) throw new TypeError(`No entity is the table ${table}.`);
  const names = connection.getMetadata(entity).columns;
  const condition = { where: 'workspace_id = ? AND customer_id = ?', params: [customer.workspaceId, customer.id] };
  const rows = await readRows(manager, entity, condition);
  return rows.map((row) => {
    const columns = names.map(({ databaseName, propertyName }) => [databaseName, Reflect.get(row, propertyName)]);
    return { id: row.id, at: Number(Reflect.get(row, 'at')), columns: Object.fromEntries(columns) as Columns };
  });
};

const LINES = standardCatalog.activities.flatMap(({ table, lines }) => (lines === undefined ? [] : [{ table, lines }]));

/** The rows with those of another table that are their lines. */
const withLines = (
  table: RecordTable,
  rows: readonly Row[],
  byTable: ReadonlyMap<RecordTable, readonly Row[]>,
): RecordFacts[] => {
  const lines = LINES.find((known) => known.table === table)?.lines;
  if (lines === undefined) return [...rows];
  const byParent = groupBy(byTable.get(lines.table) ?? [], ({ columns }) => String(columns[lines.parent]));
  return rows.map((row) => ({ ...row, lines: byParent.get(String(row.id)) ?? [] }));
};

/** One customer as a filter sees them, with what is recorded in these tables. */
export const recordedFacts = async (
  manager: EntityManager,
  customer: Customer,
  tables: Iterable<RecordTable>,
): Promise<CustomerFacts> => {
  const read = await Promise.all([...tables].map(async (table) => [table, await rowsOf(manager, table, customer)] as const));
  const byTable = new Map(read);
  const records = [...byTable].map(([table, rows]) => [table, withLines(table, rows, byTable)] as const);
  return { id: customer.id, columns: customerColumns(customer), records: Object.fromEntries(records) };
};
