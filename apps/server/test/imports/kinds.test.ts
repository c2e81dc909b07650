import { databases, ImportWorld } from './import-world';

const HEAD = 'Customer ID,Id,Date';

/** A file of one row of each kind, beside the three columns that all have; and what is then in the record. */
const FILES: readonly [kind: string, table: string, columns: string, cells: string, stored: Record<string, unknown>][] = [
  ['visits', 'visit', 'Store', 'Graben', { outlet: 'Graben' }],
  ['events', 'event', 'Event name', 'checkout_started', { type: 'checkout_started' }],
  ['points', 'point_movement', 'Program,Points', 'Beans,-20', { program: 'Beans', points: -20, kind: 'SPENT' }],
  [
    'redemptions',
    'redemption',
    'Reward,Status,Points,Outlet',
    'Free espresso,failed,20,Graben',
    { reward: 'Free espresso', status: 'FAILED', points: 20, outlet: 'Graben' },
  ],
  ['offers', 'offer', 'Offer,Code,Expires', 'Welcome,W-1,31.12.2030', { offer: 'Welcome', code: 'W-1' }],
  ['giftCards', 'gift_card', 'Amount,Balance,Code', '50,12.5,G-1', { amount: 5000, balance: 1250, code: 'G-1' }],
  ['stampCards', 'stamp_card', 'Card,Stamps,Stamps needed', 'Coffee,3,10', { card: 'Coffee', stamps: 3 }],
  ['referrals', 'referral', 'Referred customer,Campaign', 'K2,Bring a friend', { campaign: 'Bring a friend' }],
  ['challenges', 'challenge', 'Challenge', 'Ten visits', { challenge: 'Ten visits', completed_at: null }],
  [
    'messages',
    'message',
    'Channel,Action,Campaign,Subject',
    'email,opened,Spring,Hello',
    { channel: 'EMAIL', type: 'OPENED', campaign: 'Spring', subject: 'Hello' },
  ],
  ['loyaltyAccounts', 'loyalty_account', 'Program,Tier', 'Beans,Gold', { program: 'Beans', tier: 'Gold' }],
];

describe.each(databases)('a file of each kind on %s', (kind) => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await ImportWorld.open(kind, { timeZone: 'Europe/Vienna', currency: 'EUR' });
    await world.importRows('customers', ['Customer ID,Name', 'K1,Anna', 'K2,Bert']);
  }, 60_000);
  afterAll(() => world.close());

  it.each(FILES)('brings in %s, once however often it is handed in', async (list, table, columns, cells, stored) => {
    const lines = [`${HEAD},${columns}`, `K1,X1,2025-03-01 10:30,${cells}`];
    const done = await world.importRows(list, lines);
    expect(done).toMatchObject({
      kind: list,
      status: 'DONE',
      rowsSaved: 1,
      problemCount: 0,
      message: 'Saved 1 row. Nothing was refused.',
    });
    const [revision] = await world.query<{ revision: number }>('SELECT revision FROM workspace');
    await world.importRows(list, lines);
    expect(await world.query('SELECT revision FROM workspace')).toEqual([revision]);
    const rows = await world.query<Record<string, unknown>>(
      `SELECT r.*, c.source_id AS customer FROM ${table} r JOIN customer c ON c.id = r.customer_id`,
    );
    expect(rows).toEqual([expect.objectContaining({ source_id: 'X1', customer: 'K1', ...stored })]);
    expect(Number(rows[0]?.at)).toBe(Date.UTC(2025, 2, 1, 9, 30));
  });

  it('makes keys of what rows say where they have none of their own', async () => {
    const lines = [
      'Customer ID,Date,Store',
      'K2,2025-03-01 10:30,Graben',
      'K2,2025-03-01 10:30,Ring',
      'K2,2025-03-02 10:30,Ring',
    ];
    expect(await world.importRows('visits', lines)).toMatchObject({ rowsSaved: 3, notedCount: 0 });
    // Handed in again in another form, they are the same visits.
    await world.importRows('visits', ['Store;Customer ID;Date', 'Ring;K2;2.3.2025 10:30', 'Graben;K2;1.3.2025 10:30']);
    const visits = await world.query("SELECT v.id FROM visit v JOIN customer c ON c.id = v.customer_id WHERE c.source_id = 'K2'");
    expect(visits).toHaveLength(3);
  });

  it('knows an account by its customer and program, so that a later file brings it up to date', async () => {
    const file = (tier: string) => ['Customer ID,Date,Program,Tier', `K2,2025-01-01,Cups,${tier}`];
    await world.importRows('loyaltyAccounts', file('Silver'));
    await world.importRows('loyaltyAccounts', file('Gold'));
    expect(await world.query("SELECT tier FROM loyalty_account WHERE program = 'Cups'")).toEqual([{ tier: 'Gold' }]);
  });

  it('takes other columns of events as properties: numbers where the whole column is numbers', async () => {
    const lines = [
      'Customer ID,Id,Date,Event,Amount,Plan,Flag',
      'K1,E1,2025-03-01,signup,12.5,Pro,true',
      'K1,E2,2025-03-01,signup,7,12,false',
    ];
    const node = await world.upload(lines.join('\n'), 'events.csv', 'events');
    const properties = ['Amount', 'Plan', 'Flag'].map((column) => ({ target: `properties.${column.toLowerCase()}`, column }));
    await world.run(node, { mapping: [...node.suggestedMapping, ...properties] });
    const rows = await world.query<{ properties: string }>(
      "SELECT properties FROM event WHERE type = 'signup' ORDER BY source_id",
    );
    expect(rows.map((row) => JSON.parse(row.properties))).toEqual([
      { amount: 12.5, plan: 'Pro', flag: true },
      { amount: 7, plan: '12', flag: false },
    ]);
  });

  it('takes a column of JSON for all properties, and refuses what is none', async () => {
    const lines = [
      'Customer ID,Id,Date,Event,Payload,Amount',
      'K1,J1,2025-03-01,paid,"{""plan"": ""Pro"", ""seats"": [1, 2]}",5',
      'K1,J2,2025-03-01,paid,"[1]",5',
      'K1,J3,2025-03-01,paid,{plan},5',
    ];
    const node = await world.upload(lines.join('\n'), 'events.csv', 'events');
    const more = [
      { target: 'properties', column: 'Payload' },
      { target: 'properties.amount', column: 'Amount' },
    ];
    const done = await world.run(node, { mapping: [...node.suggestedMapping, ...more] });
    expect(done.problems.nodes.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '3 Payload JSON',
      '4 Payload JSON',
    ]);
    const [row] = await world.query<{ properties: string }>("SELECT properties FROM event WHERE type = 'paid'");
    expect(JSON.parse(row?.properties ?? '')).toEqual({ plan: 'Pro', seats: [1, 2], amount: 5 });
  });

  it('offers for each kind what its columns can hold', async () => {
    const { importKinds } = await world.data<{ importKinds: { key: string }[] }>(
      '{ importKinds { key label plural description } }',
    );
    expect(importKinds.map(({ key }) => key)).toEqual([
      'customers',
      'orders',
      ...FILES.map(([list]) => list).toSorted(byOrder(importKinds)),
    ]);
    for (const { key } of importKinds) {
      const { importTargets } = await world.data<{ importTargets: { key: string; help: string; required: boolean }[] }>(
        'query($kind: String!) { importTargets(kind: $kind) { key label help required type choices takesName transforms } }',
        { kind: key },
      );
      expect(importTargets.some(({ required }) => required)).toBe(true);
      expect(importTargets.every(({ help }) => help.length > 3)).toBe(true);
      const keyHelp = importTargets.find((target) => target.key === 'sourceId')?.help;
      expect(keyHelp ?? '').toMatch(key === 'orders' ? /^$/ : /key/);
    }
  });
});

const byOrder =
  (kinds: readonly { key: string }[]) =>
  (a: string, b: string): number =>
    kinds.findIndex(({ key }) => key === a) - kinds.findIndex(({ key }) => key === b);
