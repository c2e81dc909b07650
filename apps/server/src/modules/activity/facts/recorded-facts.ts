import { type CustomerFacts, type RecordFacts, type RecordTable, standardCatalog } from '@muster/filters';
import { groupBy } from '../../../database/batches';
import { marks } from '../../../database/marks';
import { mirroredEntities } from '../../../database/mirrored';
import { readRows } from '../../../database/read-rows';
import { BadInput } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { groupedBy, loaderFamily } from '../../../graphql/loader';
import type { Customer } from '../../customers/customer.entity';
import { customerColumns } from './customer-columns';

type Columns = NonNullable<RecordFacts['columns']>;

interface Row {
  readonly id: number;
  readonly at: number;
  readonly customerId: number;
  readonly columns: Columns;
}

/** Of one table, for the customers of one request. Who has more is asked about by an engine, not one by one. */
const MOST_ROWS = 50_000;

/** The rows of customers in one table, by the names of its columns; one query for all who are asked about at once. */
const rowsOf = loaderFamily(
  async ({ services, workspace }: Context, table: RecordTable, customerIds: readonly number[]): Promise<Row[][]> => {
    const { reader } = services.database;
    const { connection } = reader;
    const entity = mirroredEntities().find((known) => connection.getMetadata(known).tableName === table);
    if (entity === undefined) throw new TypeError(`No entity is the table ${table}.`);
    const names = connection.getMetadata(entity).columns;
    const where = `workspace_id = ? AND customer_id IN (${marks(customerIds)})`;
    const found = await readRows(reader, entity, { where, params: [workspace.id, ...customerIds], limit: MOST_ROWS + 1 });
    if (found.length > MOST_ROWS) {
      throw new BadInput(`More than ${MOST_ROWS} records would have to be looked at one by one.`, ['customer']);
    }
    const rows = found.map((row): Row => {
      const columns = names.map(({ databaseName, propertyName }) => [databaseName, Reflect.get(row, propertyName)]);
      const [at, customerId] = [Number(Reflect.get(row, 'at')), Number(Reflect.get(row, 'customerId'))];
      return { id: row.id, at, customerId, columns: Object.fromEntries(columns) as Columns };
    });
    return groupedBy(customerIds, rows, ({ customerId }) => customerId);
  },
  { maxBatchSize: 100 },
);

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
    [...tables].map(async (table) => [table, await rowsOf(context, table).load(customer.id)] as const),
  );
  const byTable = new Map(read);
  const records = [...byTable].map(([table, rows]) => [table, withLines(table, rows, byTable)] as const);
  return { id: customer.id, columns: customerColumns(customer), records: Object.fromEntries(records) };
};
