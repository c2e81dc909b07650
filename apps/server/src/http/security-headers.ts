import type { RequestHandler } from 'express';

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

/**
 * Nobody signs in yet, so only this machine may ask. A page elsewhere can point its own name at 127.0.0.1 and would then
 * count as the same origin; the name it used tells.
 */
export const securityHeaders: RequestHandler = (request, response, next) => {
  response.set({
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  if (LOCAL_NAMES.test(request.headers.host ?? '')) return next();
  response.status(421).json({ message: 'This server answers to localhost only.' });
};
