import { type CustomerFacts, type RecordFacts, type RecordTable, standardCatalog } from '@muster/filters';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../../../database/batches';
import { marks } from '../../../database/marks';
import { mirroredEntities } from '../../../database/mirrored';
import { type RowColumns, rowsAsJson } from '../../../database/rows-as-json';
import { BadInput } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { loader } from '../../../graphql/loader';
import type { Customer } from '../../customers/customer.entity';
import { customerColumns } from './customer-columns';

interface Row extends Required<Pick<RecordFacts, 'id' | 'at' | 'columns'>> {
  readonly customerId: number;
}

/** Rows of one customer in one table. */
interface Place {
  readonly table: RecordTable;
  readonly customerId: number;
}

/** Of one table, for the customers of one request. Who has more is asked about by an engine, not one by one. */
const MOST_ROWS = 50_000;

const entityOf = ({ connection }: EntityManager, table: RecordTable) => {
  const entity = mirroredEntities().find((known) => connection.getMetadata(known).tableName === table);
  if (entity === undefined) throw new TypeError(`No entity is the table ${table}.`);
  return entity;
};

/** The rows of customers in tables, by the names of columns; one statement for all that are asked for at once. */
const rowsOf = loader(
  async ({ services, workspace }: Context, places: readonly Place[]): Promise<Row[][]> => {
    const { reader } = services.database;
    const byTable = [...groupBy(places, ({ table }) => table)];
    const asked = byTable.map(([table, ofTable]) => ({
      entity: entityOf(reader, table),
      where: `workspace_id = ? AND customer_id IN (${marks(ofTable)})`,
      params: [workspace.id, ...ofTable.map(({ customerId }) => customerId)],
      limit: MOST_ROWS + 1,
    }));
    const found = await rowsAsJson(reader, asked);
    if (found.some(({ length }) => length > MOST_ROWS)) {
      throw new BadInput(`More than ${MOST_ROWS} records would have to be looked at one by one.`, ['customer']);
    }
    const rows = new Map(byTable.map(([table], index) => [table, groupBy(found[index] ?? [], (row) => String(row.customer_id))]));
    return places.map(({ table, customerId }) => (rows.get(table)?.get(String(customerId)) ?? []).map(rowOf));
  },
  { cacheKey: ({ table, customerId }) => `${table} ${customerId}` },
);

const rowOf = (columns: RowColumns): Row => ({
  id: Number(columns.id),
  at: Number(columns.at),
  customerId: Number(columns.customer_id),
  columns: columns as Row['columns'],
});

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

/**
 * One customer as a filter sees them, with what is recorded in these tables.
 * @throws BadInput when that is more than is looked at one by one.
 */
export const recordedFacts = async (
  context: Context,
  customer: Customer,
  tables: Iterable<RecordTable>,
): Promise<CustomerFacts> => {
  const read = await Promise.all(
    [...tables].map(async (table) => [table, await rowsOf(context).load({ table, customerId: customer.id })] as const),
  );
  const byTable = new Map(read);
  const records = [...byTable].map(([table, rows]) => [table, withLines(table, rows, byTable)] as const);
  return { id: customer.id, columns: customerColumns(customer), records: Object.fromEntries(records) };
};
