import { type Request, type Response, Router } from 'express';
import type { SignOnConfig } from '../../../config';
import { Refusal } from '../../../errors';
import { createContext } from '../../../graphql/context';
import type { Services } from '../../../services';
import { ANONYMOUS } from '../principal';
import { publicUrl } from '../public-url';
import { countRequest } from '../requests/rate-limit';
import { cookieIn, setCookie } from '../sessions/cookie';
import { seal, unseal } from '../totp/sealing';
import { admit } from './admit';
import { SIGN_ON_PATH } from './path';
import { beginAt, type Expected, finishAt } from './provider';

const CALLBACK_PATH = `${SIGN_ON_PATH}/callback`;
/** What was begun in this browser, and is to end here. */
const COOKIE = '__Host-muster-sign-on';
const LIFE_MS = 10 * 60_000;

type Problem = 'sign-on-failed' | 'not-invited';

/** The page for signing in says what it was, in its own words. */
const turnAway = (response: Response, problem: Problem): void => response.redirect(303, `/login?problem=${problem}`);

const expectedIn = (request: Request, secret: string): Expected | undefined => {
  const sealed = cookieIn(request, COOKIE);
  try {
    return sealed === undefined ? undefined : JSON.parse(unseal(secret, sealed));
  } catch {
    return undefined;
  }
};

const begin = async ({ config, secret }: Services, signOn: SignOnConfig, response: Response): Promise<void> => {
  const { url, expected } = await beginAt(signOn, `${publicUrl(config)}${CALLBACK_PATH}`);
  setCookie(response, { name: COOKIE, value: seal(secret, JSON.stringify(expected)), maxAgeMs: LIFE_MS });
  response.redirect(303, url.href);
};

const finish = async (services: Services, signOn: SignOnConfig, { request, response }: Exchange): Promise<void> => {
  const expected = expectedIn(request, services.secret);
  setCookie(response, { name: COOKIE, value: '', maxAgeMs: 0 });
  if (expected === undefined) return turnAway(response, 'sign-on-failed');
  const person = await finishAt(signOn, new URL(request.originalUrl, publicUrl(services.config)), expected);
  const context = createContext({ services, principal: ANONYMOUS, http: { request, response } });
  if (await admit(context, person)) response.redirect(303, '/');
  else turnAway(response, 'not-invited');
};

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** Signing in at an OpenID Connect provider, when one is set: there with a link, and back again. */
export const signOnRoutes = (services: Services): Router => {
  const router = Router();
  const { signOn } = services.config;
  if (signOn === undefined) return router;
  const failing =
    (act: (exchange: Exchange) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      response.set('Cache-Control', 'no-store');
      try {
        // Each asks the provider: nobody makes this server ask without end.
        if (!(await countRequest(services, ANONYMOUS, { request, response }))) return turnAway(response, 'sign-on-failed');
        await act({ request, response });
      } catch (error) {
        if (!(error instanceof Refusal)) services.logger.warn({ err: error }, 'signing in at the provider failed');
        turnAway(response, 'sign-on-failed');
      }
    };
  router.get(
    SIGN_ON_PATH,
    failing(({ response }) => begin(services, signOn, response)),
  );
  router.get(
    CALLBACK_PATH,
    failing((exchange) => finish(services, signOn, exchange)),
  );
  return router;
};
