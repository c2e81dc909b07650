import type { Person } from './customer';
import { busyMoment } from './habits';
import { type Loyalty, loyaltyOf } from './loyalty';
import { messagesOf } from './messages';
import { counter, outlets, type Product, shelves } from './products';
import { PROGRAM } from './program';
import { Random } from './random';
import type { DemoEvent, DemoLine, DemoMessage, DemoOrder, DemoPoints, DemoVisit } from './rows';

const DAY = 86_400_000;
const MONTH = 30.44 * DAY;

interface Made {
  readonly orders: DemoOrder[];
  readonly visits: DemoVisit[];
  readonly events: DemoEvent[];
  readonly points: DemoPoints[];
}

const amountOf = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;

const centsOf = ({ lines }: DemoOrder): number => lines.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);

const lineOf = ({ sku, name, brand, tags, cents }: Product, quantity: number): DemoLine => ({
  sku,
  name,
  brand,
  tags,
  quantity,
  amount: amountOf(cents * quantity),
});

/** Most people take home what they took home before. */
const favouritesOf = (random: Random): [Product, Product] => [random.weighted(shelves), random.weighted(shelves)];

/** Half of all visits are in one place. */
const outletOf = (random: Random, home: string): string => {
  const near = outlets.filter(({ city }) => city === home);
  const [first, ...rest] = near;
  return first !== undefined && random.chance(0.85) ? random.weighted([first, ...rest]).name : random.weighted(outlets).name;
};

interface Basket {
  readonly random: Random;
  readonly favourites: readonly [Product, Product];
  readonly takesHome: number;
}

const takenHome = ({ random, favourites, takesHome }: Basket): DemoLine[] =>
  Array.from({ length: random.count(takesHome) }, () => {
    const product = random.chance(0.65) ? random.pick([...favourites]) : random.weighted(shelves);
    return lineOf(product, random.chance(0.2) ? 2 : 1);
  });

const atTheCounter = (basket: Basket): DemoLine[] => [
  lineOf(basket.random.weighted(counter), basket.random.chance(0.22) ? 2 : 1),
  ...(basket.random.chance(0.45) ? [lineOf(basket.random.weighted(counter), 1)] : []),
  ...takenHome(basket),
];

const inTheShop = (basket: Basket): DemoLine[] => {
  const lines = takenHome(basket);
  return lines.length > 0 ? lines : [lineOf(basket.random.pick([...basket.favourites]), 1)];
};

const OFFERS = ['WELCOME10', 'AUTUMN15', 'BEANS20', 'MORNING'] as const;

const orderOf = (random: Random, order: Pick<DemoOrder, 'sourceId' | 'customerSourceId' | 'placedAt' | 'lines'>): DemoOrder => ({
  ...order,
  kind: 'SALE',
  offerCode: random.chance(0.08) ? random.pick([...OFFERS]) : null,
});

/** One line sent back, some days after it was bought. */
const returnOf = (order: DemoOrder, { at, line }: { at: number; line: DemoLine }): DemoOrder => ({
  ...order,
  sourceId: `${order.sourceId}-R`,
  placedAt: at,
  kind: 'RETURN',
  offerCode: null,
  lines: [{ ...line, quantity: -line.quantity, amount: `-${line.amount}` }],
});

interface Maker {
  readonly person: Person;
  readonly random: Random;
  readonly made: Made;
  readonly basket: Basket;
  readonly from: number;
  readonly now: number;
}

const addVisits = ({ person, random, made, basket, from }: Maker): void => {
  const { customer, habit, lastSeen } = person;
  const total = random.count((habit.visitsPerMonth * (lastSeen - from)) / MONTH);
  for (let index = 0; index < total; index++) {
    const at = busyMoment(random, { from, to: lastSeen });
    const key = { sourceId: `${customer.sourceId}-V${index}`, customerSourceId: customer.sourceId };
    made.visits.push({ ...key, at, outlet: outletOf(random, customer.city) });
    if (random.chance(habit.paysWithCard)) {
      made.orders.push(
        orderOf(random, { ...key, sourceId: `${customer.sourceId}-T${index}`, placedAt: at, lines: atTheCounter(basket) }),
      );
    }
  }
};

const addShopOrders = ({ person, random, made, basket, from, now }: Maker): void => {
  const { customer, habit, lastSeen } = person;
  const total = random.count((habit.shopOrdersPerMonth * (lastSeen - from)) / MONTH);
  for (let index = 0; index < total; index++) {
    const at = busyMoment(random, { from, to: lastSeen });
    const key = { sourceId: `${customer.sourceId}-W${index}`, customerSourceId: customer.sourceId };
    const properties = { channel: person.usesApp ? 'app' : 'web' };
    made.events.push({
      ...key,
      sourceId: `${key.sourceId}-C`,
      type: 'checkout_started',
      at: Math.max(from, at - random.whole(60, 900) * 1_000),
      properties,
    });
    // Some baskets are left standing.
    if (random.chance(0.18)) continue;
    const order = orderOf(random, { ...key, placedAt: at, lines: inTheShop(basket) });
    made.orders.push(order);
    const [line] = order.lines;
    const returnedAt = at + random.whole(3, 20) * DAY;
    if (line !== undefined && random.chance(0.05) && returnedAt < now)
      made.orders.push(returnOf(order, { at: returnedAt, line }));
  }
};

const addAppUse = ({ person, random, made, from }: Maker): void => {
  const { customer, habit, lastSeen, usesApp } = person;
  if (!usesApp) return;
  const total = Math.min(12, random.count((0.1 + habit.visitsPerMonth * 0.25) * Math.min(12, (lastSeen - from) / MONTH)));
  for (let index = 0; index < total; index++) {
    const at = busyMoment(random, { from: Math.max(from, lastSeen - 365 * DAY), to: lastSeen });
    const platform = random.chance(0.55) ? 'ios' : 'android';
    made.events.push({
      sourceId: `${customer.sourceId}-A${index}`,
      customerSourceId: customer.sourceId,
      type: 'app_opened',
      at,
      properties: { platform },
    });
  }
};

/** A point for each euro of members' sales, and 100 of them for a free drink now and then. */
const addPoints = ({ person, random, made }: Maker): void => {
  if (!person.usesApp) return;
  let balance = 0;
  for (const order of made.orders.toSorted((a, b) => a.placedAt - b.placedAt)) {
    const earned = Math.floor(centsOf(order) / 100);
    if (earned === 0) continue;
    const key = { customerSourceId: order.customerSourceId, program: PROGRAM, at: order.placedAt };
    made.points.push({ ...key, sourceId: `${order.sourceId}-P`, points: earned });
    balance += earned;
    if (balance < 100 || !random.chance(0.4)) continue;
    made.points.push({ ...key, sourceId: `${order.sourceId}-S`, points: -100 });
    balance -= 100;
  }
};

export interface Activity extends Made, Loyalty {
  readonly messages: readonly DemoMessage[];
}

/** Everything that a customer did from registering until they were last seen. */
export const activityOf = (person: Person, { index, now }: { index: number; now: number }): Activity => {
  const random = new Random(3, index);
  const made: Made = { orders: [], visits: [], events: [], points: [] };
  const basket: Basket = { random, favourites: favouritesOf(random), takesHome: person.habit.takesHome };
  const maker: Maker = { person, random, made, basket, from: person.customer.registeredAt, now };
  addVisits(maker);
  addShopOrders(maker);
  addAppUse(maker);
  addPoints(maker);
  const { visits, points } = made;
  return {
    ...made,
    ...loyaltyOf({ person, random: new Random(5, index), visits, points, now }, index),
    messages: messagesOf(person, { random: new Random(6, index), now }),
  };
};
