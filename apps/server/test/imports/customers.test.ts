import { databases, type ImportNode, ImportWorld } from './import-world';

const complaints = ({ problems }: ImportNode): string[] =>
  problems.nodes.map(({ row, column, code, severity }) => `${row} ${column ?? '-'} ${code} ${severity}`);

describe.each(databases)('a file of customers on %s', (kind) => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await ImportWorld.open(kind, { timeZone: 'Europe/Vienna', currency: 'EUR' });
  }, 60_000);
  afterAll(() => world.close());
  beforeEach(async () => {
    for (const table of ['consent', 'customer', 'import_change']) {
      await world.app.services.database.transaction((manager) => manager.query(`DELETE FROM ${table}`));
    }
  });

  const stored = async (): Promise<Record<string, unknown>[]> => {
    const rows = await world.query<Record<string, unknown>>('SELECT * FROM customer ORDER BY source_id');
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !/_folded$|_key$|^(id|workspace_id|revision)$/.test(name))),
    );
  };

  const consents = (): Promise<Record<string, unknown>[]> =>
    world.query(
      `SELECT c.source_id, n.channel, n.state, n.at, n.source, n.wording, n.actor, n.proven
       FROM consent n JOIN customer c ON c.id = n.customer_id ORDER BY c.source_id, n.channel`,
    );

  it('brings in every fact, guessed from German column names', async () => {
    const node = await world.upload(
      [
        'Kundennummer;Vorname;Nachname;E-Mail;Telefon;Geburtsdatum;Geschlecht;Sprache;PLZ;Ort;Bundesland;Land;Registriert am;Kundentyp;Status;Kundenkarte;Anmeldung;Mitarbeiter;Wallet;Herkunft;Vorlieben;Interessen',
        '12923.0;Anna;Gruber;anna@example.com;+43 1 234567;24.12.85;weiblich;de;1010;Wien;Wien;Österreich;1.2.2024 10:00;privat;Gold;Black;Apple;ja;google;Shopify;vegan, glutenfrei;Hund|Katze',
        '',
      ].join('\n'),
      'kunden.csv',
      'customers',
    );
    const done = await world.run(node);
    expect(done).toMatchObject({ status: 'DONE', rowsSaved: 1, problemCount: 0, notedCount: 0 });
    const [anna] = await stored();
    expect(anna).toMatchObject({
      source_id: '12923',
      first_name: 'Anna',
      last_name: 'Gruber',
      name: 'Anna Gruber',
      email: 'anna@example.com',
      phone: '+43 1 234567',
      birthdate: 19851224,
      gender: 'weiblich',
      language: 'de',
      postal_code: '1010',
      city: 'Wien',
      state: 'Wien',
      country: 'AT',
      customer_type: 'privat',
      status: 'Gold',
      membership_card: 'Black',
      login_method: 'Apple',
      wallet_pass: 'GOOGLE',
      source: 'Shopify',
    });
    expect(Number(anna?.registered_at)).toBe(Date.UTC(2024, 1, 1, 9));
    expect([Boolean(anna?.is_employee), JSON.parse(String(anna?.preferences)), JSON.parse(String(anna?.areas))]).toEqual([
      true,
      ['vegan', 'glutenfrei'],
      ['Hund', 'Katze'],
    ]);
  });

  it('keeps consents with their proof, and marks what has none', async () => {
    const done = await world.importRows('customers', [
      'Customer ID,Newsletter,SMS opt-in,Push consent,Consent date,Consent source,Consent wording',
      'K1,Subscribed,no,,2024-05-01 12:00,Checkout,Yes please',
      'K2,1,,OPTED_OUT,,,',
      'K3,,,,,,',
      'K4,perhaps,,,,,',
    ]);
    expect(complaints(done)).toEqual(['5 Newsletter CONSENT REFUSED']);
    const rows = await consents();
    expect(rows.map(({ source_id, channel, state, proven }) => `${source_id} ${channel} ${state} ${Number(proven)}`)).toEqual([
      'K1 EMAIL OPTED_IN 1',
      expect.stringMatching(/^K1 SMS OPTED_OUT [01]$/),
      'K2 EMAIL OPTED_IN 0',
      expect.stringMatching(/^K2 PUSH OPTED_OUT [01]$/),
    ]);
    expect(rows[0]).toMatchObject({ source: 'Checkout', wording: 'Yes please', actor: 'Import of customers.csv' });
    expect(Number(rows[0]?.at)).toBe(Date.UTC(2024, 4, 1, 10));
  });

  it('takes any column as a custom field, described ones by their type', async () => {
    await world.data(
      `mutation { saveCustomField(input: { key: "joined", label: "Joined club", type: DATE }) { userErrors { message } } }`,
    );
    const node = await world.upload(
      'Customer ID,Shoe size,Joined club,Nickname\nK1,41.5,1.2.2024,007\nK2,38,3.12.2024,Bee\n',
      'c.csv',
      'customers',
    );
    expect(node.suggestedMapping.map(({ target, column }) => `${target}=${column}`)).toEqual([
      'sourceId=Customer ID',
      'attributes.joined=Joined club',
    ]);
    const mapping = [
      ...node.suggestedMapping,
      { target: 'attributes.shoe size', column: 'Shoe size' },
      { target: 'attributes.nickname', column: 'Nickname' },
    ];
    expect(complaints(await world.run(node, { mapping }))).toEqual([]);
    expect((await stored()).map(({ attributes }) => JSON.parse(String(attributes)))).toEqual([
      { 'shoe size': 41.5, joined: '2024-02-01', nickname: '007' },
      { 'shoe size': 38, joined: '2024-12-03', nickname: 'Bee' },
    ]);
    expect(
      await world.start(node, { mapping: [...node.suggestedMapping, { target: 'attributes.a;b', column: 'Nickname' }] }),
    ).toEqual([expect.objectContaining({ code: 'INVALID', path: ['input', 'mapping', '2', 'target'] })]);
  });

  it('refuses and notes row by row, and keeps the good rows', async () => {
    const done = await world.importRows('customers', [
      'Customer ID,Email,Phone,Birthday,Country,Employee,Wallet pass,Registered at',
      'K1,anna@example.com,,,Atlantis,,,',
      'K2,anna at home,,,,,,',
      'K3,,12,,,,,',
      'K4,,,2099-01-01,,,,',
      'K5,,,,,perhaps,,',
      'K6,,,,,,Samsung,',
      'K7,,,,,,,2099-01-01',
      ',x@example.com,,,,,,',
      'K8,y@example.com',
      'K9,,,someday,,,,',
      'K10,ok@example.com,,,,,,',
      'K10,newer@example.com,,,,,,',
    ]);
    expect(complaints(done).toSorted()).toEqual(
      [
        '2 Country COUNTRY NOTED',
        '3 Email REFUSED REFUSED',
        '4 Phone REFUSED REFUSED',
        '5 Birthday REFUSED REFUSED',
        '6 Employee YES_NO REFUSED',
        '7 Wallet pass CHOICE REFUSED',
        '8 Registered at REFUSED REFUSED',
        '9 Customer ID MISSING REFUSED',
        '10 - CELLS REFUSED',
        '11 Birthday DATE REFUSED',
        '13 Customer ID DUPLICATE NOTED',
      ].toSorted(),
    );
    expect(done).toMatchObject({ status: 'DONE', rowsSaved: 3, problemCount: 9, notedCount: 2 });
    expect((await stored()).map(({ source_id, email, country }) => [source_id, email, country])).toEqual([
      ['K1', 'anna@example.com', 'Atlantis'],
      ['K10', 'newer@example.com', null],
    ]);
    const lines = (await world.errorFile(done)).replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(10);
    expect(lines[1]).toMatch(/^3,Email,.*email address.*,K2,anna at home,/);
    // Mended and handed in again, it is what it was.
    const mended = lines.map((line) => line.replace('anna at home', 'anna@home.example')).join('\n');
    const again = await world.run(await world.upload(mended, 'mended.csv', 'customers'));
    expect(again).toMatchObject({ rowsSaved: 1, problemCount: 8 });
  });

  it('shows in a dry run what would be saved, and saves nothing', async () => {
    const node = await world.upload(
      'Customer ID,Name,Country,Birthday,Email\nK1,Anna,Austria,1.2.1990,\nK2,Bert,,,bert at home\nK3,Cleo,,,\n',
      'c.csv',
      'customers',
    );
    const dry = await world.run(node, { dryRun: true });
    expect(dry).toMatchObject({ status: 'READY', canUndo: false, message: 'This was a dry run: nothing is saved yet.' });
    expect(dry.dryRun).toMatchObject({ rows: 3, goodRows: 2, problemCount: 1, orders: 0 });
    expect(dry.dryRun?.sampleRows).toEqual([
      {
        row: 2,
        values: [
          { target: 'sourceId', label: 'Customer id', value: 'K1' },
          { target: 'name', label: 'Full name', value: 'Anna' },
          { target: 'birthdate', label: 'Birthday', value: '1990-02-01' },
          { target: 'country', label: 'Country', value: 'AT' },
        ],
      },
      expect.objectContaining({ row: 4 }),
    ]);
    expect(await stored()).toEqual([]);
    expect(await world.query('SELECT id FROM import_change')).toEqual([]);
    expect(await world.errorFile(dry)).toContain('bert at home');
  });

  it('keeps what a cell says nothing about', async () => {
    await world.importRows('customers', ['Customer ID,Name,City', 'K1,Anna,Wien']);
    await world.importRows('customers', ['Customer ID,Name,City', 'K1,,Graz']);
    expect(await stored()).toEqual([expect.objectContaining({ name: 'Anna', city: 'Graz' })]);
  });

  it('says of records whose customer is not there that they are refused', async () => {
    await world.importRows('customers', ['Customer ID,Name', 'K1,Anna']);
    const done = await world.importRows('points', [
      'Customer ID,Date,Program,Points',
      'K1,2024-01-01,Beans,5',
      'K404,2024-01-01,Beans,5',
      'K1,2024-01-01,Beans,"5,5"',
      'K1,2099-01-01,Beans,5',
      'K1,1.2.2024,,5',
    ]);
    expect(complaints(done)).toEqual([
      '4 Points NUMBER REFUSED',
      '6 Program MISSING REFUSED',
      '3 Customer ID REFUSED REFUSED',
      '5 Date REFUSED REFUSED',
    ]);
    expect(done.problems.nodes[2]).toMatchObject({ value: 'K404', message: expect.stringMatching(/no customer/) });
    expect((await world.errorFile(done)).trimEnd().split('\r\n')).toHaveLength(5);
  });
});
