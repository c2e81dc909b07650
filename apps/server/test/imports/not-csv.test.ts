import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ByteCheck } from '../../src/modules/imports/file/byte-check';
import { LIMITS } from '../../src/modules/imports/limits';
import { administratorHeaders } from '../harness/administrator';
import { ImportWorld } from './import-world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const HEADER = 'InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID';
const ROW = 'A1,S1,1,2010-12-01,1,K1';

// How a file is read has nothing to do with the database, so one is enough.
describe('what is no order file', () => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await ImportWorld.open('sqlite');
  }, 60_000);
  afterAll(() => world.close());

  const untilFolder = async (holds: (names: readonly string[]) => boolean): Promise<void> => {
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(20)) {
      if (holds(await readdir(path.join(world.home.dataDir, 'imports')).catch(() => []))) return;
    }
    throw new Error('the folder of imports did not come to this');
  };

  const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(200, 7)]);

  it.each<[string, string | Uint8Array, number, RegExp]>([
    ['nothing', '', 400, /is empty/],
    ['an Excel file', zip, 415, /looks like an Excel file.*save it as "CSV/],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 415, /Excel/],
    ['a PDF', '%PDF-1.7 …', 415, /PDF/],
    ['a packed file', Buffer.from([0x1f, 0x8b, 8, 0]), 415, /compressed/],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}\n`, 'utf16le'), 415, /UTF-16/],
    ['UTF-16 without a mark', Buffer.from(`${HEADER}\n${ROW}\n`, 'utf16le'), 415, /UTF-16/],
    ['UTF-16 the other way round', Buffer.from(`${HEADER}\n${ROW}\n`, 'utf16le').swap16(), 415, /UTF-16/],
    ['NUL bytes', `${HEADER}\nA1,\0,1,2010-12-01,1,K1\n`, 415, /NUL/],
    ['NUL bytes far down', `${HEADER}\n${`${ROW}\n`.repeat(20_000)}\0`, 415, /NUL/],
    ['blank lines', '\n\n\n', 400, /first row is empty/],
    ['one column', 'Order\nA1\n', 400, /only one column/],
    ['no column names', `${ROW}\n${ROW}\n`, 400, /looks like an order \(1, 2010-12-01\)/],
    ['column names alone', `${HEADER}\n`, 400, /no rows/],
    ['a name twice', 'Date,Price,date\n1,2,3\n', 400, /same name: date/],
    [
      'a million columns',
      `${Array.from({ length: 1_000_000 }, (_, index) => `c${index}`).join(',')}\n`,
      400,
      /row is longer than 256 KB/,
    ],
    [
      '10,000 columns',
      `${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')}\n`,
      400,
      /10000 columns; at most 200/,
    ],
    ['a cell of 10 MB', `${HEADER}\n${ROW}\nA2,${'S'.repeat(10_000_000)},1,2010-12-01,1,K1\n`, 400, /row is longer than 256 KB/],
    ['a quoted cell of 10 MB', `${HEADER}\nA2,"${'S'.repeat(10_000_000)}",1,2010-12-01,1,K1\n`, 400, /row is longer than 256 KB/],
    ['201 columns', `${Array.from({ length: 201 }, (_, index) => `c${index}`).join(',')}\n`, 400, /201 columns; at most 200/],
    ['a quote that never ends', `${HEADER}\n${ROW}\nA2,"S1,1,2010-12-01,1,K1\n${ROW}\n`, 400, /quotation mark opens.*line 4/],
    [
      'a quote that swallows the rest',
      `${HEADER}\nA2,"S1,1,2010-12-01,1,K1\n${`${ROW}\n`.repeat(20_000)}`,
      400,
      /longer than 256 KB/,
    ],
    ['a page of a website', '<!doctype html>\n<html><body>Sign in</body></html>\n', 400, /only one column/],
  ])('refuses %s with a reason', async (_, content, status, reason) => {
    expect(await world.send(content)).toEqual({ status, message: expect.stringMatching(reason) });
    expect(await readdir(path.join(world.home.dataDir, 'imports'))).toEqual([]);
  });

  it('is told at once, and heard, in the middle of a large file', async () => {
    const large = Buffer.concat([zip, Buffer.alloc(30_000_000, 7)]);
    expect(await world.send(large)).toEqual({ status: 415, message: expect.stringMatching(/Excel/) });
  });

  it('is told at once that it is too long', async () => {
    const headers = {
      ...administratorHeaders(world.app.url),
      'Content-Type': 'text/csv',
      'X-File-Name': 'orders.csv',
      'Content-Length': String(600 * 1024 * 1024),
    };
    const sending = request(`${world.app.url}/imports`, { method: 'POST', headers });
    sending.write(HEADER);
    const [answer] = await Promise.race([once(sending, 'response'), sleep(5_000, [undefined])]);
    sending.on('error', () => undefined).destroy();
    expect(answer?.statusCode).toBe(413);
  });

  it('is told that it is too long when it has not said so', () => {
    const check = new ByteCheck();
    const piece = Buffer.alloc(64 * 1024 * 1024, 'a');
    for (let pieces = 0; pieces < 8; pieces += 1) check.add(piece);
    expect(() => check.add(Buffer.from('a'))).toThrow(/longer than 512 MB/);
  });

  it('is forgotten when whoever sends it goes away', async () => {
    const sending = new AbortController();
    const body = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from(`${HEADER}\n${ROW}\n`)) });
    const headers = { 'Content-Type': 'text/csv', 'X-File-Name': 'orders.csv' };
    const answer = fetch(`${world.app.url}/imports`, { method: 'POST', body, headers, duplex: 'half', signal: sending.signal });
    await untilFolder((names) => names.length === 1);
    sending.abort();
    await expect(answer).rejects.toThrow(/abort/);
    await untilFolder((names) => names.length === 0);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['without a type', { 'Content-Type': 'text/plain' }, /text\/csv/],
    ['from a form', { 'Content-Type': 'multipart/form-data; boundary=x' }, /text\/csv/],
    ['with a name that is not encoded', { 'X-File-Name': '%E0%A4%A' }, /encodeURIComponent/],
  ])('refuses a file %s', async (_, headers, reason) => {
    expect(await world.send(`${HEADER}\n${ROW}\n`, 'orders.csv', headers)).toMatchObject({
      message: expect.stringMatching(reason),
    });
  });

  it('refuses what has no name', async () => {
    const response = await fetch(`${world.app.url}/imports`, { method: 'POST', body: HEADER });
    expect([response.status, await response.json()]).toEqual([400, { message: expect.stringMatching(/X-File-Name/) }]);
  });

  it('refuses a kind that is none', async () => {
    expect(await world.send(`${HEADER}\n${ROW}\n`, 'x.csv', { kind: 'dreams' })).toEqual({
      status: 400,
      message: expect.stringMatching(/no such kind of file. There is: customers, orders, visits/),
    });
  });

  it('says what the first row looks like in words of the kind', async () => {
    expect(await world.send('K1,2010-12-01,12\n', 'x.csv', { kind: 'events' })).toMatchObject({
      message: expect.stringMatching(/looks like an event \(2010-12-01, 12\)/),
    });
  });

  it('does not take a path for a name', async () => {
    const { fileName } = await world.upload(`${HEADER}\n${ROW}\n`, '../../C:\\shop\\Bestellungen März.csv\n');
    expect(fileName).toBe('Bestellungen März.csv');
  });

  it('refuses more rows than a file may have', async () => {
    const { rows } = LIMITS;
    // To read as many as there may be takes twenty seconds.
    Reflect.set(LIMITS, 'rows', 1_000);
    try {
      const sent = await world.send(`${HEADER}\n${`${ROW}\n`.repeat(1_001)}`);
      expect(sent).toEqual({ status: 413, message: expect.stringMatching(/more than 1,000 rows/) });
      expect((await world.send(`${HEADER}\n${`${ROW}\n`.repeat(1_000)}`)).status).toBe(201);
    } finally {
      Reflect.set(LIMITS, 'rows', rows);
    }
  });

  it('knows no import that is not there', async () => {
    for (const id of ['imp_0000000000000', 'nonsense']) {
      expect(await world.data('query($id: ID!) { import(id: $id) { id } }', { id })).toEqual({ import: null });
      const response = await fetch(`${world.app.url}/imports/${id}/errors.csv`);
      expect([response.status, await response.json()]).toEqual([404, { message: expect.stringMatching(/no error file/) }]);
      expect((await world.cancel(id)).userErrors).toEqual([
        expect.objectContaining({ code: 'NOT_FOUND', path: ['input', 'id'] }),
      ]);
    }
  });

  describe('and what is no mapping', () => {
    const mapping = Object.entries({
      orderNumber: 'InvoiceNo',
      customer: 'CustomerID',
      placedAt: 'InvoiceDate',
      sku: 'StockCode',
      quantity: 'Quantity',
      price: 'UnitPrice',
    }).map(([target, column]) => ({ target, column }));

    it.each<[string, { target: string; column: string }[], object]>([
      ['nothing', [], { code: 'REQUIRED', path: ['input', 'mapping', 'orderNumber'] }],
      ['no price', mapping.slice(0, -1), { code: 'REQUIRED', path: ['input', 'mapping', 'price'] }],
      [
        'an unknown column',
        [...mapping.slice(1), { target: 'orderNumber', column: 'Nr' }],
        { path: ['input', 'mapping', '5', 'column'] },
      ],
      [
        'an unknown target',
        [...mapping, { target: 'colour', column: 'Quantity' }],
        { path: ['input', 'mapping', '6', 'target'] },
      ],
      ['a target twice', [...mapping, { target: 'sku', column: 'Quantity' }], { path: ['input', 'mapping', '6', 'target'] }],
      [
        'price and amount',
        [...mapping, { target: 'amount', column: 'Quantity' }],
        { code: 'INVALID', path: ['input', 'mapping', 'price'] },
      ],
    ])('refuses %s', async (_, given, error) => {
      const node = await world.upload(`${HEADER}\n${ROW}\n`);
      expect(await world.start(node, { mapping: given })).toEqual([expect.objectContaining(error)]);
      expect((await world.import(node.id)).status).toBe('READY');
    });

    it('offers what can be mapped', async () => {
      const { importTargets } = await world.data<{ importTargets: { key: string; required: boolean }[] }>(
        '{ importTargets { key label help required } }',
      );
      expect(importTargets.filter(({ required }) => required).map(({ key }) => key)).toEqual([
        'orderNumber',
        'customer',
        'placedAt',
        'sku',
        'quantity',
      ]);
    });
  });
});

describe('outside of demo mode', () => {
  it('makes up no addresses', async () => {
    const world = await ImportWorld.open('sqlite', {}, { DEMO: 'off' });
    try {
      const node = await world.upload(`${HEADER}\n${ROW}\n`);
      const refused = await world.start(node, { makeDemoAddresses: true });
      expect(refused).toEqual([expect.objectContaining({ code: 'INVALID', path: ['input', 'makeDemoAddresses'] })]);
    } finally {
      await world.close();
    }
  });
});
