import { rm } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { standardCatalog } from '@muster/filters';
import { replicaSchema } from '../../src/audience/duckdb/replica-schema';
import type { Write } from '../../src/database/database';
import { Event } from '../../src/modules/activity/event.entity';
import { OrderLine } from '../../src/modules/activity/order-line.entity';
import { Visit } from '../../src/modules/activity/visit.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { databases, openTestDatabase, type TestDatabase, temporaryFolder } from '../harness/databases';
import { makeWorkspace, NOW } from '../harness/factories';
import { openTestEngine } from './arrangements';

/** Enough that texts are looked up by number, and that a server does not pack all of it into one value. */
const ROWS = 4_500;

const TEXTS = [
  'plain',
  'He said "so, what?"',
  "it's; back\\slash, comma",
  'two\nlines\r\nand\ttabs',
  'a\u0000b',
  '\u0000',
  'þÿ þ',
  '😀 👨‍👩‍👧 ﷺ',
  'ÄÖÜ ß ǅ İ',
  'e\u0301 composed é',
  '  padded  ',
  '-',
  'NULL',
  '1e5',
  'x'.repeat(90),
  // As long as fits into a cell of DuckDB, a byte less and a byte more.
  ...['eleven long', 'twelve bytes', 'thirteen long', 'eleven lonß', 'twelve lonßß'],
  '\u{10FFFF}',
];
const NUMBERS = [0, -0.5, 0.1 + 0.2, 1e300, 1e-7, 123_456_789.123_456, -7, 2 ** 53 - 1, 1 / 3, 1e15, 9_007_199_254_740_991];
const WHOLE = [0, -1_250, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 7];
const TIMES = [NOW, -62_135_596_800_000, 253_402_300_799_999, 0, -1];

const at = <T>(values: readonly T[], index: number): T => {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('There is no value.');
  return value;
};
const sometimes = <T>(value: T, index: number): T | null => (index % 3 === 0 ? null : value);
const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const customerOf = (index: number): object => ({
  sourceId: `c${index} ${at(TEXTS, index)}`,
  name: sometimes(at(TEXTS, index), index + 1),
  city: sometimes(index % 2 === 0 ? '' : at(TEXTS, index), index),
  birthdate: sometimes(19_000_101 + index, index),
  registeredAt: sometimes(at(TIMES, index), index + 2),
  isEmployee: at([true, false], index),
  preferences: sometimes([at(TEXTS, index), '', 'b'], index),
  attributes: sometimes({ colour: at(TEXTS, index), size: at(NUMBERS, index), glad: true, 'a "b".c': null }, index + 1),
});

const lineOf = (index: number): object => ({
  customerId: 1 + (index % 50),
  orderId: index,
  at: at(TIMES, index),
  kind: at(['SALE', 'RETURN'], index),
  sku: at(TEXTS, index),
  name: sometimes(at(TEXTS, index + 5), index),
  brand: index % 5 === 0 ? '' : null,
  tags: sometimes([at(TEXTS, index)], index),
  quantity: at(NUMBERS, index),
  amount: at(WHOLE, index),
  offerCode: null,
});

const eventOf = (index: number): object => ({
  customerId: 1 + (index % 50),
  at: at(TIMES, index),
  sourceId: `e${index}`,
  type: at(TEXTS, index),
  properties: sometimes({ said: at(TEXTS, index), long: `${index} `.repeat(250), deep: { list: [1, 'Zwei', null] } }, index),
});

const visitOf = (index: number): object => ({ customerId: 1, at: NOW + index, sourceId: `v${index}`, outlet: `Outlet ${index}` });

const writeAll = async (write: Write): Promise<void> => {
  await write.insert(Customer, indexes(300).map(customerOf));
  await write.insert(OrderLine, indexes(ROWS).map(lineOf));
  await write.insert(Event, indexes(ROWS).map(eventOf));
  await write.insert(Visit, indexes(50).map(visitOf));
};

type Rows = Record<string, unknown>[];

/** Databases hand numbers over in different ways, and JSON that is the same is the same text. */
const asText = (value: unknown): string | null => {
  if (value === null) return null;
  return typeof value === 'bigint' || typeof value === 'boolean' ? String(Number(value)) : String(value);
};

/** One text for each row: thousands of them are compared in no time. */
const lines = (rows: Rows): string[] => rows.map((row) => JSON.stringify(Object.values(row).map(asText)));

describe.each(databases)('a replica of %s', (kind) => {
  test('holds the record row for row, whether it was made from all of it or followed it', async () => {
    const home = await openTestDatabase(kind);
    const elsewhere = await temporaryFolder();
    const { database } = home;
    try {
      const { id: workspaceId } = await makeWorkspace(database);
      const { id: other } = await makeWorkspace(database);
      const question = { workspaceId, filter: { everyone: true }, now: NOW, catalog: standardCatalog } as const;
      const following = await openTestEngine('duckdb', database, elsewhere);
      expect(await following.count(question)).toBe(0);
      for (const id of [other, workspaceId]) await database.write(id, writeAll);
      expect(await following.count(question)).toBe(300);
      await following.close();
      const fresh = await openTestEngine('duckdb', database, home.dataDir);
      // The second reads through the same connection.
      for (const id of [other, workspaceId]) expect(await fresh.count({ ...question, workspaceId: id })).toBe(300);
      await fresh.close();

      const { tables } = replicaSchema(database.reader.connection);
      const [made, followed] = [await openFile(home.dataDir, workspaceId), await openFile(elsewhere, workspaceId)];
      for (const { name, rows: table, columns } of tables) {
        const whole = `SELECT * FROM ${table} ORDER BY id`;
        expect([name, lines(await made(whole))]).toEqual([name, lines(await followed(whole))]);
        const names = columns.map((column) => `"${column.name}"`).join(', ');
        const recorded = await recordOf(home, `SELECT ${names} FROM "${name}" WHERE workspace_id = ${workspaceId} ORDER BY id`);
        expect([name, lines(await made(`SELECT ${names} FROM ${table} ORDER BY id`))]).toEqual([name, lines(recorded)]);
      }
    } finally {
      await home.close();
      await rm(elsewhere, { recursive: true, force: true });
    }
  }, 120_000);
});

const openFile = async (dataDir: string, workspaceId: number): Promise<(sql: string) => Promise<Rows>> => {
  const instance = await DuckDBInstance.create(path.join(dataDir, 'replicas', `${workspaceId}.duckdb`));
  const connection = await instance.connect();
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjects();
};

const recordOf = ({ database, kind }: Pick<TestDatabase, 'database' | 'kind'>, sql: string): Promise<Rows> =>
  database.reader.query(kind === 'mysql' ? sql.replaceAll('"', '`') : sql);
