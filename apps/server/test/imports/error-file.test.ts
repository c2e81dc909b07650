import { sweepFolder } from '../../src/modules/imports/sweep-folder';
import { ImportWorld } from './import-world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const HEADER = 'Order,Customer,Date,SKU,Qty,Price,Description';

/** Cells that a spreadsheet would run; the plain negative number stays one. */
const DANGEROUS = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\tcmd',
  '\rcmd',
  '\ncmd',
  'x\n=1',
  'x\r=1',
  "'=1",
  "''@x",
  '-5',
];

/** What stands outside of quotation marks: line breaks by themselves would end a row there, and begin a cell. */
const unquoted = (text: string): string => text.replaceAll(/"(?:[^"]|"")*"/g, '');
const LONE_LINE_BREAK = /(?<!\r)\n|\r(?!\n)/;

const cellsOf = (text: string): string[][] =>
  text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(',').map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')));

// How a file is read has nothing to do with the database, so one is enough.
describe('the error file', () => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await ImportWorld.open('sqlite');
  }, 60_000);
  afterAll(() => world.close());

  it('is not there when nothing was refused', async () => {
    const done = await world.importText(`${HEADER}\nN1,K1,2011-01-01,S,1,1,x\n`);
    expect(done.errorFileUrl).toBeNull();
  });

  it('has the refused rows with the reason, and the good rows of the same orders', async () => {
    const done = await world.importText(
      `${HEADER}\nA1,K1,2011-01-01,S1,1,1.00,good\nA2,K1,2011-01-01,S1,1,1,whole\nA1,K1,soon,S2,1,"4,15",bad\nA1,K2,2011-01-01,S3,1,1,foreign\nA3,,2011-01-01,S1,1,1,nobody\nA4,K1,2011\n`,
    );
    const [header, ...rows] = cellsOf((await world.errorFile(done)).replace('"4,15"', '4.15'));
    expect(header).toEqual(['Muster row', 'Muster column', 'Muster problem', ...HEADER.split(',')]);
    expect(rows.map(([row, column, problem, order, customer]) => [row, column, problem?.slice(0, 24), order, customer])).toEqual([
      ['2', '', 'Nothing is wrong with th', 'A1', 'K1'],
      ['4', 'Date; Price', 'This is not a date that ', 'A1', 'K1'],
      ['5', 'Customer', 'An earlier line of this ', 'A1', 'K2'],
      ['6', 'Customer', 'The line names no custom', 'A3', ''],
      ['7', '', 'The row has 3 cells wher', 'A4', 'K1'],
    ]);
  });

  it('can be mended and imported without losing the good lines', async () => {
    const done = await world.importText(`${HEADER}\nB1,K1,2011-01-01,S1,1,1.00,good\nB1,K1,2011-01-01,S2,1,"4,15",bad\n`);
    expect((await world.saved()).get('B1')).toMatchObject({ total: 100 });
    const mended = (await world.errorFile(done)).replace('"4,15"', '4.15');
    const uploaded = await world.upload(mended, 'errors.csv');
    expect(uploaded.columns).toEqual(HEADER.split(','));
    expect(uploaded.message).toMatch(/file of refused rows/);
    expect(await world.run(uploaded)).toMatchObject({ status: 'DONE', problemCount: 0, ordersSaved: 1 });
    expect((await world.saved()).get('B1')).toMatchObject({ total: 515 });
    expect((await world.saved()).get('B1')?.lines).toHaveLength(2);
  });

  it('holds no formulas, and gives back the cells as they were', async () => {
    const rows = DANGEROUS.map((name, index) => `D${index},,2011-01-01,S,1,1,"${name}"`);
    const refused = await world.importText(`${HEADER}\n${rows.join('\n')}\n`);
    const file = await world.errorFile(refused);
    expect(unquoted(file)).not.toMatch(LONE_LINE_BREAK);
    const names = cellsOf(file)
      .slice(1)
      .map((cells) => cells.at(-1));
    // A leading tab goes with the spaces around a cell.
    const plain = ['x\n=1', 'x\r=1', '-5'];
    expect(names).toEqual(DANGEROUS.map((name) => (plain.includes(name) ? name : `'${name}`)));
    const mended = (await world.errorFile(refused)).replaceAll(/(D\d+),,/g, '$1,K9,');
    expect(await world.run(await world.upload(mended))).toMatchObject({ ordersSaved: DANGEROUS.length, problemCount: 0 });
    const saved = await world.saved();
    const shown = DANGEROUS.map((_, index) => saved.get(`D${index}`)?.lines[0]?.split('|')[3]);
    expect(shown).toEqual(DANGEROUS.map((name) => name.trim()));
  });

  it('of other rows holds no formulas either, nor do its column names', async () => {
    const rows = DANGEROUS.map((name) => `,"${name}",2011-01-01`);
    const node = await world.upload(`Customer,=Outlet,Date\n${rows.join('\n')}\n`, 'visits.csv', 'visits');
    const mapping = Object.entries({ customerSourceId: 'Customer', outlet: '=Outlet', at: 'Date' });
    const refused = await world.run(node, { mapping: mapping.map(([target, column]) => ({ target, column })) });
    const [header, ...lines] = cellsOf(await world.errorFile(refused));
    expect(header?.slice(3)).toEqual(['Customer', "'=Outlet", 'Date']);
    const plain = ['x\n=1', 'x\r=1', '-5'];
    expect(lines.map((cells) => cells.at(-2))).toEqual(DANGEROUS.map((name) => (plain.includes(name) ? name : `'${name}`)));
  });

  it('has all problems, where the list has the first ten thousand', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => `E${index},,2011-01-01,S,1,1,x`);
    const done = await world.importText(`${HEADER}\n${rows.join('\n')}\n`);
    expect(done).toMatchObject({ problemCount: 12_000, problems: { totalCount: 10_000 } });
    expect(cellsOf(await world.errorFile(done))).toHaveLength(12_001);
  }, 60_000);

  it('is gone with the file, thirty days after', async () => {
    const done = await world.importText(`${HEADER}\nG1,,2011-01-01,S,1,1,x\n`);
    const later = Date.now() + 31 * 24 * 3_600_000;
    await sweepFolder(world.app.services, later);
    const response = await fetch(`${world.app.url}${done.errorFileUrl}`);
    expect([response.status, await response.json()]).toEqual([404, { message: expect.stringMatching(/no longer there/) }]);
  });

  it('speaks the language of the file', async () => {
    const done = await world.importText(`${HEADER}\nF1,,2011-01-01,S,1,1,"a;b"\n`.replaceAll(',', ';'));
    expect(await world.errorFile(done)).toBe(
      '\ufeffMuster row;Muster column;Muster problem;Order;Customer;Date;SKU;Qty;Price;Description\r\n' +
        '2;Customer;The line names no customer.;F1;;2011-01-01;S;1;1;"a;b"\r\n',
    );
  });
});
