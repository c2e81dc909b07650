import { setTimeout as sleep } from 'node:timers/promises';
import { recordOrders } from '../../src/modules/activity/record-orders';
import type { GraphqlServer } from '../graphql-server';
import { percentile, timed } from '../measure';
import { NOW } from '../moment';
import { count, milliseconds, perSecond, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import type { Place, Shop } from '../record/bench-record';
import { BUILDER, edited } from './builder';
import { ordersOf } from './orders';

const PEOPLE = 20;
/** People read an answer before they edit on; the builder itself waits until nothing has changed for a moment. */
const THINKING = 3_000;
const SECONDS = 20;
const ORDERS_PER_WRITE = 200;
const WRITE_EVERY = 500;
const MOST = 1_500;
const LEAST_OF_ALONE = 0.7;

interface Parts {
  readonly server: GraphqlServer;
  readonly record: Pick<Place, 'database'>;
}

/** Writes as a shop does, for some time; how long each took. */
const write = async ({ record }: Parts, { workspace, customers }: Shop, from: number): Promise<number[]> => {
  const took: number[] = [];
  const until = performance.now() + SECONDS * 1000;
  for (let round = from; performance.now() < until; round++) {
    const orders = ordersOf({ round, customers, count: ORDERS_PER_WRITE });
    const one = await timed(() => recordOrders({ ...record, clock: () => NOW }, workspace, orders));
    if (one.result.saved !== ORDERS_PER_WRITE)
      throw new Error(`Only ${one.result.saved} of ${ORDERS_PER_WRITE} orders were saved.`);
    took.push(one.milliseconds);
    await sleep(Math.max(0, WRITE_EVERY - one.milliseconds));
  }
  return took;
};

const edit = async ({ server }: Parts, person: number): Promise<number[]> => {
  const took: number[] = [];
  const until = performance.now() + SECONDS * 1000;
  await sleep((person * THINKING) / PEOPLE);
  for (let round = 0; performance.now() < until; round++) {
    took.push((await timed(() => server.ask(BUILDER, { filter: edited(person * 31 + round) }))).milliseconds);
    await sleep(THINKING);
  }
  return took;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Twenty people build segments while the shop goes on writing. */
export const measureEditing = async (parts: Parts, shop: Shop): Promise<Verdict[]> => {
  const alone = await write(parts, shop, 10_000);
  const [beside, ...people] = await Promise.all([
    write(parts, shop, 20_000),
    ...Array.from({ length: PEOPLE }, (_, person) => edit(parts, person)),
  ]);
  const waits = people.flat();
  const speed = mean(alone) / mean(beside);
  const p95 = percentile(waits, 0.95);
  printTable(
    `${PEOPLE} people edit at once at ${count(shop.customers)} customers, while ${ORDERS_PER_WRITE} orders are written every ${WRITE_EVERY} ms`,
    ['', 'answers', 'median', '95th percentile', 'slowest'],
    [
      ['the builder', count(waits.length), ...[0.5, 0.95, 1].map((part) => milliseconds(percentile(waits, part)))],
      ['a write beside them', count(beside.length), ...[0.5, 0.95, 1].map((part) => milliseconds(percentile(beside, part)))],
      ['a write alone', count(alone.length), ...[0.5, 0.95, 1].map((part) => milliseconds(percentile(alone, part)))],
    ],
  );
  return [
    {
      what: `${PEOPLE} people edit, 95th percentile`,
      measured: milliseconds(p95),
      target: `below ${MOST} ms`,
      isKept: p95 < MOST,
    },
    {
      what: 'speed of writes beside them, of that alone',
      measured: `${Math.round(speed * 100)} % (${perSecond(ORDERS_PER_WRITE, mean(beside))})`,
      target: `at least ${LEAST_OF_ALONE * 100} %`,
      isKept: speed >= LEAST_OF_ALONE,
    },
  ];
};
