import type { IncomingMessage } from 'node:http';

const LENGTH = 64;

/** Where a request comes from, as far as the proxies that are believed say it. */
export const addressOf = (request: IncomingMessage): string => {
  // Set by Express, which knows how many proxies are to be believed.
  const ip = 'ip' in request && typeof request.ip === 'string' ? request.ip : undefined;
  return (ip ?? request.socket.remoteAddress ?? 'unknown').slice(0, LENGTH);
};
