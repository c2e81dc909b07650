import { setImmediate as nextTurn } from 'node:timers/promises';
import { Numbers } from './numbers';
import type { OrderBook } from './order-book';

const NONE = -1;
const ORDERS_PER_TURN = 20_000;

const filled = (kind: Float64ArrayConstructor | Int32ArrayConstructor, length: number, value: number): Numbers => {
  const numbers = new Numbers(kind);
  for (let index = 0; index < length; index++) numbers.push(value);
  return numbers;
};

/**
 * What a file says of its customers. Where its rows say different things, the customer's newest order counts, then
 * the row furthest down the file; a row that says nothing takes nothing away.
 */
export class CustomerFacts {
  readonly #of: readonly { readonly at: Numbers; readonly row: Numbers; readonly text: Numbers }[];
  readonly #newestOrder: Numbers;

  private constructor(
    private readonly book: OrderBook,
    facts: number,
  ) {
    const customers = book.customerCount;
    this.#newestOrder = filled(Float64Array, customers, Number.NEGATIVE_INFINITY);
    this.#of = Array.from({ length: facts }, () => ({
      at: filled(Float64Array, customers, Number.NEGATIVE_INFINITY),
      row: filled(Int32Array, customers, NONE),
      text: filled(Int32Array, customers, NONE),
    }));
  }

  static async of(book: OrderBook, facts: number): Promise<CustomerFacts> {
    const gathered = new CustomerFacts(book, facts);
    for (let order = 0; order < book.orderCount; order++) {
      gathered.#learn(order);
      if (order % ORDERS_PER_TURN === 0) await nextTurn();
    }
    return gathered;
  }

  /** In the order of the facts; null where no row of the file says anything. */
  facts(customer: number): (string | null)[] {
    return this.#of.map(({ text }) => {
      const index = text.at(customer);
      return index === NONE ? null : this.book.text(index);
    });
  }

  /** When the customer's newest order in the file was placed. */
  newestOrder(customer: number): number {
    return this.#newestOrder.at(customer);
  }

  #learn(order: number): void {
    const { customer, at } = this.book.order(order);
    if (at > this.#newestOrder.at(customer)) this.#newestOrder.set(customer, at);
    this.book.eachFact(order, (fact, row, text) => {
      const best = this.#of[fact];
      if (best === undefined) return;
      const isNewer = at > best.at.at(customer) || (at === best.at.at(customer) && row > best.row.at(customer));
      if (!isNewer) return;
      best.at.set(customer, at);
      best.row.set(customer, row);
      best.text.set(customer, text);
    });
  }
}
