import type { BookedOrder, OrderBook } from '../lines/order-book';

const ORDERS = 1_000;
const LINES = 10_000;

export interface NumberedOrder {
  /** In the book. */
  readonly index: number;
  readonly order: BookedOrder;
}

export interface Batch {
  readonly orders: readonly NumberedOrder[];
  /** The first order that is not in it. */
  readonly to: number;
}

/** The next orders of the book: as many as one write of the record takes well, at least one. */
export const nextBatch = (book: OrderBook, from: number): Batch => {
  const orders: NumberedOrder[] = [];
  let lines = 0;
  for (let index = from; index < book.orderCount && orders.length < ORDERS; index++) {
    const order = book.order(index);
    lines += order.lineCount;
    if (orders.length > 0 && lines > LINES) break;
    orders.push({ index, order });
  }
  return { orders, to: from + orders.length };
};
