import type { IncomingMessage, ServerResponse } from 'node:http';
import { ABSOLUTE_MS } from './session-limits';

/** `__Host-`: the browser takes it only as Secure, for this host alone, for all paths. */
const NAME = '__Host-muster';

/** The value of a cookie; undefined when it was not sent. */
export const cookieIn = ({ headers }: Pick<IncomingMessage, 'headers'>, name: string): string | undefined => {
  for (const part of headers.cookie?.split(';') ?? []) {
    const [key, value] = part.split('=', 2);
    if (key?.trim() === name && value !== undefined) return value.trim();
  }
  return undefined;
};

export const sessionToken = (request: Pick<IncomingMessage, 'headers'>): string | undefined => cookieIn(request, NAME);

export interface CookieOptions {
  readonly name: string;
  readonly value: string;
  readonly maxAgeMs: number;
}

/** No script reads it, no other site sends it along with more than a link. Browsers take Secure from localhost, too. */
export const setCookie = (response: ServerResponse, { name, value, maxAgeMs }: CookieOptions): void => {
  const seconds = Math.floor(maxAgeMs / 1000);
  response.appendHeader('Set-Cookie', `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`);
};

export const setSessionCookie = (response: ServerResponse, token: string): void =>
  setCookie(response, { name: NAME, value: token, maxAgeMs: ABSOLUTE_MS });

export const clearSessionCookie = (response: ServerResponse): void => setCookie(response, { name: NAME, value: '', maxAgeMs: 0 });
