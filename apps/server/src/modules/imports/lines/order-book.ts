import { LIMITS } from '../limits';
import type { FileLine } from './line-reader';
import { Numbers } from './numbers';
import { TextTable } from './text-table';

const NONE = -1;

/** Why a good line does not belong to its order. */
export type Conflict = 'OTHER_CUSTOMER' | 'TOO_MANY_LINES';

export interface BookedLine {
  readonly row: number;
  readonly sku: string;
  readonly name: string | null;
  readonly brand: string | null;
  readonly quantity: number;
  readonly amount: number;
}

/** An order as its lines tell it, without the lines. */
export interface BookedOrder {
  readonly sourceId: string;
  /** Number of the customer in the book. */
  readonly customer: number;
  /** The time of its earliest line. */
  readonly at: number;
  readonly total: number;
  readonly offerCode: string | null;
  readonly lineCount: number;
  readonly firstRow: number;
}

/**
 * Gathers the lines of a file, which lie scattered over it, into orders. An order belongs to the customer of its first
 * good line and was placed at the time of its earliest. Everything is kept as numbers in columns, and every different
 * text once: about 40 bytes for a line, and as many for an order.
 */
export class OrderBook {
  readonly #orders = new TextTable();
  readonly #customers = new TextTable();
  readonly #texts = new TextTable();
  readonly #order = {
    customer: new Numbers(Int32Array),
    at: new Numbers(Float64Array),
    total: new Numbers(Float64Array),
    offerCode: new Numbers(Int32Array),
    lineCount: new Numbers(Int32Array),
    firstLine: new Numbers(Int32Array),
    lastLine: new Numbers(Int32Array),
  };
  readonly #line = {
    next: new Numbers(Int32Array),
    row: new Numbers(Int32Array),
    sku: new Numbers(Int32Array),
    name: new Numbers(Int32Array),
    brand: new Numbers(Int32Array),
    quantity: new Numbers(Float64Array),
    amount: new Numbers(Float64Array),
  };
  readonly #facts: readonly Numbers[];

  /** @param facts how many facts about the customer each line has */
  constructor(facts: number) {
    this.#facts = Array.from({ length: facts }, () => new Numbers(Int32Array));
  }

  get orderCount(): number {
    return this.#orders.size;
  }

  get customerCount(): number {
    return this.#customers.size;
  }

  get lineCount(): number {
    return this.#line.row.length;
  }

  /** Takes a line in, or says why it does not belong to its order. */
  add(line: FileLine, row: number): Conflict | undefined {
    const order = this.#orders.find(line.orderNumber);
    if (order === undefined) this.#begin(line, row);
    else {
      if (this.#order.customer.at(order) !== this.#customers.find(line.customer)) return 'OTHER_CUSTOMER';
      if (this.#order.lineCount.at(order) >= LIMITS.linesPerOrder) return 'TOO_MANY_LINES';
      this.#continue(order, line, row);
    }
    return undefined;
  }

  find(orderNumber: string): number | undefined {
    return this.#orders.find(orderNumber);
  }

  order(index: number): BookedOrder {
    const { customer, at, total, offerCode, lineCount, firstLine } = this.#order;
    return {
      sourceId: this.#orders.text(index),
      customer: customer.at(index),
      at: at.at(index),
      total: total.at(index),
      offerCode: this.#textOf(offerCode.at(index)),
      lineCount: lineCount.at(index),
      firstRow: this.#line.row.at(firstLine.at(index)),
    };
  }

  customerSourceId(customer: number): string {
    return this.#customers.text(customer);
  }

  lines(order: number): BookedLine[] {
    const { next, row, sku, name, brand, quantity, amount } = this.#line;
    const lines: BookedLine[] = [];
    for (let line = this.#order.firstLine.at(order); line !== NONE; line = next.at(line)) {
      lines.push({
        row: row.at(line),
        sku: this.#texts.text(sku.at(line)),
        name: this.#textOf(name.at(line)),
        brand: this.#textOf(brand.at(line)),
        quantity: quantity.at(line),
        amount: amount.at(line),
      });
    }
    return lines;
  }

  /** What the lines of an order say of its customer: the text's number for each fact that a row knows. */
  eachFact(order: number, tell: (fact: number, row: number, text: number) => void): void {
    if (this.#facts.length === 0) return;
    for (let line = this.#order.firstLine.at(order); line !== NONE; line = this.#line.next.at(line)) {
      for (const [fact, texts] of this.#facts.entries()) {
        const text = texts.at(line);
        if (text !== NONE) tell(fact, this.#line.row.at(line), text);
      }
    }
  }

  text(index: number): string {
    return this.#texts.text(index);
  }

  #begin(line: FileLine, row: number): void {
    const index = this.#append(line, row);
    this.#orders.add(line.orderNumber);
    this.#order.customer.push(this.#customers.add(line.customer));
    this.#order.at.push(line.at);
    this.#order.total.push(line.amount);
    this.#order.offerCode.push(this.#numberOf(line.offerCode));
    this.#order.lineCount.push(1);
    this.#order.firstLine.push(index);
    this.#order.lastLine.push(index);
  }

  #continue(order: number, line: FileLine, row: number): void {
    const { at, total, offerCode, lineCount, lastLine } = this.#order;
    const index = this.#append(line, row);
    this.#line.next.set(lastLine.at(order), index);
    lastLine.set(order, index);
    lineCount.set(order, lineCount.at(order) + 1);
    at.set(order, Math.min(at.at(order), line.at));
    total.set(order, total.at(order) + line.amount);
    if (offerCode.at(order) === NONE) offerCode.set(order, this.#numberOf(line.offerCode));
  }

  #append(line: FileLine, row: number): number {
    this.#line.next.push(NONE);
    this.#line.row.push(row);
    this.#line.sku.push(this.#texts.add(line.sku));
    this.#line.name.push(this.#numberOf(line.name));
    this.#line.brand.push(this.#numberOf(line.brand));
    this.#line.quantity.push(line.quantity);
    for (const [fact, texts] of this.#facts.entries()) texts.push(this.#numberOf(line.facts[fact] ?? null));
    return this.#line.amount.push(line.amount);
  }

  #numberOf(text: string | null): number {
    return text === null ? NONE : this.#texts.add(text);
  }

  #textOf(index: number): string | null {
    return index === NONE ? null : this.#texts.text(index);
  }
}
