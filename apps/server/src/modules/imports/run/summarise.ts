import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BookedOrder, OrderBook } from '../lines/order-book';
import { orderFault, orderKind } from '../lines/order-kind';
import type { RowProblem } from '../problem';
import type { SampleOrder, Summary } from '../state';

const SAMPLES = 5;
const ORDERS_PER_TURN = 20_000;

interface Options {
  readonly returnPrefix: string | null;
  /** Name of the column that holds the order number. */
  readonly orderColumn: string | null;
  readonly onProblem: (problem: RowProblem) => Promise<void> | undefined;
}

export type OrderSummary = Pick<Summary, 'goodRows' | 'orders' | 'returns' | 'customers' | 'from' | 'to' | 'sampleOrders'>;

const problemOf = (order: BookedOrder, message: string, column: string | null): RowProblem => ({
  row: order.firstRow,
  column,
  code: 'RETURN_TOTAL',
  severity: 'REFUSED',
  message,
  value: order.sourceId,
});

/** Counts what is in the book, and reports the orders that cannot be saved as a whole. */
export const summarise = async (book: OrderBook, { returnPrefix, orderColumn, onProblem }: Options): Promise<OrderSummary> => {
  const customers = new Uint8Array(book.customerCount);
  const sampleOrders: SampleOrder[] = [];
  const counts = { goodRows: 0, orders: 0, returns: 0 };
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < book.orderCount; index++) {
    if (index % ORDERS_PER_TURN === 0) await nextTurn();
    const order = book.order(index);
    const fault = orderFault(order, returnPrefix);
    if (fault !== undefined) {
      await onProblem(problemOf(order, fault, orderColumn));
      continue;
    }
    const kind = orderKind(order, returnPrefix);
    counts.goodRows += order.lineCount;
    counts.orders += 1;
    counts.returns += kind === 'RETURN' ? 1 : 0;
    customers[order.customer] = 1;
    from = Math.min(from, order.at);
    to = Math.max(to, order.at);
    if (sampleOrders.length < SAMPLES) sampleOrders.push(sampleOf(book, order, kind));
  }
  const span = counts.orders === 0 ? { from: null, to: null } : { from, to };
  return { ...counts, ...span, customers: customers.reduce((sum, one) => sum + one, 0), sampleOrders };
};

const sampleOf = (book: OrderBook, order: BookedOrder, kind: SampleOrder['kind']): SampleOrder => ({
  sourceId: order.sourceId,
  customerSourceId: book.customerSourceId(order.customer),
  kind,
  placedAt: order.at,
  total: order.total,
  lineCount: order.lineCount,
});
