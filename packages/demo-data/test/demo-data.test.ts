import { DEMO_CUSTOMERS, demoBatch, demoBatchCount } from '../src';

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const DAY = 86_400_000;

const batches = Array.from({ length: demoBatchCount({}) }, (_, batch) => demoBatch(batch, { now: NOW }));
const customers = batches.flatMap((batch) => batch.customers);
const orders = batches.flatMap((batch) => batch.orders);
const visits = batches.flatMap((batch) => batch.visits);
/** Everything but orders and visits, by kind. */
const flat = {
  events: batches.flatMap(({ events }) => events),
  points: batches.flatMap(({ points }) => points),
  loyaltyAccounts: batches.flatMap(({ loyaltyAccounts }) => loyaltyAccounts),
  redemptions: batches.flatMap(({ redemptions }) => redemptions),
  offers: batches.flatMap(({ offers }) => offers),
  giftCards: batches.flatMap(({ giftCards }) => giftCards),
  stampCards: batches.flatMap(({ stampCards }) => stampCards),
  referrals: batches.flatMap(({ referrals }) => referrals),
  challenges: batches.flatMap(({ challenges }) => challenges),
  messages: batches.flatMap(({ messages }) => messages),
};
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
  for (const rows of [orders, visits, ...Object.values(flat)]) {
    expect(new Set(rows.map(({ sourceId }) => sourceId)).size).toBe(rows.length);
  }
});

test('nothing happens before registering or after now', () => {
  const registered = new Map(customers.map(({ sourceId, registeredAt }) => [sourceId, registeredAt]));
  const timed = [
    ...visits,
    ...Object.values(flat).flat(),
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

test('every kind of activity is there, as often as a shop would see it', () => {
  const counts = Object.fromEntries(Object.entries(flat).map(([kind, rows]) => [kind, rows.length]));
  const members = customers.filter(({ loginMethod }) => loginMethod !== null).length;
  expect(counts.loyaltyAccounts).toBe(members);
  expect(counts.offers).toBe(members);
  for (const [kind, least] of Object.entries({
    redemptions: 300,
    giftCards: 400,
    stampCards: 5_000,
    referrals: 500,
    challenges: 1_500,
  })) {
    expect([kind, (counts[kind] ?? 0) >= least]).toEqual([kind, true]);
  }
  const opened =
    flat.messages.filter(({ type }) => type === 'OPENED').length / flat.messages.filter(({ type }) => type === 'SENT').length;
  expect(opened).toBeCloseTo(0.38, 1);
});

test('what is completed or redeemed is so after it began, and not after now', () => {
  const ends = [
    ...flat.offers.map(({ at, redeemedAt }) => ({ at, end: redeemedAt })),
    ...flat.stampCards.map(({ at, completedAt }) => ({ at, end: completedAt })),
    ...flat.challenges.map(({ at, completedAt }) => ({ at, end: completedAt })),
  ];
  expect(ends.filter(({ at, end }) => end !== null && (end < at || end > NOW))).toEqual([]);
});

test('nobody is written to without having agreed', () => {
  const byKey = new Map(customers.map((customer) => [customer.sourceId, customer]));
  const sent = flat.messages.filter(({ type }) => type === 'SENT');
  const wrong = sent.filter(({ customerSourceId, at }) => {
    const choices = byKey.get(customerSourceId)?.consents.filter((consent) => consent.channel === 'EMAIL' && consent.at <= at);
    return choices?.at(-1)?.state !== 'OPTED_IN';
  });
  expect(wrong).toEqual([]);
});
