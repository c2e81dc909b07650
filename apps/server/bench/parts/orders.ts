import { randomBytes } from 'node:crypto';
import { NOW } from '../moment';

export const LINES = 3;
/** Shops may be those of an earlier run, in which these orders would be known already. */
const RUN = randomBytes(4).toString('hex');

/** Bought in this round alone, by as many customers as it has orders. */
export const skuOf = (round: number): string => `BENCH-${RUN}-${round}`;

/** Orders as a partner sends them, each of another customer. */
export const ordersOf = ({ round, customers, count }: { round: number; customers: number; count: number }) =>
  Array.from({ length: count }, (_, index) => ({
    sourceId: `bench-${RUN}-${round}-${index}`,
    customerSourceId: `c${1 + ((index * 7_919 + round * 104_729) % customers)}`,
    placedAt: NOW - index,
    lines: Array.from({ length: LINES }, (__, line) => ({
      sku: line === 0 ? skuOf(round) : `SKU${(index + line) % 3_000}`,
      name: 'Written by the benchmark',
      brand: `Brand ${(index + line) % 50}`,
      tags: ['Tea'],
      quantity: 1,
      amount: '12.50',
    })),
  }));
