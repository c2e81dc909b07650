import type { DeliveryStatus } from '../../generated/graphql';
import { DELIVERY_ORDER, DELIVERY_STATUS, type Standing } from './delivery-status';

export interface Bucket {
  readonly status: DeliveryStatus;
  readonly count: number;
}

export interface Tally {
  readonly total: number;
  readonly sent: number;
  readonly waiting: number;
  readonly notSent: number;
  /** Everybody who was to get the message when it was launched: all but those left out. */
  readonly recipients: number;
}

/** Adds the buckets up in words that a marketer uses. Every bucket lands in exactly one sum. */
export const tally = (buckets: readonly Bucket[]): Tally => {
  const of = (...standings: Standing[]) =>
    buckets
      .filter((bucket) => standings.includes(DELIVERY_STATUS[bucket.status].standing))
      .reduce((sum, bucket) => sum + bucket.count, 0);
  const sent = of('sent');
  const waiting = of('waiting');
  const failed = of('unknown', 'failed', 'cancelled');
  const leftOut = of('left out');
  return {
    total: sent + waiting + failed + leftOut,
    sent,
    waiting,
    notSent: failed + leftOut,
    recipients: sent + waiting + failed,
  };
};

/** Everybody passes through these; while it sends they keep their lines, so that nothing jumps. */
const PASSING: readonly DeliveryStatus[] = ['SENT', 'OFFERING', 'CLAIMED', 'QUEUED'];

/** The buckets to show, in the order of the bar: those that hold somebody, and while it sends those that may in a moment. */
export const shownBuckets = (buckets: readonly Bucket[], underWay: boolean): Bucket[] =>
  DELIVERY_ORDER.map((status) => ({ status, count: buckets.find((bucket) => bucket.status === status)?.count ?? 0 })).filter(
    ({ status, count }) => count > 0 || (underWay && PASSING.includes(status)),
  );
