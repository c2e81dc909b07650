import type { EntityManager } from 'typeorm';
import { chunks } from '../../database/batches';
import type { NewRow, Write } from '../../database/write';
import type { Workspace } from '../access/workspace.entity';
import type { BulkResult, RowRefusal } from '../customers/bulk/bulk-result';
import type { OrderInput } from './activity.input';
import type { Known } from './known-customers';
import { Order } from './order.entity';
import { OrderLine } from './order-line.entity';
import { type ParsedOrder, parseOrder } from './parse-order';
import { type RecordServices, recordRows } from './record-rows';
import { saveBySourceId } from './save-by-source-id';

const lineIdsOf = async (manager: EntityManager, orderIds: readonly number[]): Promise<number[]> => {
  const ids: number[] = [];
  for (const some of chunks(orderIds, 1_000)) {
    const marks = some.map(() => '?').join(', ');
    const rows: { id: number }[] = await manager.query(`SELECT id FROM order_line WHERE order_id IN (${marks})`, [...some]);
    for (const { id } of rows) ids.push(Number(id));
  }
  return ids;
};

const saveOrders = async (write: Write, orders: readonly Known<ParsedOrder>[]): Promise<readonly RowRefusal[]> => {
  const rows = orders.map(({ customerId, row: { sourceId, values } }) => ({ ...values, sourceId, customerId }));
  const { ids, replaced } = await saveBySourceId(write, Order, rows);
  await write.remove(OrderLine, await lineIdsOf(write.manager, replaced));
  const lines: NewRow<OrderLine>[] = [];
  for (const { customerId, row } of orders) {
    const { at, kind, offerCode } = row.values;
    const orderId = ids.get(row.sourceId) ?? Number.NaN;
    for (const { sku, name, brand, tags, quantity, amount } of row.lines) {
      lines.push({ customerId, at, orderId, kind, sku, name, brand, tags, quantity, amount, offerCode });
    }
  }
  await write.insert(OrderLine, lines);
  return [];
};

/** An order sent again replaces the one before with all its lines. */
export const recordOrders = (
  services: RecordServices,
  workspace: Workspace,
  inputs: readonly OrderInput[],
): Promise<BulkResult> => {
  const context = { currency: workspace.currency, now: services.clock() };
  return recordRows(services, workspace, { inputs, parse: (input) => parseOrder(input, context), save: saveOrders });
};
