import type { RequestHandler } from 'express';
import type { Config } from '../config';

/**
 * Scripts only from here. Styles inline, because the component library writes them so. Pictures from anywhere, because
 * the preview of a message shows its pictures; it stands in a sandboxed frame that inherits this policy.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const LOCAL_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const A_YEAR_SECONDS = 31_536_000;

/**
 * A page elsewhere can point its own name at this server and would then count as the same origin; the name it used tells.
 * Answered is to this machine's names, and to the one under which people reach this server.
 */
export const securityHeaders = ({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler => {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl);
  return (request, response, next) => {
    response.set({
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    });
    if (own?.protocol === 'https:') response.set('Strict-Transport-Security', `max-age=${A_YEAR_SECONDS}`);
    const { host = '' } = request.headers;
    if (LOCAL_NAMES.test(host) || host.toLowerCase() === own?.host) return next();
    response.status(421).json({ message: 'This server does not go by this name. PUBLIC_URL says under which it does.' });
  };
};
