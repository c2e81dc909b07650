import { fold } from '@muster/filters';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../../../errors';
import type { Services } from '../../../services';

const WINDOW_SECONDS = 15 * 60;
const PER_ACCOUNT = 10;
const PER_ADDRESS = 100;

interface Limiters {
  readonly account: RateLimiterMemory;
  readonly address: RateLimiterMemory;
}

const limiters = new WeakMap<object, Limiters>();

/** One pair for each running server. */
const limitersOf = ({ database }: Pick<Services, 'database'>): Limiters => {
  const known = limiters.get(database) ?? {
    account: new RateLimiterMemory({ points: PER_ACCOUNT, duration: WINDOW_SECONDS }),
    address: new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW_SECONDS }),
  };
  limiters.set(database, known);
  return known;
};

const tooMany = ({ msBeforeNext }: RateLimiterRes): Refusal => {
  const minutes = Math.max(1, Math.ceil(msBeforeNext / 60_000));
  return new Refusal('TOO_MANY', `Too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`);
};

export interface Attempt {
  /** What somebody tries to get into; it need not exist. */
  readonly account: string;
  readonly address: string;
}

/**
 * Counts an attempt to get in before it is looked at, each by itself however many come in one request, and whether or not
 * there is such an account. @throws Refusal TOO_MANY
 */
export const countAttempt = async (services: Pick<Services, 'database'>, { account, address }: Attempt): Promise<void> => {
  const known = limitersOf(services);
  try {
    await known.address.consume(address);
    await known.account.consume(fold(account).slice(0, 254));
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooMany(error) : error;
  }
};

/** Somebody who got in did not guess. */
export const forgiveAttempts = async (services: Pick<Services, 'database'>, { account }: Attempt): Promise<void> => {
  await limitersOf(services).account.delete(fold(account).slice(0, 254));
};
