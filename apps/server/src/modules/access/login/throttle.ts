import { fold } from '@muster/filters';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../../database/database';
import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { oncePer } from '../../../once-per';
import { networkOf } from '../requests/address-of';

const WINDOW_SECONDS = 15 * 60;
const PER_ACCOUNT = 10;
const PER_ADDRESS = 100;
const ACCOUNT_LENGTH = 254;

/** In this process: another one counts by itself. */
const limitersOf = oncePer((_database: Database) => ({
  account: new RateLimiterMemory({ points: PER_ACCOUNT, duration: WINDOW_SECONDS }),
  address: new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW_SECONDS }),
}));

/** However it is written, as signing in takes it. */
const counterOf = (account: string): string => fold(account).slice(0, ACCOUNT_LENGTH);

const tooMany = ({ msBeforeNext }: RateLimiterRes): Refusal => {
  const minutes = Math.max(1, Math.ceil(msBeforeNext / 60_000));
  return new Refusal('TOO_MANY', `Too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`);
};

type Asker = Pick<Context, 'services' | 'address'>;

/**
 * Counts an attempt to get into an account before it is looked at, each by itself however many come in one request, and
 * whether or not there is such an account. @throws Refusal TOO_MANY
 */
export const countAttempt = async ({ services, address }: Asker, account: string): Promise<void> => {
  const limiters = limitersOf(services.database);
  try {
    await limiters.address.consume(networkOf(address));
    await limiters.account.consume(counterOf(account));
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooMany(error) : error;
  }
};

/** Somebody who got in did not guess. */
export const forgiveAttempts = async ({ services }: Pick<Asker, 'services'>, account: string): Promise<void> => {
  await limitersOf(services.database).account.delete(counterOf(account));
};
