import type { Request, RequestHandler } from 'express';
import type { Config } from '../config';

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
const PREFLIGHT_SECONDS = '600';

/** By the name that the request itself used, which has been checked. */
const isOwn = (origin: string, request: Request, publicUrl: string | undefined): boolean => {
  if (!URL.canParse(origin)) return false;
  const { host, origin: plain } = new URL(origin);
  return host === request.headers.host || (publicUrl !== undefined && plain === new URL(publicUrl).origin);
};

/**
 * Refuses what a page elsewhere sends, before anybody is asked who they are: browsers say where a page is from whenever it
 * changes something. Programs say nothing. `null` is some page that hides where it is from.
 */
export const checkOrigin =
  ({ publicUrl, corsOrigins }: Pick<Config, 'publicUrl' | 'corsOrigins'>): RequestHandler =>
  (request, response, next) => {
    const { origin } = request.headers;
    const isForeign = origin !== undefined && !isOwn(origin, request, publicUrl) && !corsOrigins.includes(origin);
    if (SAFE_METHODS.includes(request.method) || !isForeign) return next();
    response.status(403).json({ message: 'Pages of other sites may not ask this.' });
  };

/**
 * Lets the pages of the named origins, each exactly, ask with a key of their own. Never with a cookie: credentials are not
 * allowed to any of them.
 */
export const allowOrigins =
  ({ corsOrigins }: Pick<Config, 'corsOrigins'>): RequestHandler =>
  (request, response, next) => {
    const { origin } = request.headers;
    if (corsOrigins.length > 0) response.vary('Origin');
    if (origin === undefined || !corsOrigins.includes(origin)) return next();
    response.set('Access-Control-Allow-Origin', origin);
    response.set('Access-Control-Expose-Headers', 'RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After');
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    if (request.method !== 'OPTIONS') return next();
    response.set({
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type',
      'Access-Control-Max-Age': PREFLIGHT_SECONDS,
    });
    response.status(204).end();
  };
