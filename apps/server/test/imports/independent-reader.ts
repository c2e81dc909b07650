import { readFileSync } from 'node:fs';

/**
 * A second, deliberately plain reader of files of order lines, which shares nothing with the product: characters, maps and BigInt.
 * What the product shows is compared with what this counts.
 */
const records = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (letter === '"') quoted = !quoted;
    else if (quoted) cell += letter;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += letter;
  }
  return cell === '' && row.length === 0 ? rows : [...rows, [...row, cell]];
};

interface Customer {
  /** In pence, returns taken off. */
  spent: bigint;
  readonly skus: Set<string>;
  country: string;
  countryFrom: string;
}

/** "4.15" times 12 in pence: the file has no price with more than two decimals. */
const pence = (quantity: string, price: string): bigint => {
  const [pounds = '0', decimals = ''] = price.split('.');
  if (decimals.length > 2) throw new Error(`a price with more than two decimals: ${price}`);
  return BigInt(quantity) * BigInt(pounds + decimals.padEnd(2, '0'));
};

export interface FileFacts {
  readonly rows: number;
  readonly linesWithCustomer: number;
  readonly linesWithout: number;
  readonly orders: number;
  readonly returns: number;
  readonly total: bigint;
  readonly from: string;
  readonly to: string;
  readonly customers: ReadonlyMap<string, Readonly<Customer>>;
}

export const readOrderLines = (file: string): FileFacts => {
  const [header = [], ...rows] = records(readFileSync(file, 'utf8'));
  const cellOf = (row: readonly string[], column: string): string => row[header.indexOf(column)] ?? '';
  const customers = new Map<string, Customer>();
  const orders = new Map<string, string>();
  const named = rows.filter((row) => cellOf(row, 'CustomerID') !== '');

  // An order was placed at the time of its earliest line.
  for (const row of named) {
    const [number, date] = [cellOf(row, 'InvoiceNo'), cellOf(row, 'InvoiceDate')];
    const before = orders.get(number);
    orders.set(number, before !== undefined && before < date ? before : date);
  }
  for (const row of named) {
    const number = cellOf(row, 'InvoiceNo');
    const id = cellOf(row, 'CustomerID').split('.')[0] ?? '';
    const customer = customers.get(id) ?? { spent: 0n, skus: new Set(), country: '', countryFrom: '' };
    customers.set(id, customer);
    customer.spent += pence(cellOf(row, 'Quantity'), cellOf(row, 'UnitPrice'));
    if (!number.startsWith('C')) customer.skus.add(cellOf(row, 'StockCode').toUpperCase());
    // The country of the newest order; of several rows of that, the last.
    const placed = orders.get(number) ?? '';
    if (placed >= customer.countryFrom) {
      customer.countryFrom = placed;
      customer.country = cellOf(row, 'Country');
    }
  }
  const times = [...orders.values()].sort();
  return {
    rows: rows.length,
    linesWithCustomer: named.length,
    linesWithout: rows.length - named.length,
    orders: orders.size,
    returns: [...orders.keys()].filter((number) => number.startsWith('C')).length,
    total: [...customers.values()].reduce((sum, { spent }) => sum + spent, 0n),
    from: times[0] ?? '',
    to: times.at(-1) ?? '',
    customers,
  };
};
