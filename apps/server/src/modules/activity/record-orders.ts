import type { Write } from '../../database/write';
import type { Workspace } from '../access/workspace.entity';
import { type BulkResult, parseRows, type RowRefusal } from '../customers/bulk/bulk-result';
import type { OrderInput } from './activity.input';
import type { Known } from './known-customers';
import { Order } from './order.entity';
import { type ParsedOrder, parseOrder } from './parse-order';
import { type RecordServices, recordRows } from './record-rows';
import { type LineRow, replaceLines } from './replace-lines';
import { saveBySourceId } from './save-by-source-id';

const saveOrders = async (write: Write, orders: readonly Known<ParsedOrder>[]): Promise<readonly RowRefusal[]> => {
  const rows = orders.map(({ customerId, row: { sourceId, values } }) => ({ sourceId, customerId, ...values }));
  const { ids, replaced } = await saveBySourceId(write, Order, rows);
  const lines: LineRow[] = [];
  for (const { customerId, row } of orders) {
    const { at, kind, offerCode } = row.values;
    const orderId = ids.get(row.sourceId) ?? Number.NaN;
    for (const { sku, name, brand, tags, quantity, amount } of row.lines) {
      lines.push({ customerId, at, orderId, kind, offerCode, sku, name, brand, tags, quantity, amount });
    }
  }
  await replaceLines(write, { rows: lines, replaced });
  return [];
};

/** An order sent again replaces the one before with all its lines. */
export const recordOrders = (
  services: RecordServices,
  workspace: Workspace,
  inputs: readonly OrderInput[],
): Promise<BulkResult> => {
  const context = { currency: workspace.currency, now: services.clock() };
  const parsed = parseRows(inputs, (input) => parseOrder(input, context));
  return recordRows(services, workspace, { ...parsed, save: saveOrders });
};
