import { type CustomerFacts, catalog, type RecordFacts, type RecordTable } from '@muster/filters';
import type { EntityManager } from 'typeorm';
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
  const metadata = manager.connection.entityMetadatas.find(({ tableName }) => tableName === table);
  if (metadata === undefined) throw new TypeError(`No entity is the table ${table}.`);
  const where = { workspaceId: customer.workspaceId, customerId: customer.id };
  const rows: Record<string, unknown>[] = await manager.findBy(metadata.target, where);
  return rows.map((row) => {
    const columns = metadata.columns.map(({ databaseName, propertyName }) => [databaseName, row[propertyName]] as const);
    return { id: Number(row.id), at: Number(row.at), columns: Object.fromEntries(columns) as Columns };
  });
};

const LINES = catalog.activities.flatMap(({ table, lines }) => (lines === undefined ? [] : [{ table, lines }]));

/** The rows with those of another table that are their lines. */
const withLines = (
  table: RecordTable,
  rows: readonly Row[],
  byTable: ReadonlyMap<RecordTable, readonly Row[]>,
): RecordFacts[] => {
  const lines = LINES.find((known) => known.table === table)?.lines;
  if (lines === undefined) return [...rows];
  const all = byTable.get(lines.table) ?? [];
  return rows.map((row) => ({ ...row, lines: all.filter(({ columns }) => columns[lines.parent] === row.id) }));
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
