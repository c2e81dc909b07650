import { setImmediate as nextTurn } from 'node:timers/promises';
import { fromMinorUnits } from '@muster/filters';
import type { OrderInput } from '../../activity/activity.input';
import { recordOrders } from '../../activity/record-orders';
import type { RowRefusal } from '../../customers/bulk/bulk-result';
import { upsertCustomers } from '../../customers/upsert-customers';
import { CustomerFacts } from '../lines/customer-facts';
import type { BookedOrder, OrderBook } from '../lines/order-book';
import { orderFault, orderKind } from '../lines/order-kind';
import type { RowProblem } from '../problem';
import { actorOf } from '../rows/row-saver';
import { type Batch, type NumberedOrder, nextBatch } from './batches';
import { customerRows } from './customer-rows';
import type { ImportRun } from './import-run';
import type { ProblemLog } from './problem-log';
import type { ReadFile } from './read-phase';

/** A refusal by the record itself, of what the file's own checks let through. */
const problemOf = ({ message }: RowRefusal, order: BookedOrder | undefined): RowProblem => ({
  row: order?.firstRow ?? 0,
  column: null,
  code: 'REFUSED',
  severity: 'REFUSED',
  message,
  value: order?.sourceId ?? null,
});

const orderInput = ({ workspace, options }: ImportRun, book: OrderBook, { index, order }: NumberedOrder): OrderInput => ({
  sourceId: order.sourceId,
  customerSourceId: book.customerSourceId(order.customer),
  placedAt: order.at,
  kind: orderKind(order, options.returnPrefix),
  offerCode: order.offerCode,
  lines: book.lines(index).map(({ sku, name, brand, quantity, amount }) => ({
    sku,
    name,
    brand,
    quantity,
    amount: fromMinorUnits(amount, workspace.currency),
  })),
});

/** The orders of a batch that bring a customer who is not saved yet; each such customer once. */
const firstOrders = (orders: readonly NumberedOrder[], saved: Uint8Array): BookedOrder[] => {
  const first = new Map<number, BookedOrder>();
  for (const { order } of orders) if (saved[order.customer] === 0 && !first.has(order.customer)) first.set(order.customer, order);
  return [...first.values()];
};

/** A batch whose customers are saved. */
interface Begun {
  readonly batch: Batch;
  readonly orders: readonly NumberedOrder[];
  readonly customersSaved: number;
  readonly problems: readonly RowProblem[];
}

/**
 * Saves the orders of a book in the order of the file, a batch at a time, each customer with its first order. Where it
 * stands is written down after each batch; a batch that is done again changes nothing, because orders and customers are
 * known by their source ids. While the record takes in the orders of one batch, the customers of the next are made ready.
 */
export const savePhase = async (run: ImportRun, { book, facts }: ReadFile, log: ProblemLog): Promise<void> => {
  const { workspace, options } = run;
  const services = run.journaling;
  const customerFacts = await CustomerFacts.of(book, facts.length);
  const saved = new Uint8Array(book.customerCount);

  const begin = async (batch: Batch): Promise<Begun> => {
    const orders = batch.orders.filter(({ order }) => orderFault(order, options.returnPrefix) === undefined);
    const first = firstOrders(orders, saved);
    const customers = await customerRows(run, { book, facts, customerFacts, customers: first.map(({ customer }) => customer) });
    const upserted = await upsertCustomers(services, workspace, customers, {
      actor: actorOf(run.job),
      keepUnknownCountries: true,
    });
    for (const { customer } of first) saved[customer] = 1;
    const problems = upserted.refusals.map((refusal) => problemOf(refusal, first[refusal.index]));
    return { batch, orders, customersSaved: upserted.saved, problems };
  };

  const finish = async ({ batch, orders, customersSaved, problems }: Begun): Promise<void> => {
    const inputs = orders.map((order) => orderInput(run, book, order));
    const recorded = await recordOrders(services, workspace, inputs);
    await log.add(problems);
    await log.add(recorded.refusals.map((refusal) => problemOf(refusal, orders[refusal.index]?.order)));
    await log.flush();
    run.done = batch.to;
    await run.save({
      attempts: 0,
      ...log.counts,
      wrote: true,
      ordersSaved: run.state.ordersSaved + recorded.saved,
      customersSaved: run.state.customersSaved + customersSaved,
    });
    // Requests that came in meanwhile go first.
    await nextTurn();
  };

  for (let order = 0; order < run.done; order++) saved[book.order(order).customer] = 1;
  run.total = book.orderCount;
  await run.save({ phase: 'SAVING', ...log.counts });
  let finishing = Promise.resolve();
  try {
    for (let from = run.done; from < run.total; ) {
      const begun = await begin(nextBatch(book, from));
      await finishing;
      finishing = finish(begun);
      // Heard of when the next batch waits for it.
      finishing.catch(() => undefined);
      from = begun.batch.to;
    }
  } finally {
    await finishing;
  }
};
