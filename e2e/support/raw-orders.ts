import { readFileSync } from 'node:fs';
import { parseCsv } from './csv';

export interface RawCustomer {
  /** Of the newest order. */
  readonly country: string;
  /** Sales less returns, in pence. */
  readonly spend: bigint;
  /** What stands on the lines of sales, in capitals. */
  readonly bought: ReadonlySet<string>;
}

export interface RawOrders {
  readonly rows: number;
  readonly rowsWithoutCustomer: number;
  readonly orders: number;
  readonly returns: number;
  readonly customers: ReadonlyMap<string, RawCustomer>;
}

interface Draft {
  newest: string;
  countries: Set<string>;
  spend: bigint;
  readonly bought: Set<string>;
}

const COLUMNS = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'];

/** Counts the file of order lines by itself: Maps and BigInt, nothing of the product. */
export const readRawOrders = (path: string): RawOrders => {
  const [head, ...rows] = parseCsv(readFileSync(path, 'utf8'));
  if (head?.join() !== COLUMNS.join()) throw new Error(`Other columns than expected: ${head?.join()}`);
  const customers = new Map<string, Draft>();
  const orders = new Set<string>();
  let rowsWithoutCustomer = 0;
  for (const [invoice = '', sku = '', , quantity = '', placedAt = '', price = '', customerId = '', country = ''] of rows) {
    const customer = customerId.trim().replace(/\.0$/, '');
    if (customer === '') {
      rowsWithoutCustomer += 1;
      continue;
    }
    orders.add(invoice);
    const draft = customers.get(customer) ?? { newest: '', countries: new Set(), spend: 0n, bought: new Set() };
    customers.set(customer, draft);
    draft.spend += BigInt(quantity) * pence(price);
    if (!isReturn(invoice)) draft.bought.add(sku.trim().toUpperCase());
    if (placedAt > draft.newest) draft.countries = new Set();
    if (placedAt >= draft.newest) draft.countries.add(country);
    if (placedAt > draft.newest) draft.newest = placedAt;
  }
  return {
    rows: rows.length,
    rowsWithoutCustomer,
    orders: orders.size,
    returns: [...orders].filter(isReturn).length,
    customers: new Map([...customers].map(([id, draft]) => [id, { ...draft, country: theOnly(draft.countries) }])),
  };
};

const isReturn = (invoice: string): boolean => invoice.startsWith('C');

/** "4.15" and "4.2" to whole pence; any other form is an error of the reader, not a zero. */
const pence = (price: string): bigint => {
  const parts = /^(\d+)(?:\.(\d{1,2}))?$/.exec(price);
  if (!parts) throw new Error(`Not a price: ${price}`);
  return BigInt(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`);
};

/** Two newest orders at the same moment from two countries would make the question ambiguous. The file has none. */
const theOnly = (countries: ReadonlySet<string>): string => {
  const [country] = countries;
  if (country === undefined || countries.size > 1) throw new Error(`Ambiguous country: ${[...countries].join()}`);
  return country;
};

export const countWhere = ({ customers }: RawOrders, holds: (customer: RawCustomer) => boolean): number =>
  [...customers.values()].filter(holds).length;

/** Customers by country, most first. */
export const byCountry = ({ customers }: RawOrders): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { country } of customers.values()) counts.set(country, (counts.get(country) ?? 0) + 1);
  return new Map([...counts].sort(([, one], [, other]) => other - one));
};
