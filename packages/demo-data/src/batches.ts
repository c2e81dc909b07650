import { activityOf } from './activity';
import { personOf } from './customer';
import type { DemoBatch } from './rows';

/** As many as the drawings of the pages show. */
export const DEMO_CUSTOMERS = 20_914;
const CUSTOMERS_PER_BATCH = 500;

export interface DemoSize {
  /** UTC milliseconds; everything lies before it, by as much as always. */
  readonly now: number;
  readonly customers?: number;
}

export const demoBatchCount = ({ customers = DEMO_CUSTOMERS }: Pick<DemoSize, 'customers'>): number =>
  Math.ceil(customers / CUSTOMERS_PER_BATCH);

/**
 * The customers of one batch, from 0, and all that they did. It depends on nothing but its number and `now`, so that
 * seeding can go on where it stopped.
 */
export const demoBatch = (batch: number, { now, customers = DEMO_CUSTOMERS }: DemoSize): DemoBatch => {
  const first = batch * CUSTOMERS_PER_BATCH;
  const length = Math.max(0, Math.min(CUSTOMERS_PER_BATCH, customers - first));
  const people = Array.from({ length }, (_, offset) => ({ index: first + offset, person: personOf(first + offset, now) }));
  const activity = people.map(({ index, person }) => activityOf(person, { index, now }));
  return {
    customers: people.map(({ person }) => person.customer),
    orders: activity.flatMap(({ orders }) => orders),
    visits: activity.flatMap(({ visits }) => visits),
    events: activity.flatMap(({ events }) => events),
    points: activity.flatMap(({ points }) => points),
    loyaltyAccounts: activity.flatMap(({ loyaltyAccounts }) => loyaltyAccounts),
    redemptions: activity.flatMap(({ redemptions }) => redemptions),
    offers: activity.flatMap(({ offers }) => offers),
    giftCards: activity.flatMap(({ giftCards }) => giftCards),
    stampCards: activity.flatMap(({ stampCards }) => stampCards),
    referrals: activity.flatMap(({ referrals }) => referrals),
    challenges: activity.flatMap(({ challenges }) => challenges),
    messages: activity.flatMap(({ messages }) => messages),
  };
};
