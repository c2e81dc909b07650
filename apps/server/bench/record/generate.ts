import type { Connection } from 'mysql2/promise';
import { cardFills, PER_CUSTOMER_OF_CARDS } from './card-fills';
import { type Fill, inOrderOfTime, type ShopPlan, someCustomer } from './shop';
import { listTwins, twins, word, wordTwins } from './words';

const ROWS_PER_STATEMENT = 100_000;

/** Rows per customer, as in the product's own measurements. */
export const PER_CUSTOMER = {
  orders: 5,
  lines: 10,
  events: 20,
  visits: 3,
  points: 2,
  consents: 2,
  ...PER_CUSTOMER_OF_CARDS,
} as const;

const CITIES = ['Wien', 'Graz', 'Linz', 'Salzburg', 'Berlin', 'Hamburg', 'München', 'Zürich', 'Bern', 'London', 'Leeds', 'Paris'];
const COUNTRIES = ['AT', 'DE', 'CH', 'FR', 'IT', 'ES', 'PT', 'NO', 'SE', 'DK'];
const FIRST_NAMES = [
  'Anna',
  'Ben',
  'Clara',
  'David',
  'Eva',
  'Felix',
  'Greta',
  'Hugo',
  'Ida',
  'Jonas',
  'Leo',
  'Mia',
  'Noah',
  'Olga',
];
const LAST_NAMES = [
  'Berger',
  'Steiner',
  'Hofer',
  'Wald',
  'Bach',
  'Feld',
  'Linden',
  'Rosen',
  'Eich',
  'Sommer',
  'Winter',
  'Neumann',
];

const name = (lower: boolean): string =>
  `CONCAT(${word('f', FIRST_NAMES, lower)}, ' ', ${word('l', LAST_NAMES, lower)}, ' ', n % 977)`;

const events = (perCustomer: number): Fill => ({
  table: 'event',
  perCustomer,
  columns: 'customer_id, at, source_id, type, type_folded',
  values: (shop) => `${someCustomer(shop)}, ${inOrderOfTime(shop, { days: 365, perCustomer })},
      CONCAT('e', n), CONCAT('Event_', n % 20), CONCAT('event_', n % 20)`,
});

const fills: readonly Fill[] = [
  {
    table: 'customer',
    perCustomer: 1,
    columns: `id, source_id, source_id_folded, first_name, first_name_folded, last_name, last_name_folded, name, name_folded,
      email, email_folded, email_key, birthdate, gender, gender_folded, city, city_folded, country, country_folded, registered_at,
      language, language_folded, postal_code, postal_code_folded, customer_type, customer_type_folded, status, status_folded,
      membership_card, membership_card_folded, is_employee, login_method, login_method_folded, fraud_status, fraud_status_folded,
      source, source_folded, wallet_pass, preferences, preferences_folded, areas, areas_folded`,
    values: (shop) => `${shop.customersBefore} + n, CONCAT('c', n), CONCAT('c', n),
      ${twins((lower) => word('f', FIRST_NAMES, lower))}, ${twins((lower) => word('l', LAST_NAMES, lower))}, ${twins(name)},
      CONCAT('customer', n, '@example.com'), CONCAT('customer', n, '@example.com'), MD5(n),
      IF(n % 3 = 0, NULL, 19500101 + n % 50 * 10000 + n % 12 * 100 + n % 28),
      ${twins(() => "IF(n % 5 = 0, NULL, IF(n % 2 = 0, 'female', 'male'))")},
      ${twins((lower) => word('c', CITIES, lower))}, ${twins((lower) => word('k', COUNTRIES, lower))},
      ${inOrderOfTime(shop, { days: 1500, perCustomer: 1 })},
      ${wordTwins('g', ['de', 'en', 'fr', 'it'])}, ${twins(() => '1000 + n % 9000')},
      ${wordTwins('t', ['Retail', 'Retail', 'Retail', 'Wholesale'])}, ${wordTwins('s', ['VIP', 'Gold', 'Premium', null, null, null])},
      ${wordTwins('m', ['Black', 'Gold', null, null, null])}, n % 100 = 0, ${wordTwins('i', ['email', 'Apple', 'Google'])},
      ${wordTwins('d', ['clear', 'clear', 'clear', 'review'])}, ${wordTwins('o', ['Shopify', 'Mailchimp', 'Intercom', 'CSV', 'API'])},
      ${word('w', ['APPLE', 'GOOGLE', null, null], false)}, ${listTwins('p', ['vegan', 'vegetarian', 'organic', 'decaf'])},
      ${listTwins('a', ['cats', 'dogs', 'garden', 'travel', 'music'])}`,
  },
  {
    table: 'consent',
    perCustomer: PER_CUSTOMER.consents,
    columns: 'customer_id, channel, state, at, source',
    // The second round withdraws some of what the first gave.
    values: (shop) => `${shop.customersBefore + 1} + n % ${shop.customers}, 'EMAIL', IF(RAND() < 0.7, 'OPTED_IN', 'OPTED_OUT'),
      ${inOrderOfTime(shop, { days: 1000, perCustomer: PER_CUSTOMER.consents })}, 'import'`,
  },
  {
    table: 'orders',
    perCustomer: PER_CUSTOMER.orders,
    columns: 'customer_id, at, source_id, kind, total, offer_code, offer_code_folded',
    values: (shop) => `${someCustomer(shop)}, ${inOrderOfTime(shop, { days: 730, perCustomer: PER_CUSTOMER.orders })},
      CONCAT('o', n), IF(n % 33 = 0, 'RETURN', 'SALE'), IF(n % 33 = 0, -1, 1) * FLOOR(100 + RAND() * 15000),
      IF(n % 20 = 0, 'SPRING', NULL), IF(n % 20 = 0, 'spring', NULL)`,
  },
  {
    table: 'visit',
    perCustomer: PER_CUSTOMER.visits,
    columns: 'customer_id, at, source_id, outlet, outlet_folded',
    values: (shop) => `${someCustomer(shop)}, ${inOrderOfTime(shop, { days: 365, perCustomer: PER_CUSTOMER.visits })},
      CONCAT('v', n), CONCAT('Outlet ', n % 40), CONCAT('outlet ', n % 40)`,
  },
  {
    table: 'point_movement',
    perCustomer: PER_CUSTOMER.points,
    columns: 'customer_id, at, source_id, program, program_folded, points',
    values: (shop) => `${someCustomer(shop)}, ${inOrderOfTime(shop, { days: 730, perCustomer: PER_CUSTOMER.points })},
      CONCAT('p', n), 'Beans', 'beans', FLOOR(RAND() * 600) - 50`,
  },
  events(PER_CUSTOMER.events),
  ...cardFills,
];

const DIGIT = `(${Array.from({ length: 10 }, (_, digit) => `SELECT ${digit} AS d`).join(' UNION ALL ')})`;

/** The numbers that rows are made from; MySQL has no series of its own that MariaDB has too. */
export const createNumbers = async (connection: Connection): Promise<void> => {
  await connection.query('CREATE TABLE bench_number (k INT NOT NULL PRIMARY KEY)');
  await connection.query(`INSERT INTO bench_number SELECT 1 + a.d + b.d * 10 + c.d * 100 + d.d * 1000 + e.d * 10000
    FROM ${DIGIT} a, ${DIGIT} b, ${DIGIT} c, ${DIGIT} d, ${DIGIT} e`);
};

export const dropNumbers = async (connection: Connection): Promise<void> => {
  await connection.query('DROP TABLE bench_number');
};

const generateTable = async (
  connection: Connection,
  shop: ShopPlan,
  { table, perCustomer, columns, values }: Fill,
): Promise<number> => {
  const rows = Math.round(shop.customers * perCustomer);
  for (let made = 0; made < rows; made += ROWS_PER_STATEMENT) {
    const select = values(shop).replaceAll(/\bn\b/g, `(${made} + b.k)`);
    await connection.query(`INSERT INTO ${table} (workspace_id, revision, ${columns})
      SELECT ${shop.workspaceId}, 1, ${select} FROM bench_number b WHERE b.k <= ${Math.min(ROWS_PER_STATEMENT, rows - made)}`);
  }
  return rows;
};

/** Two lines for every order, with its customer, time and kind. */
const generateLines = async (connection: Connection, { workspaceId, customers }: ShopPlan): Promise<number> => {
  const [[bounds]]: [{ first: number; last: number }[], unknown] = Object(
    await connection.query('SELECT MIN(id) AS first, MAX(id) AS last FROM orders WHERE workspace_id = ?', [workspaceId]),
  );
  const sku = 'CRC32(CONCAT(o.id, two.line)) % 3000';
  const quantity = '(1 + (o.id + two.line) % 3)';
  for (let from = Number(bounds?.first); from <= Number(bounds?.last); from += ROWS_PER_STATEMENT) {
    await connection.query(
      `INSERT INTO order_line (workspace_id, revision, customer_id, at, order_id, kind, sku, sku_folded, name, name_folded,
          brand, brand_folded, tags, tags_folded, quantity, amount)
        SELECT o.workspace_id, 1, o.customer_id, o.at, o.id, o.kind, CONCAT('SKU', ${sku}), CONCAT('sku', ${sku}),
          CONCAT('Product ', ${sku}), CONCAT('product ', ${sku}), CONCAT('Brand ', ${sku} % 50), CONCAT('brand ', ${sku} % 50),
          '["Tea"]', '\u001ftea\u001f', ${quantity}, ${quantity} * (100 + ${sku} % 1900)
        FROM orders o JOIN (SELECT 1 AS line UNION ALL SELECT 2) two
        WHERE o.workspace_id = ? AND o.id >= ? AND o.id < ?`,
      [workspaceId, from, from + ROWS_PER_STATEMENT],
    );
  }
  return customers * PER_CUSTOMER.lines;
};

/** Gives the customers of a shop so many events each. Returns the number of rows. */
export const generateEvents = (connection: Connection, shop: ShopPlan, perCustomer: number): Promise<number> =>
  generateTable(connection, shop, events(perCustomer));

/** Generates a shop inside the database: rows that are made where they are stored need not travel. Returns their number. */
export const generate = async (connection: Connection, shop: ShopPlan): Promise<number> => {
  let rows = 0;
  for (const fill of fills) rows += await generateTable(connection, shop, fill);
  return rows + (await generateLines(connection, shop));
};
