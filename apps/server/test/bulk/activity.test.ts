import type { Database } from '../../src/database/database';
import type { Workspace } from '../../src/modules/access/workspace.entity';
import type { OrderInput } from '../../src/modules/activity/activity.input';
import { Event } from '../../src/modules/activity/event.entity';
import { events, points, visits } from '../../src/modules/activity/kinds';
import { Order } from '../../src/modules/activity/order.entity';
import { OrderLine } from '../../src/modules/activity/order-line.entity';
import { PointMovement } from '../../src/modules/activity/point-movement.entity';
import { recordActivities } from '../../src/modules/activity/record-activities';
import { recordOrders } from '../../src/modules/activity/record-orders';
import { Visit } from '../../src/modules/activity/visit.entity';
import { upsertCustomers } from '../../src/modules/customers/upsert-customers';
import { databases, openTestDatabase, type TestDatabase } from '../harness/databases';
import { aCustomer, anOrder, aVisit, makeWorkspace, NOW, SECRET } from '../harness/factories';

describe.each(databases)('records of what customers did on %s', (kind) => {
  let fixture: TestDatabase;
  let workspace: Workspace;
  let services: { database: Database; clock: () => number; secret: string };
  beforeAll(async () => {
    fixture = await openTestDatabase(kind);
  });
  afterAll(() => fixture.close());
  beforeEach(async () => {
    workspace = await makeWorkspace(fixture.database);
    services = { database: fixture.database, clock: () => NOW, secret: SECRET };
    await upsertCustomers(services, workspace, [aCustomer({ sourceId: 'anna' }), aCustomer({ sourceId: 'ben' })]);
  });

  const orders = (...rows: readonly OrderInput[]) => recordOrders(services, workspace, rows);
  const order = (given: Partial<OrderInput> = {}): OrderInput => anOrder({ sourceId: 'O', customerSourceId: 'anna', ...given });
  const savedOrder = (): Promise<Order> =>
    fixture.database.reader.findOneByOrFail(Order, { workspaceId: workspace.id, sourceId: 'O' });
  const savedLines = (): Promise<OrderLine[]> =>
    fixture.database.reader.find(OrderLine, { where: { workspaceId: workspace.id }, order: { id: 'ASC' } });
  const refusal = async (given: Partial<OrderInput>) => {
    const { saved, refusals } = await orders(order(given));
    return saved === 0 ? refusals.map(({ code, message, path }) => `${code} ${path.join('.')}: ${message}`).join() : 'saved';
  };

  test('every character of a text comes back as it was sent, and none of them ends the statement', async () => {
    const types = ["O'Neill", "\\'; DROP TABLE event; --", 'a\nb\tc', '"quoted" `x` %s ? :name', 'ÄÖ ☕ 😀', '\\'];
    const properties = { note: 'It\'s "so" \\ \n\u0001 😀 ?' };
    const rows = types.map((type, index) => ({ sourceId: `E'${index}\\`, customerSourceId: 'anna', type, at: NOW, properties }));
    expect(await recordActivities(services, workspace, events, rows)).toEqual({ saved: rows.length, refusals: [] });
    expect(await recordActivities(services, workspace, events, rows)).toEqual({ saved: rows.length, refusals: [] });
    const saved = await fixture.database.reader.find(Event, { where: { workspaceId: workspace.id }, order: { id: 'ASC' } });
    expect(saved.map(({ sourceId, type }) => [sourceId, type])).toEqual(rows.map(({ sourceId, type }) => [sourceId, type]));
    expect(saved.map((event) => event.properties)).toEqual(rows.map(() => properties));
  });

  test('an order repeats itself on its lines, and its total is their sum', async () => {
    const lines = [
      { sku: ' A ', name: 'Beans', brand: 'Lindenhof', tags: ['Beans', ' New ', ''], quantity: 2, amount: '19.90' },
      { sku: 'B', amount: '0.1' },
      { sku: 'C' },
    ];
    expect(await orders(order({ offerCode: 'Autumn', lines }))).toEqual({ saved: 1, refusals: [] });
    const { id } = await savedOrder();
    expect(await savedOrder()).toMatchObject({ kind: 'SALE', total: 2_000, offerCode: 'Autumn', offerCodeFolded: 'autumn' });
    const common = {
      orderId: id,
      at: NOW - 3_600_000,
      kind: 'SALE',
      offerCode: 'Autumn',
      offerCodeFolded: 'autumn',
      revision: 2,
    };
    expect(await savedLines()).toMatchObject([
      {
        ...common,
        sku: 'A',
        skuFolded: 'a',
        tags: ['Beans', 'New'],
        tagsFolded: '\u001fbeans\u001fnew\u001f',
        quantity: 2,
        amount: 1_990,
      },
      { ...common, sku: 'B', name: null, tags: null, tagsFolded: null, quantity: 1, amount: 10 },
      { ...common, sku: 'C', quantity: 1, amount: 0 },
    ]);
  });

  test('a given total stands, whatever the lines add up to', async () => {
    await orders(order({ total: '10.00' }));
    expect((await savedOrder()).total).toBe(1_000);
    await orders(order({ total: '7', lines: null }));
    expect((await savedOrder()).total).toBe(700);
  });

  test('an order sent again replaces the one before, with all its lines, and for another customer, too', async () => {
    await orders(
      order({
        offerCode: 'AUTUMN',
        lines: [
          { sku: 'A', amount: '1' },
          { sku: 'B', amount: '2' },
        ],
      }),
    );
    const before = { order: await savedOrder(), lines: await savedLines() };
    await orders(order({ customerSourceId: 'ben', lines: [{ sku: 'C', amount: '5' }] }));
    const after = await savedOrder();
    expect(after).toMatchObject({ id: before.order.id, total: 500, offerCode: null });
    expect(after.customerId).not.toBe(before.order.customerId);
    expect(await savedLines()).toMatchObject([{ sku: 'C', customerId: after.customerId }]);
    const gone = await fixture.database.snapshot(async (snapshot) => {
      const rows: { table: string; id: number }[] = [];
      for await (const batch of snapshot.tombstones(workspace.id, 0)) rows.push(...batch);
      return rows;
    });
    expect(gone).toEqual(before.lines.map(({ id }) => ({ table: 'order_line', id })));
  });

  test('of several orders under one key in a call the first one is taken and the others are refused', async () => {
    const result = await orders(order({ total: '1' }), order({ total: '2', lines: [] }), order({ total: '3' }));
    const message = 'sourceId is that of row 0, which is in the same call.';
    expect(result).toEqual({
      saved: 1,
      refusals: [1, 2].map((index) => ({ index, code: 'DUPLICATE', message, path: ['sourceId'] })),
    });
    expect(await savedOrder()).toMatchObject({ total: 100 });
  });

  test('sent twice it is there once', async () => {
    await orders(order());
    await orders(order());
    expect(await savedLines()).toHaveLength(1);
    expect(await fixture.database.reader.countBy(Order, { workspaceId: workspace.id })).toBe(1);
  });

  test('a sale is not negative and a return not positive', async () => {
    expect(await refusal({ total: '-0.01' })).toBe('INVALID total: total of a sale is negative; what comes back is a RETURN.');
    expect(await refusal({ kind: 'RETURN', total: '0.01' })).toContain('INVALID total: total of a return is positive');
    expect(await refusal({ kind: 'RETURN' })).toContain('INVALID total');
    expect(await refusal({ kind: 'RETURN', lines: [{ sku: 'A', quantity: -1, amount: '-2.50' }] })).toBe('saved');
    expect(await savedOrder()).toMatchObject({ kind: 'RETURN', total: -250 });
    expect(await refusal({ total: '0' })).toBe('saved');
  });

  test('amounts are decimal text in the currency', async () => {
    const sizes = ['1.234', '1,50', '1e3', '', ' ', 'NaN', '99999999999999', '1.'].map((total) => refusal({ total }));
    for (const answer of await Promise.all(sizes))
      expect(answer).toContain('INVALID total: total has to be an amount in EUR as text');
    const number = { sku: 'A', amount: '1' };
    Reflect.set(number, 'amount', 0.1);
    expect(await refusal({ lines: [{ sku: 'B', amount: '1' }, number] })).toContain('INVALID lines.1.amount');
    expect(await refusal({ total: '1.230' })).toBe('saved');
  });

  test('what is wrong with a line is named with its place', async () => {
    expect(await refusal({ lines: [{ sku: 'A' }, { sku: '' }] })).toBe('REQUIRED lines.1.sku: sku is missing.');
    expect(await refusal({ lines: [{ sku: 'A', quantity: Number.NaN }] })).toBe(
      'INVALID lines.0.quantity: quantity has to be a number.',
    );
    expect(await refusal({ lines: [{ sku: 'A', tags: ['a\u001fb'] }] })).toContain('INVALID lines.0.tags');
    expect(await refusal({ lines: [{ sku: 'A', tags: Array.from({ length: 21 }, () => 'x'.repeat(100)) }] })).toContain(
      '2000 characters together',
    );
    expect(await refusal({ lines: [] })).toContain('INVALID total: total is missing');
    expect(await refusal({ placedAt: 'yesterday' })).toContain('INVALID placedAt');
  });

  test('a customer that is not there refuses the row and no other', async () => {
    const rows = [order({ sourceId: '1', customerSourceId: 'nobody' }), order({ sourceId: '2' }), order({ sourceId: '' })];
    expect(await orders(...rows)).toEqual({
      saved: 1,
      refusals: [
        { index: 0, code: 'NOT_FOUND', message: 'There is no customer with this source id.', path: ['customerSourceId'] },
        { index: 2, code: 'REQUIRED', message: 'sourceId is missing.', path: ['sourceId'] },
      ],
    });
  });

  test('another workspace’s customer is nobody here', async () => {
    const other = await makeWorkspace(fixture.database);
    const { refusals } = await recordActivities(services, other, visits, [aVisit({ customerSourceId: 'anna' })]);
    expect(refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('visits, events and points are saved and replaced by their keys', async () => {
    const key = { sourceId: 'X', customerSourceId: 'anna' };
    const at = '2026-11-01T08:00:00Z';
    const instant = Date.UTC(2026, 10, 1, 8);
    const of = { workspaceId: workspace.id };
    const { reader } = fixture.database;

    await recordActivities(services, workspace, visits, [{ ...key, at, outlet: 'Quay 4' }]);
    await recordActivities(services, workspace, visits, [{ ...key, at }]);
    expect(await reader.findBy(Visit, of)).toMatchObject([{ at: instant, outlet: null, outletFolded: null }]);

    await recordActivities(services, workspace, events, [
      { ...key, at, type: 'Checkout_Started', properties: { basket: [1, { a: 'ä' }] } },
    ]);
    await recordActivities(services, workspace, events, [{ ...key, at, type: 'app_opened', customerSourceId: 'ben' }]);
    expect(await reader.findBy(Event, of)).toMatchObject([{ type: 'app_opened', typeFolded: 'app_opened', properties: null }]);

    await recordActivities(services, workspace, points, [{ ...key, at, program: 'Club', points: 5 }]);
    await recordActivities(services, workspace, points, [{ ...key, at, program: 'Club', points: -7 }]);
    expect(await reader.findBy(PointMovement, of)).toMatchObject([{ points: -7, program: 'Club', programFolded: 'club' }]);
  });

  test('events with too many properties and points that are not whole are refused', async () => {
    const key = { sourceId: 'X', customerSourceId: 'anna', at: NOW };
    const refused = await recordActivities(services, workspace, events, [
      { ...key, type: 'e', properties: { text: 'x'.repeat(16_001) } },
    ]);
    expect(refused.refusals).toMatchObject([{ code: 'INVALID', path: ['properties'] }]);
    const movements = await recordActivities(services, workspace, points, [{ ...key, program: 'Club', points: 1.5 }]);
    expect(movements.refusals).toMatchObject([{ code: 'INVALID', path: ['points'] }]);
  });
});
