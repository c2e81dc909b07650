import { randomBytes } from 'node:crypto';
import { NOW } from '../moment';

export const ROWS_PER_CALL = 1_000;
const DAY = 86_400_000;
/** The record may be one of an earlier run, in which the same keys would change nothing. */
const RUN = randomBytes(4).toString('hex');

/** What a partner sends. */
export interface Load {
  readonly name: string;
  readonly least: number;
  readonly mutation: string;
  /** The body of one call. */
  variables(call: number, customers: number): object;
  /** The same rows as they lie in the table, for a plain INSERT. */
  readonly table: string;
  rows(call: number): (string | number | null)[][];
  readonly columns: string;
}

export const numbers = Array.from({ length: ROWS_PER_CALL }, (_, index) => index);
export const customerOf = (call: number, index: number, customers: number): string =>
  `c${1 + (((call * ROWS_PER_CALL + index) * 7_919) % customers)}`;
const timeOf = (call: number, index: number): number => NOW - ((call * ROWS_PER_CALL + index) % 300) * DAY;
const keyOf = (letter: string, call: number, index: number): string => `${letter}${RUN}-${call}-${index}`;

export const LOADS: readonly Load[] = [
  {
    name: 'events',
    least: 15_000,
    mutation: 'mutation ($input: RecordEventsInput!) { answer: recordEvents(input: $input) { saved userErrors { message } } }',
    variables: (call, customers) => ({
      input: {
        events: numbers.map((index) => ({
          sourceId: keyOf('e', call, index),
          customerSourceId: customerOf(call, index, customers),
          type: `event_${index % 20}`,
          at: new Date(timeOf(call, index)).toISOString(),
          properties: { channel: index % 2 === 0 ? 'web' : 'app', items: index % 7 },
        })),
      },
    }),
    table: 'event',
    columns: 'workspace_id, revision, customer_id, at, source_id, type, type_folded, properties, properties_folded',
    rows: (call) =>
      numbers.map((index) => {
        const properties = JSON.stringify({ channel: index % 2 === 0 ? 'web' : 'app', items: index % 7 });
        const type = `event_${index % 20}`;
        return [0, call, index, timeOf(call, index), keyOf('r', call, index), type, type, properties, properties];
      }),
  },
  {
    name: 'orders of 2 lines',
    least: 5_000,
    mutation: 'mutation ($input: RecordOrdersInput!) { answer: recordOrders(input: $input) { saved userErrors { message } } }',
    variables: (call, customers) => ({
      input: {
        orders: numbers.map((index) => ({
          sourceId: keyOf('o', call, index),
          customerSourceId: customerOf(call, index, customers),
          placedAt: new Date(timeOf(call, index)).toISOString(),
          lines: [0, 1].map((line) => ({
            sku: `SKU${(index + line) % 3_000}`,
            name: `Product ${(index + line) % 3_000}`,
            brand: `Brand ${(index + line) % 50}`,
            tags: ['Tea'],
            quantity: 1 + line,
            amount: '12.50',
          })),
        })),
      },
    }),
    table: 'order_line',
    columns: `workspace_id, revision, customer_id, at, order_id, kind, sku, sku_folded, name, name_folded, brand, brand_folded,
      tags, tags_folded, quantity, amount`,
    // The lines are two thirds of the rows; the orders themselves are not even counted in the baseline.
    rows: (call) =>
      numbers.flatMap((index) =>
        [0, 1].map((line) => {
          const [sku, name, brand] = [`SKU${(index + line) % 3_000}`, `Product ${index % 3_000}`, `Brand ${index % 50}`];
          const texts = [sku, sku.toLowerCase(), name, name.toLowerCase(), brand, brand.toLowerCase()];
          return [0, call, index, timeOf(call, index), index, 'SALE', ...texts, '["Tea"]', '\u001ftea\u001f', 1, 1250];
        }),
      ),
  },
];
