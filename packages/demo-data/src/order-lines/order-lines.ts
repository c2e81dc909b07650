import { Random } from '../random';

/** Lines of the file, and how many of them name no customer. */
export const ORDER_LINES = { lines: 30_000, withoutCustomer: 2_000 } as const;

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const CUSTOMERS = 3_600;
const RETURNS = 0.045;
const FIRST_ORDER = Date.UTC(2010, 11, 1, 8, 26);
/** No two orders have the same minute, so that the newest of a customer is always one. */
const MINUTES_APART = 47;
const WORDS = ['HEART', 'LANTERN', 'MUG', 'BUNTING', 'CAKE TIN', 'DOORMAT', 'CLOCK', 'JAM JAR', 'PEG BAG', 'NOTEBOOK'] as const;
const COLOURS = ['RED', 'BLUE', 'IVORY', 'PINK', 'VINTAGE', 'RETROSPOT', 'WOODEN', 'ZINC'] as const;

/** As the tills of a shop spell them, and three that are no countries. */
const COUNTRIES: readonly [Country, ...Country[]] = [
  { name: 'United Kingdom', weight: 890 },
  { name: 'Germany', weight: 24 },
  { name: 'France', weight: 22 },
  { name: 'EIRE', weight: 12 },
  { name: 'Spain', weight: 8 },
  { name: 'Switzerland', weight: 6 },
  { name: 'Belgium', weight: 6 },
  { name: 'Portugal', weight: 5 },
  { name: 'Channel Islands', weight: 4 },
  { name: 'USA', weight: 3 },
  { name: 'RSA', weight: 2 },
  { name: 'Czech Republic', weight: 2 },
  { name: 'Unspecified', weight: 2 },
  { name: 'European Community', weight: 1 },
];

interface Country {
  readonly name: string;
  readonly weight: number;
}

interface Article {
  readonly sku: string;
  readonly description: string;
  readonly pence: number;
}

const HEART: Article = { sku: '85123A', description: 'WHITE HANGING HEART T-LIGHT HOLDER', pence: 255 };

const article = (index: number): Article => {
  const random = new Random(11, index);
  const words = `${random.pick(COLOURS)} ${random.pick(WORDS)}`;
  // Commas, inches and spaces at the end, as people type them.
  const description = [words, `${words} , SET OF ${1 + (index % 6)}`, `${words} 7" `, `${words} `][index % 4] ?? words;
  return { sku: `${20_000 + index}${index % 12 === 0 ? 'B' : ''}`, description, pence: random.whole(0, 1_250) };
};

const cell = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Pence as a till writes pounds: 4.15, 4.2, 0.0. */
const pounds = (pence: number): string => {
  const text = (pence / 100).toFixed(2);
  return text.endsWith('0') ? text.slice(0, -1) : text;
};

interface Order {
  readonly number: string;
  readonly at: string;
  readonly sign: 1 | -1;
  readonly customer: string;
  readonly country: string;
}

const countryOf = (customer: number): string => new Random(13, customer).weighted(COUNTRIES).name;

const order = (index: number, isNamed: boolean): Order => {
  const random = new Random(17, index);
  const isReturn = random.chance(RETURNS);
  const customer = Math.floor(random.next() ** 1.6 * CUSTOMERS);
  const at = new Date(FIRST_ORDER + index * MINUTES_APART * 60_000).toISOString();
  return {
    number: `${isReturn ? 'C' : ''}${536_365 + index}`,
    at: `${at.slice(0, 10)} ${at.slice(11, 19)}`,
    sign: isReturn ? -1 : 1,
    // Spreadsheets make numbers with decimals of keys.
    customer: isNamed ? `${12_346 + customer}.0` : '',
    // Somebody moves now and then.
    country: countryOf(customer % 97 === 5 && index % 2 === 0 ? customer + CUSTOMERS : customer),
  };
};

const line = ({ number, at, sign, customer, country }: Order, random: Random): string => {
  const { sku, description, pence } = random.chance(0.03) ? HEART : article(Math.floor(random.next() ** 2 * 2_800));
  const written = random.chance(0.01) ? sku.toLowerCase() : sku;
  const quantity = sign * random.whole(1, 12);
  return [number, written, cell(description), quantity, at, pounds(pence), customer, country].join(',');
};

const linesOf = (count: number, { from, isNamed }: { readonly from: number; readonly isNamed: boolean }): string[] => {
  const lines: string[] = [];
  for (let index = from; lines.length < count; index += 1) {
    const random = new Random(19, index);
    const own = order(index, isNamed);
    const length = Math.min(1 + random.count(1.4), count - lines.length);
    for (let place = 0; place < length; place += 1) lines.push(line(own, random));
  }
  return lines;
};

const shuffled = (lines: readonly string[]): string[] => {
  const random = new Random(23);
  const places = [...lines];
  for (let last = places.length - 1; last > 0; last -= 1) {
    const other = random.whole(0, last);
    [places[last], places[other]] = [places[other] ?? '', places[last] ?? ''];
  }
  return places;
};

/**
 * A year of a gift shop's order lines as CSV, with the dirt that such exports have: the lines of an order lie scattered,
 * customers' keys carry a stray `.0`, some lines name no customer, orders that begin with C are returns, some countries
 * are none, and articles are spelled in two ways. Always the same text.
 */
export const orderLinesCsv = (): string => {
  const { lines, withoutCustomer } = ORDER_LINES;
  const named = linesOf(lines - withoutCustomer, { from: 0, isNamed: true });
  const nameless = linesOf(withoutCustomer, { from: 12_000, isNamed: false });
  return `${[HEADER, ...shuffled([...named, ...nameless])].join('\n')}\n`;
};
