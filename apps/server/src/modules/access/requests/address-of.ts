import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

const LENGTH = 64;
const GROUPS = 8;
/** The half of an IPv6 address by which a connection is known: whoever has one has all 2⁶⁴ addresses behind it. */
const NETWORK_GROUPS = 4;

/** Where a request comes from, as far as the proxies that are believed say it. */
export const addressOf = (request: IncomingMessage): string => {
  // Set by Express, which knows how many proxies are to be believed.
  const ip = 'ip' in request && typeof request.ip === 'string' ? request.ip : undefined;
  return (ip ?? request.socket.remoteAddress ?? 'unknown').slice(0, LENGTH);
};

/** By what attempts and requests from an address are counted: `2001:db8:0:1` for `2001:db8:0:1::17`. IPv4 stays as it is. */
export const networkOf = (address: string): string => {
  const [plain = ''] = address.split('%', 1);
  if (!isIPv6(plain) || plain.includes('.')) return address;
  const [head = '', tail] = plain.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = [...first, ...Array<string>(Math.max(0, GROUPS - first.length - last.length)).fill('0'), ...last];
  return groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};
