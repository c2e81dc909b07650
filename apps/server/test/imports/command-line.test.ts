import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { orderLinesFile } from '@muster/demo-data';
import { openDatabase } from '../../src/database/open-database';
import { Child, type Ended } from '../harness/child/spawn';
import { createHome, type DatabaseHome, type DatabaseKind, databases } from '../harness/databases';
import { environment, type SavedOrder, savedOrders } from './import-world';
import { readOrderLines } from './independent-reader';

const HEADER = 'Beleg,Kunde,Tag,SKU,Qty,Price';

let home: DatabaseHome;
let folder: string;

const open = async (kind: DatabaseKind): Promise<void> => {
  home = await createHome(kind);
  folder = await mkdtemp(path.join(tmpdir(), 'muster-cli-'));
};
afterEach(async () => {
  await home.remove();
  await rm(folder, { recursive: true });
});

const musterImport = (...args: string[]): Promise<Ended> =>
  new Child('cli.ts', { args: ['import', ...args], env: environment(home) }).ended();
const muster = (...args: string[]): Promise<Ended> => musterImport('orders', ...args);

const saved = async (): Promise<Map<string, SavedOrder>> => {
  const database = await openDatabase(home);
  try {
    return await savedOrders((sql) => database.reader.query(sql));
  } finally {
    await database.close();
  }
};

const write = async (...rows: string[]): Promise<string> => {
  const file = path.join(folder, 'orders.csv');
  await writeFile(file, `${[HEADER, ...rows].join('\n')}\n`);
  return file;
};

describe.each(databases)('muster import on %s', (kind) => {
  beforeEach(() => open(kind));

  it('imports a file of order lines with nothing said but its name', async () => {
    const facts = readOrderLines(orderLinesFile());
    const { code, output, errors } = await muster(orderLinesFile());
    expect(code).toBe(0);
    expect(errors).toContain('customer       CustomerID');
    expect(errors).toContain('Orders whose number begins with C are returns.');
    const [orders, customers] = [facts.orders.toLocaleString('en'), facts.customers.size.toLocaleString('en')];
    expect(output).toContain(`Saved ${orders} orders of ${customers} customers.`);
    const [, errorFile = ''] = /2,000 problems; the rows that were refused are in (.*)/.exec(output) ?? [];
    expect((await readFile(errorFile, 'utf8')).trimEnd().split('\r\n')).toHaveLength(2_001);
    expect((await saved()).size).toBe(facts.orders);
  }, 120_000);

  it('imports files of other kinds, and takes them back', async () => {
    const customers = path.join(folder, 'customers.csv');
    const visits = path.join(folder, 'visits.csv');
    await writeFile(customers, 'Nr;Name;Land;Schuhe\n1;Anna;Österreich;39,5\n2;Bert;Atlantis;44,0\n');
    await writeFile(visits, 'Customer ID,Date,Store\n1,2025-01-01,Graben\n9,2025-01-01,Graben\n');
    const map = ['--map', 'sourceId=Nr', '--map', 'attributes.shoe size=Schuhe'];
    const dry = await musterImport('customers', customers, ...map, '--dry-run');
    expect([dry.code, dry.output]).toEqual([0, expect.stringMatching(/^2 of 2 rows are good\.\nThis was a dry run/)]);
    const made = await musterImport('customers', customers, ...map);
    expect(made.output).toMatch(/^Saved 2 rows\. Nothing was refused\. 1 remark\.\n$/);
    const [, id = ''] = /This was import (imp_\w+)/.exec(made.errors) ?? [];
    const visited = await musterImport('visits', visits);
    expect([visited.code, visited.output]).toEqual([
      0,
      expect.stringMatching(/^Saved 1 row\. 1 problem to look at\.\n1 problems?; the rows/),
    ]);
    const undone = await musterImport('undo', id);
    expect([undone.code, undone.output]).toEqual([
      0,
      'Undone: 1 row of the record taken back. 1 row was changed since and stays.\n',
    ]);
    const again = await musterImport('undo', id);
    expect([again.code, again.errors.trim()]).toEqual([1, 'This import was undone already.']);
    const unknown = await musterImport('undo', 'imp_1');
    expect([unknown.code, unknown.errors.trim()]).toEqual([1, 'There is no such import.']);
  }, 120_000);
});

describe('muster import orders', () => {
  beforeEach(() => open('sqlite'));

  it('takes the columns that it is told', async () => {
    const file = await write('A1,K1,2011-01-01,S1,2,1.50');
    const guessed = await muster(file);
    expect([guessed.code, guessed.errors.trim()]).toEqual([1, 'Choose the column that holds: Order number.']);
    const { code, output } = await muster(file, '--map', 'orderNumber=Beleg', '--map', 'customer=Kunde', '--map', 'placedAt=Tag');
    expect([code, output.trim()]).toEqual([0, 'Saved 1 order of 1 customer. Nothing was refused.']);
    expect((await saved()).get('A1')).toMatchObject({ customer: 'K1', total: 300 });
  }, 60_000);

  it('saves nothing in a dry run', async () => {
    const file = await write('A1,K1,2011-01-01,S1,2,1.50', 'R2,K1,2011-01-01,S1,-2,1.50', 'A3,,2011-01-01,S1,2,1.50');
    const map = ['--map', 'orderNumber=Beleg', '--map', 'customer=Kunde', '--map', 'placedAt=Tag'];
    const { code, output } = await muster(file, ...map, '--dry-run', '--return-prefix', 'R');
    expect(code).toBe(0);
    expect(output).toMatch(/2 of 3 rows are good:\n2 orders, 1 of them returns, of 1 customers\./);
    expect(await saved()).toEqual(new Map());
  }, 60_000);

  it.each<[string, () => Promise<string[]>, RegExp]>([
    ['a file that is not there', async () => ['/nowhere/orders.csv'], /^There is no file \/nowhere\/orders\.csv/],
    ['a folder', async () => [folder], /is a folder/],
    ['a mapping that is none', async () => [await write('1,2,3'), '--map', 'customer'], /write TARGET=COLUMN/],
    [
      'a column that is not there',
      async () => [await write('a,b,c'), '--map', 'customer=Client'],
      /no column "Client"\. It has: Beleg/,
    ],
    ['no text', async () => [process.execPath], /is not text/],
  ])('refuses %s in one line', async (_, args, reason) => {
    const { code, output, errors } = await muster(...(await args()));
    expect([code, output]).toEqual([1, '']);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(errors.trim()).toMatch(reason);
  });
});
