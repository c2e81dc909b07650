import { currencyDigits } from '@muster/filters';
import type { FileFormat } from '../file/format';
import { CellProblem, Noted, type ProblemCode, type RowProblem } from '../problem';
import { uneven } from '../rows/cell-count';
import { orderOf } from '../rows/date-order-of';
import { type CellReader, country, customerId, email, id, phone, remembering, text } from './cell';
import { asNumber, type Decimal, decimalOf, minorUnits, product } from './decimal';
import { instant } from './instant';
import { localTime } from './local-time';
import type { Mapping, OrderMapping } from './mapping';
import { type CustomerFact, isCustomerFact, type TargetKey } from './targets';

/** One good row of a file. */
export interface FileLine {
  readonly orderNumber: string;
  readonly customer: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly sku: string;
  readonly name: string | null;
  readonly brand: string | null;
  readonly offerCode: string | null;
  readonly quantity: number;
  /** Minor units of the workspace's currency. */
  readonly amount: number;
  /** What the row says of its customer, in the order of `facts`. */
  readonly facts: readonly (string | null)[];
  /** What is odd about it. */
  readonly notes: readonly RowProblem[];
}

export interface LineReader {
  readonly facts: readonly CustomerFact[];
  /** @param row as a spreadsheet numbers it */
  read(cells: readonly string[], row: number): FileLine | readonly RowProblem[];
  /** The order number alone, of a row with which something else is wrong. */
  orderNumber(cells: readonly string[]): string | null;
}

export interface LineReaderOptions extends OrderMapping {
  readonly format: FileFormat;
  readonly timeZone: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Ten thousand lines of it make a total that is still an exact number. */
const LARGEST_AMOUNT = 500_000_000_000n;
const LARGEST_QUANTITY = 1_000_000_000;
const SHOWN = 200;

const ORDER_NUMBER = id(190);
const SKU = id(100);
const NAME = text(300);
const BRAND = text(200);
const OFFER_CODE = text(100);
const FACT_READERS: Readonly<Record<CustomerFact, (cell: string) => ReturnType<typeof country>>> = {
  country,
  city: text(200),
  email,
  firstName: text(200),
  lastName: text(200),
  customerName: text(400),
  phone,
};

/** Reads one row; what is wrong with it gathers in `problems`. */
class Row {
  readonly problems: RowProblem[] = [];
  readonly notes: RowProblem[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly row: number,
    private readonly columns: Columns,
  ) {}

  /** The cell of a target; null when no column is mapped to it or it is empty. */
  optional<T>(target: TargetKey, reader: (cell: string) => T | Noted<T> | CellProblem): T | null {
    const index = this.columns.indexes.get(target);
    const cell = index === undefined ? '' : (this.cells[index] ?? '').trim();
    if (cell === '') return null;
    const value = reader(cell);
    if (value instanceof Noted) return this.note(target, value, cell);
    if (!(value instanceof CellProblem)) return value;
    this.refuse(target, value.code, value.message, cell);
    return null;
  }

  required<T>(target: TargetKey, reader: CellReader<T>): T | null {
    const before = this.problems.length;
    const value = this.optional(target, reader);
    if (value === null && this.problems.length === before)
      this.refuse(target, 'MISSING', MISSING[target] ?? 'This is empty.', null);
    return value;
  }

  /** The same oddity is told once, at the first row that has it: lines of one customer repeat what they say of them. */
  note<T>(target: TargetKey, { code, message, value }: Noted<T>, cell: string): T {
    const key = `${target} ${cell}`;
    if (!this.columns.noted.has(key)) {
      this.columns.noted.add(key);
      const column = this.columns.names.get(target) ?? null;
      this.notes.push({ row: this.row, column, code, severity: 'NOTED', message, value: cell.slice(0, SHOWN) });
    }
    return value;
  }

  refuse(target: TargetKey | undefined, code: ProblemCode, message: string, cell: string | null): void {
    const column = target === undefined ? null : (this.columns.names.get(target) ?? null);
    this.problems.push({
      row: this.row,
      column,
      code,
      severity: 'REFUSED',
      message,
      value: cell === null ? null : cell.slice(0, SHOWN),
    });
  }
}

const MISSING: Partial<Record<TargetKey, string>> = {
  orderNumber: 'The line has no order number.',
  customer: 'The line names no customer.',
  placedAt: 'The line has no date.',
  sku: 'The line has no SKU.',
  quantity: 'The line has no quantity.',
  price: 'The line has no price.',
  amount: 'The line has no amount.',
};

interface Columns {
  readonly names: Mapping;
  readonly indexes: ReadonlyMap<TargetKey, number>;
  /** What was noted before. */
  readonly noted: Set<string>;
}

/** Reads the rows of a file by its mapping. Rows are read one by one; what several rows say together is the order book's. */
export const createLineReader = ({ format, mapping, transforms, timeZone, currency }: LineReaderOptions): LineReader => {
  const indexes = new Map([...mapping].map(([target, column]) => [target, format.columns.indexOf(column)]));
  const columns: Columns = { names: mapping, indexes, noted: new Set() };
  const facts = [...mapping.keys()].filter(isCustomerFact);
  const dateOrder = orderOf(format.dateOrders[indexes.get('placedAt') ?? -1], transforms.get('placedAt'));
  const placedAt = remembering(instant({ ...dateOrder, local: localTime(timeZone) }));
  const numberOf = (target: TargetKey): CellReader<Decimal> => remembering(decimalOf(transforms.get(target)?.decimal));
  const [quantityNumber, priceNumber, amountNumber] = [numberOf('quantity'), numberOf('price'), numberOf('amount')];
  const article = remembering(SKU);
  const digits = currencyDigits(currency);
  const width = format.columns.length;
  const sold = (quantity: Decimal | null, price: Decimal | null): Decimal | null =>
    quantity === null || price === null ? null : product(quantity, price);

  const amountOf = (row: Row, quantity: Decimal | null): number => {
    const exact = mapping.has('amount')
      ? row.required('amount', amountNumber)
      : sold(quantity, row.required('price', priceNumber));
    const amount = exact === null ? 0n : minorUnits(exact, digits);
    if (amount > LARGEST_AMOUNT || amount < -LARGEST_AMOUNT) {
      row.refuse(mapping.has('amount') ? 'amount' : 'price', 'TOO_LARGE', 'The amount of the line is too large.', null);
    }
    return Number(amount);
  };

  const quantityOf = (row: Row): Decimal | null => {
    const quantity = row.required('quantity', quantityNumber);
    if (quantity === null || Math.abs(asNumber(quantity)) <= LARGEST_QUANTITY) return quantity;
    row.refuse('quantity', 'TOO_LARGE', 'The quantity is too large.', null);
    return null;
  };

  return {
    facts,
    orderNumber: (cells) => new Row(cells, 0, columns).optional('orderNumber', ORDER_NUMBER),
    read(cells, number) {
      const row = new Row(cells, number, columns);
      const odd = uneven(cells, width);
      if (odd !== undefined) {
        row.refuse(undefined, odd.code, odd.message, cells.join(format.delimiter));
        return row.problems;
      }
      const orderNumber = row.required('orderNumber', ORDER_NUMBER);
      const customer = row.required('customer', customerId);
      const at = row.required('placedAt', placedAt);
      const sku = row.required('sku', article);
      const quantity = quantityOf(row);
      const amount = amountOf(row, quantity);
      const name = row.optional('name', NAME);
      const brand = row.optional('brand', BRAND);
      const offerCode = row.optional('offerCode', OFFER_CODE);
      const known = facts.map((fact) => row.optional(fact, FACT_READERS[fact]));
      if (row.problems.length > 0) return row.problems;
      if (orderNumber === null || customer === null || at === null || sku === null || quantity === null) return row.problems;
      return {
        orderNumber,
        customer,
        at,
        sku,
        name,
        brand,
        offerCode,
        quantity: asNumber(quantity),
        amount,
        facts: known,
        notes: row.notes,
      };
    },
  };
};
