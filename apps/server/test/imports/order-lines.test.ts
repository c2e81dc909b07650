import { readFileSync } from 'node:fs';
import { orderLinesFile } from '@muster/demo-data';
import { databases, type ImportNode, ImportWorld } from './import-world';
import { type FileFacts, readOrderLines } from './independent-reader';

const EVERYONE = { everyone: true };
const bought = (sku: string) => ({
  activity: { kind: 'purchase', where: { field: { key: 'sku', operator: 'IS', value: sku } }, operator: 'AT_LEAST', value: 1 },
});
const spent = (amount: string) => ({ attribute: { key: 'totalSpend', operator: 'AT_LEAST', value: amount } });
const livesIn = (...countries: string[]) => ({ attribute: { key: 'country', operator: 'IN', value: countries } });

/** The countries of the file by their codes, and those whose usual English name is another; written by hand. */
const CODES = new Map(
  `United Kingdom GB,Germany DE,France FR,EIRE IE,Netherlands NL,Spain ES,Switzerland CH,Belgium BE,Portugal PT,Norway NO,Australia AU,
   Italy IT,Finland FI,Denmark DK,Cyprus CY,Sweden SE,Austria AT,Israel IL,Poland PL,Japan JP,Iceland IS,USA US,Singapore SG,Greece GR,
   Canada CA,Malta MT,United Arab Emirates AE,RSA ZA,Hong Kong HK,Lebanon LB,Lithuania LT,Saudi Arabia SA,Bahrain BH,Brazil BR,
   Czech Republic CZ`
    .split(',')
    .map((entry) => entry.trim())
    .map((entry): [string, string] => [entry.slice(0, -3), entry.slice(-2)]),
);
const NAMES: Readonly<Record<string, string>> = {
  EIRE: 'Ireland',
  USA: 'United States',
  RSA: 'South Africa',
  'Czech Republic': 'Czechia',
  'Hong Kong': 'Hong Kong SAR China',
};
/** What no list of countries has. */
const NO_COUNTRIES = ['Channel Islands', 'European Community', 'Unspecified'];

describe.each(databases)('a file of order lines on %s', (kind) => {
  let world: ImportWorld;
  let facts: FileFacts;
  let dry: ImportNode;
  let done: ImportNode;

  const countOf = async (filter: object): Promise<number> => {
    const { audience } = await world.data<{ audience: { count: number } }>(
      'query($filter: FilterInput!) { audience(filter: $filter) { count } }',
      { filter },
    );
    return audience.count;
  };

  const countInFile = (holds: (customer: { spent: bigint; skus: ReadonlySet<string>; country: string }) => boolean): number =>
    [...facts.customers.values()].filter(holds).length;

  beforeAll(async () => {
    const file = orderLinesFile();
    facts = readOrderLines(file);
    world = await ImportWorld.open(kind);
    const uploaded = await world.upload(readFileSync(file), 'online retail.csv');
    dry = await world.run(uploaded, { dryRun: true });
    expect(await world.customers()).toEqual([]);
    done = await world.run(uploaded);
  }, 180_000);

  afterAll(() => world?.close());

  it('has the counts that its description names', () => {
    expect(facts.rows).toBe(30_000);
    expect(facts.linesWithout).toBe(2_000);
  });

  it('is understood without help', () => {
    expect(dry).toMatchObject({ fileName: 'online retail.csv', rowCount: 30_000, returnPrefix: 'C' });
    expect(dry.columns).toEqual([
      'InvoiceNo',
      'StockCode',
      'Description',
      'Quantity',
      'InvoiceDate',
      'UnitPrice',
      'CustomerID',
      'Country',
    ]);
    expect(Object.fromEntries(dry.suggestedMapping.map(({ target, column }) => [target, column]))).toEqual({
      orderNumber: 'InvoiceNo',
      customer: 'CustomerID',
      placedAt: 'InvoiceDate',
      sku: 'StockCode',
      quantity: 'Quantity',
      price: 'UnitPrice',
      name: 'Description',
      country: 'Country',
    });
  });

  it('is told in a dry run what would be saved', () => {
    expect(dry.status).toBe('READY');
    expect(dry.dryRun).toMatchObject({
      rows: facts.rows,
      goodRows: facts.linesWithCustomer,
      orders: facts.orders,
      returns: facts.returns,
      customers: facts.customers.size,
      problemCount: facts.linesWithout,
      // Both ends lie in winter, when London has UTC.
      from: `${facts.from.replace(' ', 'T')}.000Z`,
      to: `${facts.to.replace(' ', 'T')}.000Z`,
    });
    expect(dry.dryRun?.sampleOrders).toHaveLength(5);
    expect(dry.dryRun?.problems[0]).toMatchObject({
      column: 'CustomerID',
      code: 'MISSING',
      message: 'The line names no customer.',
    });
  });

  it('is saved', async () => {
    expect(done).toMatchObject({ status: 'DONE', phase: 'DONE', problemCount: facts.linesWithout, dryRun: null });
    expect(done).toMatchObject({
      ordersSaved: facts.orders,
      customersSaved: facts.customers.size,
      done: facts.orders,
      total: facts.orders,
    });
    const [orders] = await world.query<{ orders: number; returns: number; total: number }>(
      "SELECT COUNT(*) AS orders, SUM(CASE WHEN kind = 'RETURN' THEN 1 ELSE 0 END) AS returns, SUM(total) AS total FROM orders",
    );
    expect([Number(orders?.orders), Number(orders?.returns)]).toEqual([facts.orders, facts.returns]);
    expect(BigInt(orders?.total ?? 0)).toBe(facts.total);
    const [lines] = await world.query<{ found: number }>('SELECT COUNT(*) AS found FROM order_line');
    expect(Number(lines?.found)).toBe(facts.linesWithCustomer);
  });

  it('notes once what is no country that is known', () => {
    const notes = done.problems.nodes.filter(({ severity }) => severity === 'NOTED');
    expect(done.notedCount).toBe(NO_COUNTRIES.length);
    expect(NO_COUNTRIES).toEqual(expect.arrayContaining(notes.map(({ value }) => value)));
  });

  it('gives every customer the country and the spend of the file', async () => {
    const rows = await world.query<{ source_id: string; country: string; spent: number }>(
      'SELECT c.source_id, c.country, SUM(o.total) AS spent FROM customer c JOIN orders o ON o.customer_id = c.id GROUP BY c.source_id, c.country',
    );
    const shown = new Map(rows.map(({ source_id, country, spent: sum }) => [source_id, `${country} ${sum}`]));
    expect(shown).toEqual(
      new Map(
        [...facts.customers].map(([id, customer]) => [
          id,
          `${CODES.get(customer.country) ?? customer.country} ${customer.spent}`,
        ]),
      ),
    );
  });

  it('answers questions as the file does', async () => {
    expect(await countOf(EVERYONE)).toBe(facts.customers.size);
    expect(await countOf(bought('85123A'))).toBe(countInFile(({ skus }) => skus.has('85123A')));
    expect(await countOf(spent('500.00'))).toBe(countInFile((customer) => customer.spent >= 50_000n));
    const nested = { all: [{ any: [livesIn('Germany', 'France'), spent('500.00')] }, { not: bought('85123A') }] };
    const isMeant = (customer: { spent: bigint; skus: ReadonlySet<string>; country: string }): boolean =>
      (['Germany', 'France'].includes(customer.country) || customer.spent >= 50_000n) && !customer.skus.has('85123A');
    expect(await countOf(nested)).toBe(countInFile(isMeant));
  });

  it('shows its customers by country', async () => {
    const { audience } = await world.data<{ audience: { breakdown: { label: string; count: number }[] } }>(
      'query($filter: FilterInput!) { audience(filter: $filter) { breakdown(by: "country", first: 50) { label count } } }',
      { filter: EVERYONE },
    );
    const expected = new Map<string, number>();
    for (const { country } of facts.customers.values()) {
      const name = NAMES[country] ?? country;
      expected.set(name, (expected.get(name) ?? 0) + 1);
    }
    expect(new Map(audience.breakdown.map(({ label, count }) => [label, count]))).toEqual(expected);
  });

  it('changes nothing when it is imported again', async () => {
    const before = await world.saved();
    const again = await world.run(await world.upload(readFileSync(orderLinesFile())));
    expect(again).toMatchObject({ status: 'DONE', ordersSaved: facts.orders });
    expect(await world.saved()).toEqual(before);
    expect(await countOf(EVERYONE)).toBe(facts.customers.size);
  }, 120_000);
});
