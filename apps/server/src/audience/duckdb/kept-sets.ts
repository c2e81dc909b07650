import { type Amounts, BYTES_OF_AMOUNT } from './amounts';
import { type Bits, type IdRange, widthOf } from './bits';
import { type AtRevision, Kept } from './kept';

/** A set of customers. */
export interface FoundSet extends AtRevision {
  readonly bits: Bits;
}

/** Customers with an amount of each. */
export interface FoundAmounts extends AtRevision {
  readonly amounts: Amounts;
}

/** All customers in an order, by the places of their ids. */
export interface FoundOrder extends AtRevision {
  readonly places: Int32Array;
  /** By the process' own clock. */
  readonly foundAt: number;
}

const MOST_BYTES = { sets: 32 * 1024 * 1024, amounts: 96 * 1024 * 1024 };
const FEWEST_SETS = 4;
/** One for each order that pages are asked for in. */
const MOST_ORDERS = 4;
/** Questions of which it is remembered that they were asked. */
const MOST_ASKED = 1_000;

/** What was found of customers within one range of ids. */
export class KeptSets {
  readonly sets: Kept<FoundSet>;
  readonly amounts: Kept<FoundAmounts>;
  readonly orders = new Kept<FoundOrder>(MOST_ORDERS);
  readonly #mostAmounts: number;
  readonly #asked = new Map<string, string>();

  constructor(readonly ids: IdRange) {
    const width = widthOf(ids);
    this.#mostAmounts = Math.floor(MOST_BYTES.amounts / (BYTES_OF_AMOUNT * width));
    this.sets = new Kept(Math.max(FEWEST_SETS, Math.floor((MOST_BYTES.sets * 8) / width)));
    this.amounts = new Kept(this.#mostAmounts);
  }

  /**
   * Whether amounts are worth finding for a set. The set alone takes less time than they do, but with them the set of every
   * test is there at once: who asked for another set by the same amounts is trying out where to draw the line.
   */
  isWorthMeasuring(amounts: string, set: string): boolean {
    const before = this.#ask(amounts, set);
    return this.#mostAmounts > 0 && before !== undefined && before !== set;
  }

  /** Whether an order is asked for again, as far as that is remembered. */
  isOrderedAgain(order: string): boolean {
    return this.#ask(order, order) !== undefined;
  }

  /** Notes what something was asked for, and tells what it was asked for before. */
  #ask(key: string, what: string): string | undefined {
    const before = this.#asked.get(key);
    this.#asked.delete(key);
    this.#asked.set(key, what);
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > MOST_ASKED && oldest !== undefined) this.#asked.delete(oldest);
    return before;
  }
}
