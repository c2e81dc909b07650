import { sweepJournals } from '../../src/modules/imports/undo/sweep-journals';
import { databases, type ImportNode, ImportWorld } from './import-world';

const TABLES = ['customer', 'consent', 'visit', 'orders', 'order_line', 'loyalty_account', 'point_movement'] as const;

describe.each(databases)('undoing an import on %s', (kind) => {
  let world: ImportWorld;
  beforeEach(async () => {
    world = await ImportWorld.open(kind, { timeZone: 'UTC', currency: 'EUR' });
  }, 60_000);
  afterEach(() => world.close());

  /** Every row of the record, without what each write stamps and the keys that rows made again do not have. */
  const record = async (): Promise<Record<string, unknown[]>> => {
    const found: Record<string, unknown[]> = {};
    for (const table of TABLES) {
      const rows = await world.query<Record<string, unknown>>(
        `SELECT * FROM ${table} ORDER BY ${table === 'order_line' ? 'order_id, id' : 'id'}`,
      );
      found[table] = rows.map(({ id: _, revision: __, ...row }) => row);
    }
    return found;
  };

  const upsert = (customers: readonly object[]) =>
    world.data('mutation($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { saved userErrors { message } } }', {
      input: { customers },
    });

  const matching = async (filter: object): Promise<number> => {
    const { audience } = await world.data<{ audience: { count: number } }>(
      'query($filter: FilterInput!) { audience(filter: $filter) { count } }',
      { filter },
    );
    return audience.count;
  };

  it('takes back what it made and gives back what it changed, and the replica follows', async () => {
    await world.importRows('customers', [
      'Customer ID,Name,City,Employee,Preferences',
      'K1,Anna,Wien,yes,vegan',
      'K2,Bert,Graz,,',
    ]);
    const before = await record();
    const done = await world.importRows('customers', [
      'Customer ID,Name,City,Employee,Preferences,Country',
      'K1,Anna,Linz,no,meat;fish,Austria',
      'K3,Cleo,Linz,,,Austria',
      'K3,Cleopatra,Linz,,,',
    ]);
    expect(done.canUndo).toBe(true);
    expect(await matching({ attribute: { key: 'city', operator: 'IS', value: 'Linz' } })).toBe(2);
    const undone = await world.undo(done.id);
    expect(undone).toMatchObject({
      status: 'UNDONE',
      canUndo: false,
      keptRows: 0,
      message: expect.stringMatching(/^Undone: 3 rows/),
    });
    expect(await record()).toEqual(before);
    expect(await matching({ attribute: { key: 'city', operator: 'IS', value: 'Linz' } })).toBe(0);
    expect(await matching({ everyone: true })).toBe(2);
    expect(await world.startUndo(done.id)).toEqual([
      { code: 'NOT_READY', message: 'This import was undone already.', path: ['input', 'id'] },
    ]);
    expect(await world.query('SELECT id FROM import_change WHERE import_id = 2')).toEqual([]);
  });

  it('takes orders back with their lines, and gives replaced ones their old lines', async () => {
    const file = (...rows: string[]) => ['OrderNo,Customer,Date,SKU,Qty,Price', ...rows];
    await world.importRows('orders', file('A1,K1,2025-01-01,S1,1,10', 'A1,K1,2025-01-01,S2,2,5'));
    const before = await record();
    const done = await world.importRows(
      'orders',
      file('A1,K1,2025-01-02,S9,1,99', 'A2,K2,2025-01-03,S1,1,1', 'A3,K1,2025-01-03,S1,1,1'),
    );
    expect(await world.undo(done.id)).toMatchObject({ status: 'UNDONE', keptRows: 0 });
    expect(await record()).toEqual(before);
  });

  it('takes back accounts with the points that they brought', async () => {
    await world.importRows('customers', ['Customer ID,Name', 'K1,Anna']);
    const before = await record();
    const done = await world.importRows('loyaltyAccounts', ['Customer ID,Date,Program,Points', 'K1,2025-01-01,Beans,120']);
    expect(await world.query('SELECT points FROM point_movement')).toEqual([{ points: 120 }]);
    await world.undo(done.id);
    expect(await record()).toEqual(before);
  });

  it('leaves alone what was changed since, and counts it', async () => {
    const done = await world.importRows('customers', [
      'Customer ID,Name,City',
      ...['K1', 'K2', 'K3', 'K4', 'K5'].map((id) => `${id},Anna,Wien`),
    ]);
    const visits = await world.importRows('visits', ['Customer ID,Date,Store', 'K2,2025-01-01,Graben']);
    await upsert([
      { sourceId: 'K1', city: 'Graz' },
      { sourceId: 'K4', consents: [{ channel: 'EMAIL', state: 'OPTED_OUT' }] },
    ]);
    const undone = await world.undo(done.id);
    expect(undone).toMatchObject({
      status: 'UNDONE',
      keptRows: 3,
      message: expect.stringMatching(/3 rows were changed since and stay\.$/),
    });
    expect(await world.query('SELECT source_id, city FROM customer ORDER BY source_id')).toEqual([
      { source_id: 'K1', city: 'Graz' },
      { source_id: 'K2', city: 'Wien' },
      { source_id: 'K4', city: 'Wien' },
    ]);
    expect(await world.undo(visits.id)).toMatchObject({ status: 'UNDONE', keptRows: 0 });
    expect(await world.query('SELECT id FROM visit')).toEqual([]);
  });

  it('takes customers out of the segments that list them', async () => {
    const done = await world.importRows('customers', ['Customer ID,Name', 'K1,Anna', 'K2,Bert']);
    const { payload } = await world.data<{ payload: { segment: { id: string } } }>(
      'mutation($input: CreateStaticSegmentInput!) { payload: createStaticSegment(input: $input) { segment { id } } }',
      { input: { name: 'Everybody then', filter: { everyone: true } } },
    );
    expect(await matching({ segment: payload.segment.id })).toBe(2);
    expect(await world.undo(done.id)).toMatchObject({ status: 'UNDONE', keptRows: 0 });
    expect(await matching({ segment: payload.segment.id })).toBe(0);
    expect(await world.query('SELECT id FROM segment_member')).toEqual([]);
  });

  it('gives a row back to who changed it between two rows of the import', async () => {
    const csv = (city: string) => `Customer ID,City\nK1,${city}\n`;
    await upsert([{ sourceId: 'K1', city: 'Wien' }]);
    const node = await world.upload(csv('Graz'), 'c.csv', 'customers');
    await world.run(node);
    await upsert([{ sourceId: 'K1', city: 'Linz' }]);
    await world.run(node);
    expect(await world.undo(node.id)).toMatchObject({ status: 'UNDONE', keptRows: 1 });
    expect(await world.query('SELECT city FROM customer')).toEqual([{ city: 'Linz' }]);
  });

  it('answers the consents of customers who stay, and takes those of the others with them', async () => {
    await upsert([
      { sourceId: 'K1', consents: [{ channel: 'EMAIL', state: 'OPTED_OUT' }] },
      { sourceId: 'K2' },
      { sourceId: 'K3', consents: [{ channel: 'EMAIL', state: 'OPTED_IN' }] },
      { sourceId: 'K4' },
    ]);
    const done = await world.importRows('customers', [
      'Customer ID,Newsletter,SMS consent',
      'K1,yes,no',
      'K2,yes,',
      'K3,yes,',
      'K4,yes,',
      'K5,yes,',
    ]);
    await upsert([{ sourceId: 'K4', consents: [{ channel: 'EMAIL', state: 'OPTED_OUT' }] }]);
    expect(await world.undo(done.id)).toMatchObject({ status: 'UNDONE' });
    const lines = await world.query<Record<string, string>>(
      `SELECT c.source_id, n.channel, n.state, n.actor FROM consent n LEFT JOIN customer c ON c.id = n.customer_id
       ORDER BY c.source_id, n.channel, n.id`,
    );
    expect(lines.map(({ source_id, channel, state, actor }) => `${source_id} ${channel} ${state} ${actor}`)).toEqual([
      'K1 EMAIL OPTED_OUT API',
      'K1 EMAIL OPTED_IN Import of customers.csv',
      'K1 EMAIL OPTED_OUT Import of customers.csv, undone',
      'K1 SMS OPTED_OUT Import of customers.csv',
      'K2 EMAIL OPTED_IN Import of customers.csv',
      'K2 EMAIL OPTED_OUT Import of customers.csv, undone',
      'K3 EMAIL OPTED_IN API',
      'K4 EMAIL OPTED_IN Import of customers.csv',
      'K4 EMAIL OPTED_OUT API',
    ]);
  });

  it('can be done for 30 days, after which nobody knows any more what rows were', async () => {
    const done = await world.importRows('customers', ['Customer ID,Name', 'K1,Anna']);
    const { services } = world.app;
    const changes = () => world.query('SELECT id FROM import_change');
    const finish = (daysAgo: number) =>
      services.database.transaction((manager) =>
        manager.query('UPDATE import_job SET finished_at = ?', [services.clock() - daysAgo * 24 * 3_600_000]),
      );
    await finish(29);
    await sweepJournals(services);
    expect(await changes()).toHaveLength(1);
    await finish(31);
    expect(await world.startUndo(done.id)).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/known for 30 days/) }),
    ]);
    await sweepJournals(services);
    expect(await changes()).toEqual([]);
  });

  it('is refused for what saved nothing, and while it runs', async () => {
    const node: ImportNode = await world.upload('Customer ID,Name\nK1,Anna\n', 'c.csv', 'customers');
    const refused = (message: RegExp) => [{ code: 'NOT_READY', message: expect.stringMatching(message), path: ['input', 'id'] }];
    expect(await world.startUndo(node.id)).toEqual(refused(/saved nothing/));
    await world.run(node, { dryRun: true });
    expect(await world.startUndo(node.id)).toEqual(refused(/saved nothing/));
    const large = await world.upload(
      `Customer ID,Name\n${Array.from({ length: 20_000 }, (_, index) => `K${index},Anna`).join('\n')}\n`,
      'c.csv',
      'customers',
    );
    await world.start(large);
    expect(await world.startUndo(large.id)).toEqual(refused(/is running/));
    await world.cancel(large.id);
    expect(await world.startUndo('imp_0000000000000')).toEqual([expect.objectContaining({ code: 'NOT_FOUND' })]);
  });
});
