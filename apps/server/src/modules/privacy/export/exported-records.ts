import { fromMinorUnits } from '@muster/filters';
import { In, MoreThan } from 'typeorm';
import type { Context } from '../../../graphql/context';
import type { ActivityRow } from '../../activity/activity-row';
import { type ActivityField, type ActivityKind, activityKinds } from '../../activity/kinds';
import { Order } from '../../activity/order.entity';
import { OrderLine } from '../../activity/order-line.entity';
import type { Customer } from '../../customers/customer.entity';

type Exported = Readonly<Record<string, unknown>>;

/** Rows in memory at a time. */
const ROWS_PER_BATCH = 500;

const shown = (value: unknown, { type }: Pick<ActivityField, 'type'>, currency: string): unknown => {
  if (typeof value !== 'number') return value ?? null;
  if (type === 'money') return fromMinorUnits(value, currency);
  return type === 'instant' ? new Date(value).toISOString() : value;
};

const exportedRecord = ({ fields, time }: ActivityKind, row: ActivityRow, currency: string): Exported => {
  const values = new Map<string, unknown>(Object.entries(row));
  return {
    sourceId: values.get('sourceId'),
    [time.key]: new Date(row.at).toISOString(),
    ...Object.fromEntries(fields.map((field) => [field.key, shown(values.get(field.key), field, currency)])),
  };
};

const exportedLine = ({ sku, name, brand, tags, quantity, amount, offerCode }: OrderLine, currency: string): Exported => ({
  sku,
  name,
  brand,
  tags: tags ?? [],
  quantity,
  amount: fromMinorUnits(amount, currency),
  offerCode,
});

/** The lines of orders by the order's id. */
const linesOf = async (
  { services, workspace }: Context,
  orders: readonly ActivityRow[],
): Promise<ReadonlyMap<number, Exported[]>> => {
  const lines = new Map<number, Exported[]>(orders.map(({ id }) => [id, []]));
  const where = { workspaceId: workspace.id, orderId: In(orders.map(({ id }) => id)) };
  for (const line of await services.database.reader.find(OrderLine, { where, order: { id: 'ASC' } })) {
    lines.get(line.orderId)?.push(exportedLine(line, workspace.currency));
  }
  return lines;
};

async function* recordsOf(context: Context, kind: ActivityKind, customer: Customer): AsyncGenerator<Exported> {
  const { services, workspace } = context;
  for (let after = 0; ; ) {
    const rows = await services.database.reader.find(kind.entity, {
      where: { workspaceId: workspace.id, customerId: customer.id, id: MoreThan(after) },
      order: { id: 'ASC' },
      take: ROWS_PER_BATCH,
    });
    const lines = kind.entity === Order ? await linesOf(context, rows) : undefined;
    for (const row of rows) {
      const record = exportedRecord(kind, row, workspace.currency);
      yield lines === undefined ? record : { ...record, lines: lines.get(row.id) ?? [] };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_PER_BATCH) return;
    after = last.id;
  }
}

/** What the customer did and holds: the records of each kind, under the name that the kind's list has in the API. */
export const exportedRecords = (context: Context, customer: Customer): readonly (readonly [string, AsyncIterable<Exported>])[] =>
  activityKinds.map((kind) => [kind.list, recordsOf(context, kind, customer)]);
