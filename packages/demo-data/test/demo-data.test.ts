import { DEMO_CUSTOMERS, demoBatch, demoBatchCount } from '../src';

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const DAY = 86_400_000;

const batches = Array.from({ length: demoBatchCount({}) }, (_, batch) => demoBatch(batch, { now: NOW }));
const customers = batches.flatMap((batch) => batch.customers);
const orders = batches.flatMap((batch) => batch.orders);
const visits = batches.flatMap((batch) => batch.visits);
const share = (count: number): number => count / customers.length;

test('the same moment gives the same data, batch by batch and in any order', () => {
  for (const batch of [7, 0]) {
    // As text: comparing thousands of objects one by one takes ten seconds.
    expect(JSON.stringify(demoBatch(batch, { now: NOW })) === JSON.stringify(batches[batch])).toBe(true);
  }
});

test('a later moment moves all of it along', () => {
  const [now, later] = [demoBatch(3, { now: NOW }), demoBatch(3, { now: NOW + 10 * DAY })];
  expect(later.customers.map(({ registeredAt }) => registeredAt - 10 * DAY)).toEqual(
    now.customers.map(({ registeredAt }) => registeredAt),
  );
});

test('it is as large as it is meant to be', () => {
  expect(customers).toHaveLength(DEMO_CUSTOMERS);
  expect(new Set(customers.map(({ sourceId }) => sourceId)).size).toBe(DEMO_CUSTOMERS);
  expect(orders.length).toBeGreaterThan(55_000);
  expect(orders.length).toBeLessThan(80_000);
  expect(orders.flatMap(({ lines }) => lines).length).toBeGreaterThan(110_000);
  expect(visits.length).toBeGreaterThan(130_000);
  expect(visits.length).toBeLessThan(180_000);
});

test('every key is there once', () => {
  for (const rows of [orders, visits, batches.flatMap(({ events }) => events), batches.flatMap(({ points }) => points)]) {
    expect(new Set(rows.map(({ sourceId }) => sourceId)).size).toBe(rows.length);
  }
});

test('nothing happens before registering or after now', () => {
  const registered = new Map(customers.map(({ sourceId, registeredAt }) => [sourceId, registeredAt]));
  const timed = [
    ...visits,
    ...batches.flatMap(({ events, points }) => [...events, ...points]),
    ...orders.map(({ customerSourceId, placedAt }) => ({ customerSourceId, at: placedAt })),
  ];
  const wrong = timed.filter(({ customerSourceId, at }) => at > NOW || at < (registered.get(customerSourceId) ?? NOW));
  expect(wrong).toEqual([]);
});

test('about seven in ten may be written to, and some have no address or share one', () => {
  const optedIn = customers.filter(
    ({ consents }) => consents.findLast(({ channel }) => channel === 'EMAIL')?.state === 'OPTED_IN',
  );
  expect(share(optedIn.length)).toBeGreaterThan(0.64);
  expect(share(optedIn.length)).toBeLessThan(0.76);
  const addresses = customers.flatMap(({ email }) => email ?? []);
  expect(1 - share(addresses.length)).toBeCloseTo(0.15, 1);
  expect(addresses.length - new Set(addresses).size).toBeGreaterThan(50);
  expect(addresses.every((address) => /^[a-z.]+\d+@example\.com$/.test(address))).toBe(true);
});

test('returns are negative and sales are not', () => {
  const totals = orders.map(({ kind, lines }) => ({ kind, total: lines.reduce((sum, { amount }) => sum + Number(amount), 0) }));
  expect(totals.filter(({ kind, total }) => (kind === 'SALE' ? total <= 0 : total >= 0))).toEqual([]);
  expect(totals.filter(({ kind }) => kind === 'RETURN').length).toBeGreaterThan(300);
});

test('somebody is there for every kind of question: regular, lapsing, lost, new', () => {
  const last = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { customerSourceId, at } of visits) {
    last.set(customerSourceId, Math.max(at, last.get(customerSourceId) ?? 0));
    times.set(customerSourceId, (times.get(customerSourceId) ?? 0) + 1);
  }
  const agoOf = (at: number): number => (NOW - at) / DAY;
  const lastVisits = [...last.values()].map(agoOf);
  expect(lastVisits.filter((days) => days < 30).length).toBeGreaterThan(3_000);
  expect(lastVisits.filter((days) => days > 30 && days < 120).length).toBeGreaterThan(2_000);
  expect(lastVisits.filter((days) => days > 180).length).toBeGreaterThan(1_500);
  expect(customers.filter(({ registeredAt }) => agoOf(registeredAt) < 30).length).toBeGreaterThan(800);
  expect([...times.values()].filter((count) => count > 50).length).toBeGreaterThan(100);
});
