import { type ImportNode, ImportWorld } from './import-world';

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const file = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');

/** `row column code`, which is what somebody looks for in a spreadsheet. */
const complaints = ({ problems }: ImportNode): string[] =>
  problems.nodes.map(({ row, column, code }) => `${row} ${column ?? '-'} ${code}`);

// How a file is read has nothing to do with the database, so one is enough.
describe('a dirty file', () => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await ImportWorld.open('sqlite', { timeZone: 'Europe/Vienna', currency: 'EUR' });
  }, 60_000);
  afterAll(() => world.close());
  beforeEach(async () => {
    for (const table of ['order_line', 'orders', 'consent', 'customer']) {
      await world.app.services.database.transaction((manager) => manager.query(`DELETE FROM ${table}`));
    }
  });

  const totals = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      [...(await world.saved())].map(([id, { kind: what, total, lines }]) => [id, `${what} ${total} ${lines.length}`]),
    );

  it('loses the stray .0 of ids and of nothing else', async () => {
    await world.importText(file('536365.0,85123.0,SIZE 7.0,6.0,2010-12-01 08:26:00,2.0,17850.0,UK'));
    const [order] = (await world.saved()).values();
    expect(order).toMatchObject({ sourceId: '536365', customer: '17850', total: 1200 });
    expect(order?.lines).toEqual([`${Date.UTC(2010, 11, 1, 7, 26)}|SALE|85123|SIZE 7.0||6|1200`]);
  });

  it('keeps the good lines of an order and reports the others by row and column', async () => {
    const done = await world.importText(
      file(
        'A1,S1,One,2,2010-12-01 08:26:00,4.15,C1,UK',
        'A1,S2,Two,1,2010-12-01 08:26:00,"4,15",C1,UK',
        'A1,S3,Three,1,yesterday,4.15,C1,UK',
        'A1,S4,Four,many,2010-12-01 08:26:00,4.15,C1,UK',
        'A1,,Five,1,2010-12-01 08:26:00,4.15,C1,UK',
        'A1,S6,Six,1,2010-02-30 08:26:00,£4.15,,UK',
        ',S7,Seven,1,2010-12-01 08:26:00,4.15,nan,UK',
      ),
    );
    expect(complaints(done)).toEqual([
      '3 UnitPrice NUMBER',
      '4 InvoiceDate DATE',
      '5 Quantity NUMBER',
      '6 StockCode MISSING',
      '7 CustomerID MISSING',
      '7 InvoiceDate DATE',
      '7 UnitPrice NUMBER',
      '8 InvoiceNo MISSING',
      '8 CustomerID MISSING',
    ]);
    expect(done.problems.nodes[0]).toMatchObject({
      value: '4,15',
      message: 'This number has a comma. Write it with a decimal point: 4.15.',
    });
    expect(done.problems.nodes[1]).toMatchObject({ value: 'yesterday' });
    expect(await totals()).toEqual({ A1: 'SALE 830 1' });
  });

  it('keeps what is no known country as it is, and says so once', async () => {
    const done = await world.importText(
      file('A1,S1,x,1,2010-12-01,1,K1,Atlantis', 'A2,S1,x,1,2010-12-02,1,K1,Atlantis', 'A3,S1,x,1,2010-12-03,1,K2,EIRE'),
    );
    expect(done).toMatchObject({ ordersSaved: 3, problemCount: 0, notedCount: 1 });
    expect(done.problems.nodes).toEqual([
      expect.objectContaining({ row: 2, column: 'Country', code: 'COUNTRY', severity: 'NOTED', value: 'Atlantis' }),
    ]);
    expect(await world.customers()).toEqual([
      { source_id: 'K1', country: 'Atlantis' },
      { source_id: 'K2', country: 'IE' },
    ]);
  });

  it('reads numbers with a decimal comma where the whole column has them, or where it is told so', async () => {
    const text = (price: string) =>
      `OrderNo;Customer;Date;SKU;Qty;Price\nA1;K1;2011-01-01;S1;2;4,15\nA1;K1;2011-01-01;S2;1;${price}\n`;
    const guessed = await world.upload(text('1.234,50'));
    expect(guessed.suggestedMapping.find(({ target }) => target === 'price')).toMatchObject({ transform: { decimal: 'COMMA' } });
    await world.run(guessed);
    expect(await totals()).toEqual({ A1: 'SALE 124280 2' });
    const mixed = await world.upload(text('4.15'));
    expect(mixed.suggestedMapping.find(({ target }) => target === 'price')).toMatchObject({ transform: null });
    const told = mixed.suggestedMapping.map((entry) =>
      entry.target === 'price' ? { ...entry, transform: { decimal: 'COMMA' } } : entry,
    );
    expect(complaints(await world.run(mixed, { mapping: told }))).toEqual(['3 Price NUMBER']);
    expect(await totals()).toEqual({ A1: 'SALE 830 1' });
  });

  it('refuses rows with too many or too few cells', async () => {
    const done = await world.importText(
      file('A1,S1,One,1,2010-12-01,4,15,C1,UK', 'A2,S1,One,1,2010-12-01,4', 'A3,S1,One,1,2010-12-01,4,C1,UK,,', ''),
    );
    expect(complaints(done)).toEqual(['2 - CELLS', '3 - CELLS']);
    expect(await totals()).toEqual({ A3: 'SALE 400 1' });
  });

  it('numbers rows as a spreadsheet does: blank ones and those with line ends in them count', async () => {
    const done = await world.importText(
      file('A1,S1,"Two\nlines",1,2010-12-01,1,C1,UK', '', ',,,,,,,', 'A2,S1,x,1,2010-12-01,1,,UK'),
    );
    expect(done.rowCount).toBe(2);
    expect(complaints(done)).toEqual(['5 CustomerID MISSING']);
    expect((await world.saved()).get('A1')?.lines[0]).toContain('Two\nlines');
  });

  it('reckons exactly, half a cent away from zero', async () => {
    await world.importText(
      file(
        'A1,S,x,3,2010-12-01,0.335,C1,UK',
        'A2,S,x,-3,2010-12-01,0.335,C1,UK',
        'A3,S,x,0.1,2010-12-01,0.3,C1,UK',
        'A4,S,x,1000000,2010-12-01,1234.56,C1,UK',
        'A5,S,x,1,2010-12-01,1.005,C1,UK',
        'A6,S,x,1,2010-12-01,1.004999999,C1,UK',
      ),
    );
    expect(await totals()).toEqual({
      A1: 'SALE 101 1',
      A2: 'RETURN -101 1',
      A3: 'SALE 3 1',
      A4: 'SALE 123456000000 1',
      A5: 'SALE 101 1',
      A6: 'SALE 100 1',
    });
  });

  it('takes the amount of the line as it is', async () => {
    const text = 'Order ID;Customer;Date;SKU;Qty;Line total\nA1;C1;1.12.2010;S1;3;10.00\nA1;C1;1.12.2010;S2;1;0.01\n';
    const done = await world.importText(text);
    expect(done).toMatchObject({ status: 'DONE', problemCount: 0 });
    expect(await totals()).toEqual({ A1: 'SALE 1001 2' });
  });

  it('takes marked orders and negative totals for returns', async () => {
    const rows = file(
      'C1,S,x,-1,2010-12-01,2,K1,UK',
      'C2,S,x,1,2010-12-01,2,K1,UK',
      'A3,S,x,-1,2010-12-01,2,K1,UK',
      'A4,S,x,1,2010-12-01,2,K1,UK',
    );
    const uploaded = await world.upload(rows);
    expect(uploaded.returnPrefix).toBe('C');
    const done = await world.run(uploaded);
    expect(complaints(done)).toEqual(['3 InvoiceNo RETURN_TOTAL']);
    expect(await totals()).toEqual({ C1: 'RETURN -200 1', A3: 'RETURN -200 1', A4: 'SALE 200 1' });
    const unmarked = await world.run(uploaded, { returnPrefix: null });
    expect(unmarked.problemCount).toBe(0);
    expect(await totals()).toMatchObject({ C1: 'RETURN -200 1', C2: 'SALE 200 1' });
  });

  it('gives an order to the customer of its first good line, at the time of its earliest', async () => {
    const done = await world.importText(
      file(
        'A1,S1,x,1,2010-12-01 10:00,1,,UK',
        'A1,S2,x,1,2010-12-01 10:00,1,K1,UK',
        'A1,S3,x,1,2010-12-01 09:00,1,K1,UK',
        'A1,S4,x,1,2010-12-01 08:00,1,K2,UK',
      ),
    );
    expect(complaints(done)).toEqual(['2 CustomerID MISSING', '5 CustomerID OTHER_CUSTOMER']);
    expect((await world.saved()).get('A1')).toMatchObject({ customer: 'K1', at: Date.UTC(2010, 11, 1, 8), total: 200 });
    expect(await world.customers()).toEqual([{ source_id: 'K1', country: 'GB' }]);
  });

  it('takes what the newest order says of a customer, then the row furthest down', async () => {
    await world.importText(
      file(
        'A1,S1,x,1,2011-01-01,1,K1,France',
        'A2,S1,x,1,2011-03-01,1,K1,Spain',
        'A3,S1,x,1,2011-03-01,1,K1,Italy',
        'A3,S2,x,1,2011-03-01,1,K1,',
        'A4,S1,x,1,2010-01-01,1,K1,Norway',
      ),
    );
    expect(await world.customers()).toEqual([{ source_id: 'K1', country: 'IT' }]);
  });

  it('does not undo with an old file what is known since', async () => {
    const mapped = (row: string) => `OrderNo,Customer,Date,SKU,Qty,Price,Country,City\n${row}\n`;
    await world.importText(mapped('A2,K1,2011-03-01,S,1,1,Spain,'));
    await world.importText(mapped('A1,K1,2010-03-01,S,1,1,France,Lyon'));
    expect(await world.customers()).toEqual([{ source_id: 'K1', country: 'ES', city: 'Lyon' }]);
    await world.importText(mapped('A3,K1,2012-03-01,S,1,1,Italy,'));
    expect(await world.customers()).toEqual([{ source_id: 'K1', country: 'IT', city: 'Lyon' }]);
  });

  describe('with dates', () => {
    const placed = async (dates: readonly string[]): Promise<{ complaints: string[]; times: string[] }> => {
      const done = await world.importText(file(...dates.map((date, index) => `A${index},S,x,1,"${date}",1,K1,UK`)));
      const saved = await world.saved();
      const times = dates
        .map((_, index) => saved.get(`A${index}`)?.at)
        .map((at) => (at === undefined ? '' : new Date(at).toISOString()));
      return { complaints: complaints(done), times };
    };

    it.each([
      ['a zone', '2011-10-06T16:20:00+02:00', '2011-10-06T14:20:00.000Z'],
      ['UTC', '2011-10-06 16:20:00.250Z', '2011-10-06T16:20:00.250Z'],
      ['no zone in summer', '2011-07-06 16:20', '2011-07-06T14:20:00.000Z'],
      ['no zone in winter', '2011-01-06 16:20:30', '2011-01-06T15:20:30.000Z'],
      ['no time', '2011-01-06', '2011-01-05T23:00:00.000Z'],
      ['dots', '06.01.2011 16:20', '2011-01-06T15:20:00.000Z'],
      ['half a day', '1/13/2011 8:26 PM', '2011-01-13T19:26:00.000Z'],
      ['an hour that is skipped', '2011-03-27 02:30', '2011-03-27T01:30:00.000Z'],
      ['an hour that comes twice', '2011-10-30 02:30', '2011-10-30T00:30:00.000Z'],
      ['just before the clocks change', '2011-03-27 01:59', '2011-03-27T00:59:00.000Z'],
    ])('reads one with %s', async (_, date, expected) => {
      expect(await placed([date])).toEqual({ complaints: [], times: [expected] });
    });

    it('learns from the whole file that the month comes first', async () => {
      const { complaints: wrong, times } = await placed(['12/1/2010 8:26', '12/13/2010 8:26']);
      expect(wrong).toEqual([]);
      expect(times).toEqual(['2010-12-01T07:26:00.000Z', '2010-12-13T07:26:00.000Z']);
    });

    it('learns from the whole file that the day comes first', async () => {
      const { times } = await placed(['12/1/2010 8:26', '13/12/2010 8:26']);
      expect(times).toEqual(['2010-01-12T07:26:00.000Z', '2010-12-13T07:26:00.000Z']);
    });

    it('does not guess where nothing tells', async () => {
      expect(await placed(['12/1/2010', '5/5/2010'])).toEqual({
        complaints: ['2 InvoiceDate AMBIGUOUS_DATE'],
        times: ['', '2010-05-04T22:00:00.000Z'],
      });
    });

    it('does not guess where the file contradicts itself', async () => {
      expect((await placed(['12/1/2010', '13/1/2010', '1/13/2010'])).complaints).toEqual(['2 InvoiceDate AMBIGUOUS_DATE']);
    });

    it.each([
      ['DMY', '12/1/2010', '2010-01-11T23:00:00.000Z'],
      ['MDY', '12/1/2010', '2010-11-30T23:00:00.000Z'],
      ['MDY', '12.1.2010', '2010-11-30T23:00:00.000Z'],
      ['YMD', '10-12-01', '2010-11-30T23:00:00.000Z'],
      ['DMY', '10-12-01', '2001-12-09T23:00:00.000Z'],
    ] as const)('reads it as %s when it is told so: %s', async (dateOrder, date, expected) => {
      const node = await world.upload(file(`A1,S,x,1,${date},1,K1,UK`));
      const mapping = node.suggestedMapping.map((entry) =>
        entry.target === 'placedAt' ? { ...entry, transform: { dateOrder } } : entry,
      );
      expect(complaints(await world.run(node, { mapping }))).toEqual([]);
      expect(new Date((await world.saved()).get('A1')?.at ?? 0).toISOString()).toBe(expected);
    });

    it.each(['2011-13-01', '2011-02-29', '31.4.2011', '2011-01-01 25:00', '40513.35', '10-12-01', '1811-01-01', '13 PM'])(
      'refuses %s',
      async (date) => {
        expect((await placed([date, '2011-01-01'])).complaints).toEqual(['2 InvoiceDate DATE']);
      },
    );
  });

  it('reads Windows-1252 and says so', async () => {
    const bytes = Buffer.from(file('A1,S1,Caf\u00e9 \u0080 5,1,2010-12-01,1,K1,\u00d6sterreich'), 'latin1');
    const uploaded = await world.upload(bytes);
    expect(uploaded.message).toMatch(/Windows-1252/);
    await world.run(uploaded);
    expect((await world.saved()).get('A1')?.lines[0]).toContain('Café € 5');
    expect(await world.customers()).toEqual([{ source_id: 'K1', country: 'AT' }]);
  });

  it.each([
    ['a byte order mark', `\ufeff${file('A1,S1,Žluť,1,2010-12-01,1,K1,UK')}`],
    ['tabs', file('A1,S1,Žluť,1,2010-12-01,1,K1,UK').replaceAll(',', '\t')],
    ['semicolons', file('A1,S1,Žluť,1,2010-12-01,1,K1,UK').replaceAll(',', ';')],
    ['line ends of Windows', file('A1,S1,Žluť,1,2010-12-01,1,K1,UK').replaceAll('\n', '\r\n')],
    ['line ends of old Macs', file('A1,S1,Žluť,1,2010-12-01,1,K1,UK').replaceAll('\n', '\r')],
    ['no line end at its end', file('A1,S1,Žluť,1,2010-12-01,1,K1,UK').trimEnd()],
  ])('reads a file with %s', async (_, text) => {
    const done = await world.importText(text);
    expect(done).toMatchObject({ status: 'DONE', problemCount: 0, ordersSaved: 1, message: expect.not.stringMatching(/1252/) });
    expect((await world.saved()).get('A1')?.lines[0]).toContain('|S1|Žluť|');
  });

  it('keeps quotes that are no quotes', async () => {
    await world.importText(
      file('A1,S1,RECORD FRAME 7" SINGLE,1,2010-12-01,1,K1,UK', 'A1,S2,"LETTER ""L"" RING",1,2010-12-01,1,K1,UK'),
    );
    const lines = (await world.saved()).get('A1')?.lines.map((line) => line.split('|')[3]);
    expect(lines).toEqual(['RECORD FRAME 7" SINGLE', 'LETTER "L" RING']);
  });

  it('refuses what does not fit', async () => {
    const done = await world.importText(
      `OrderNo,Customer,Date,SKU,Qty,Price,Email,Phone\nA1,K1,2011-01-01,${'S'.repeat(101)},1,1,,\nA2,K1,2011-01-01,S,99999999999,1,,\nA3,K1,2011-01-01,S,1000000,9999999,,\nA4,K1,2011-01-01,S,1,1,anna at home,\nA5,K1,2011-01-01,S,1,1,anna@example.com,0664\nA6,K1,2011-01-01,S,1,1,,+43 664 123\n`,
    );
    expect(complaints(done)).toEqual([
      '2 SKU TOO_LONG',
      '3 Qty TOO_LARGE',
      '4 Price TOO_LARGE',
      '5 Email EMAIL',
      '6 Phone PHONE',
    ]);
    expect(await world.customers()).toEqual([{ source_id: 'K1', phone: '+43 664 123' }]);
  });

  it('saves nothing when everything is wrong, and says so', async () => {
    const done = await world.importText(file('A1,S1,x,1,2010-12-01,1,,UK'));
    expect(done).toMatchObject({ status: 'DONE', ordersSaved: 0, problemCount: 1 });
    expect(await world.customers()).toEqual([]);
  });

  it('never gives consent, but makes up addresses and consents for a demo', async () => {
    const text =
      'OrderNo,Customer,Date,SKU,Qty,Price,Email\nA1,K1,2011-01-01,S,1,1,\nA2,K 2,2011-01-01,S,1,1,\nA3,K3,2011-01-01,S,1,1,k3@shop.example\n';
    const consents = () =>
      world.query(
        'SELECT c.source_id, n.channel, n.state, n.source FROM consent n JOIN customer c ON c.id = n.customer_id ORDER BY c.source_id',
      );
    const uploaded = await world.upload(text);
    await world.run(uploaded);
    expect(await consents()).toEqual([]);
    for (let again = 0; again < 2; again++) await world.run(uploaded, { makeDemoAddresses: true });
    expect(await consents()).toEqual(
      ['K 2', 'K1'].map((source_id) => ({ source_id, channel: 'EMAIL', state: 'OPTED_IN', source: 'demo import' })),
    );
    expect((await world.customers()).map(({ email }) => email)).toEqual([
      'K=202@example.com',
      'K1@example.com',
      'k3@shop.example',
    ]);
  });

  it('does not lift in a demo what a customer has chosen', async () => {
    await world.data(
      'mutation($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { saved userErrors { message } } }',
      { input: { customers: [{ sourceId: 'K1', consents: [{ channel: 'EMAIL', state: 'OPTED_OUT' }] }] } },
    );
    await world.run(await world.upload(file('A1,S1,x,1,2010-12-01,1,K1,UK')), { makeDemoAddresses: true });
    expect(await world.query('SELECT state FROM consent')).toEqual([{ state: 'OPTED_OUT' }]);
    expect(await world.customers()).toEqual([{ source_id: 'K1', country: 'GB' }]);
  });
});
