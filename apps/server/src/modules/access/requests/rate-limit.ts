import type { Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../../../config';
import { oncePer } from '../../../once-per';
import type { Services } from '../../../services';
import type { Principal } from '../principal';
import { addressOf, networkOf } from './address-of';
import { principalOf } from './identified';

const WINDOW_SECONDS = 60;
/** Nobody who has not signed in needs more than a page of questions. */
const ANONYMOUS_PER_MINUTE = 300;

interface Limiters {
  readonly known: RateLimiterMemory;
  readonly anonymous: RateLimiterMemory;
}

/** In this process: another one counts by itself. */
const limitersOf = oncePer(
  ({ requestsPerMinute }: Config): Limiters => ({
    known: new RateLimiterMemory({ points: requestsPerMinute, duration: WINDOW_SECONDS }),
    anonymous: new RateLimiterMemory({
      points: Math.min(ANONYMOUS_PER_MINUTE, requestsPerMinute),
      duration: WINDOW_SECONDS,
    }),
  }),
);

const countFor = async ({ known, anonymous }: Limiters, principal: Principal, request: Request) => {
  if (principal.kind === 'key') return { limiter: known, result: await known.consume(`key ${principal.key.id}`) };
  if (principal.kind === 'session') return { limiter: known, result: await known.consume(`member ${principal.member.id}`) };
  return { limiter: anonymous, result: await anonymous.consume(networkOf(addressOf(request))) };
};

const tell = (response: Response, limit: number, { remainingPoints, msBeforeNext }: RateLimiterRes): void => {
  response.set({
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(Math.max(0, remainingPoints)),
    'RateLimit-Reset': String(Math.ceil(msBeforeNext / 1000)),
    'RateLimit-Policy': `${limit};w=${WINDOW_SECONDS}`,
  });
};

/** Counts a request of a key or a member, and says in the headers of the answer how many are left. False when none is. */
export const countRequest = async (
  { config }: Pick<Services, 'config'>,
  principal: Principal,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<boolean> => {
  const known = limitersOf(config);
  try {
    const { limiter, result } = await countFor(known, principal, request);
    tell(response, limiter.points, result);
    return true;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    tell(response, principal.kind === 'anonymous' ? known.anonymous.points : known.known.points, error);
    response.set('Retry-After', String(Math.max(1, Math.ceil(error.msBeforeNext / 1000))));
    return false;
  }
};

/** Refuses who asks too often, before what they ask is read. */
export const limitRate =
  (services: Pick<Services, 'config'>): RequestHandler =>
  async (request, response, next) => {
    if (await countRequest(services, principalOf(request), { request, response })) return next();
    const message = 'That are too many requests in a minute. `Retry-After` says in how many seconds to go on.';
    response.status(429).json({ errors: [{ message, extensions: { code: 'RATE_LIMITED' } }] });
  };
