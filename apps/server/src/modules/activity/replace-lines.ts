import { isDeepStrictEqual } from 'node:util';
import { In } from 'typeorm';
import { chunks, groupBy } from '../../database/batches';
import type { NewRow, Write } from '../../database/write';
import { OrderLine } from './order-line.entity';

export type LineRow = Pick<OrderLine, 'orderId' | 'customerId' | 'at' | 'kind' | 'offerCode'> &
  Pick<OrderLine, 'sku' | 'name' | 'brand' | 'tags' | 'quantity' | 'amount'>;

const content = (line: LineRow): readonly unknown[] => {
  const { customerId, at, kind, offerCode, sku, name, brand, tags, quantity, amount } = line;
  return [customerId, at, kind, offerCode, sku, name, brand, tags, quantity, amount];
};

/** The lines that are stored, in the order in which they were recorded, by order. */
const storedLines = async (
  { manager, workspaceId }: Write,
  orderIds: readonly number[],
): Promise<ReadonlyMap<number, readonly OrderLine[]>> => {
  const byOrder = new Map<number, OrderLine[]>(orderIds.map((id) => [id, []]));
  for (const some of chunks(orderIds, 1_000)) {
    const where = { workspaceId, orderId: In(some) };
    for (const line of await manager.find(OrderLine, { where, order: { id: 'ASC' } })) byOrder.get(line.orderId)?.push(line);
  }
  return byOrder;
};

interface Lines {
  readonly rows: readonly LineRow[];
  /** Orders that were there before, whose old lines are to go. */
  readonly replaced: readonly number[];
}

/** Gives orders their lines. The lines of an order that was there before stay as they are if they are the same. */
export const replaceLines = async (write: Write, { rows, replaced }: Lines): Promise<void> => {
  const stored = replaced.length === 0 ? new Map<number, OrderLine[]>() : await storedLines(write, replaced);
  const sent = groupBy(rows, ({ orderId }) => String(orderId));
  const isSame = ([orderId, lines]: readonly [number, readonly OrderLine[]]): boolean =>
    isDeepStrictEqual(lines.map(content), (sent.get(String(orderId)) ?? []).map(content));
  const same = new Set([...stored].filter(isSame).map(([orderId]) => orderId));
  const gone = [...stored].flatMap(([orderId, lines]) => (same.has(orderId) ? [] : lines.map(({ id }) => id)));
  await write.remove(OrderLine, gone);
  const added: NewRow<OrderLine>[] = rows.filter(({ orderId }) => !same.has(orderId));
  await write.insert(OrderLine, added);
};
