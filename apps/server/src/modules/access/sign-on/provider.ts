import type { Configuration } from 'openid-client';
import type { SignOnConfig } from '../../../config';

/** What the callback has to be met with; kept in the browser, sealed. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is, as the provider vouches. */
export interface Person {
  readonly issuer: string;
  readonly subject: string;
  /** Only when the provider says that it has been verified. */
  readonly email: string | undefined;
  readonly name: string;
}

/** Loaded when somebody first signs in elsewhere: most installations have no provider. */
const library = () => import('openid-client');

const configurations = new WeakMap<SignOnConfig, Promise<Configuration>>();

const discover = async ({ issuer, clientId, clientSecret }: SignOnConfig): Promise<Configuration> => {
  const { allowInsecureRequests, discovery } = await library();
  const options = issuer.startsWith('http:') ? { execute: [allowInsecureRequests] } : {};
  return discovery(new URL(issuer), clientId, clientSecret, undefined, options);
};

/** Asked once, and again only when that failed. */
const configurationOf = (config: SignOnConfig): Promise<Configuration> => {
  const known = configurations.get(config);
  if (known !== undefined) return known;
  const asked = discover(config);
  configurations.set(config, asked);
  asked.catch(() => configurations.delete(config));
  return asked;
};

/** Where the browser has to go, and what it has to come back with. */
export const beginAt = async (config: SignOnConfig, redirectUri: string): Promise<{ url: URL; expected: Expected }> => {
  const openid = await library();
  const expected = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
  const url = openid.buildAuthorizationUrl(await configurationOf(config), {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state: expected.state,
    nonce: expected.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(expected.verifier),
    code_challenge_method: 'S256',
  });
  return { url, expected };
};

const textOf = (claim: unknown): string | undefined => {
  const text = typeof claim === 'string' ? claim.replace(/\p{Cc}/gu, '').trim() : '';
  return text === '' ? undefined : text;
};

/** Who came back. @throws when it is not an answer to what was begun in this browser, or not the provider's */
export const finishAt = async (config: SignOnConfig, callback: URL, { state, nonce, verifier }: Expected): Promise<Person> => {
  const { authorizationCodeGrant, fetchUserInfo } = await library();
  const configuration = await configurationOf(config);
  const tokens = await authorizationCodeGrant(configuration, callback, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('The provider sent no ID token.');
  // Strict providers put who somebody is into an answer of its own.
  const told = claims.email === undefined ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
  const email = told.email_verified === true ? textOf(told.email) : undefined;
  return { issuer: claims.iss, subject: claims.sub, email, name: textOf(told.name) ?? email ?? 'New member' };
};
