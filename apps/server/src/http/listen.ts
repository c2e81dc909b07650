import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotStart } from '../cannot-start';
import type { Config } from '../config';
import { starting } from './starting';

const DRAIN_MS = 10_000;

/** Where to listen: on this machine alone, unless it is said otherwise. */
type Place = Pick<Config, 'host' | 'port'>;

export interface Listener {
  readonly port: number;
  /** What answers from now on; until then every request is told to come back. */
  serve(handler: RequestListener): void;
  /** Takes no more requests and lets those under way end, for a bounded time. */
  close(): Promise<void>;
}

const reasonFor = (error: Error & { code?: string }, port: number): string => {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken; set PORT to another one.`;
  if (error.code === 'EACCES') return `Port ${port} needs rights that this user does not have; set PORT to one above 1023.`;
  if (error.code === 'EADDRNOTAVAIL') return 'HOST is no address of this machine.';
  return `Port ${port} cannot be used: ${error.message}`;
};

const bind = (server: Server, { host, port }: Place): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new CannotStart(reasonFor(error, port))));
    server.listen(port, host, resolve);
  });

const isBound = (address: AddressInfo | string | null): address is AddressInfo => typeof address === 'object' && address !== null;

/** Takes the port before anything slow happens, so that a taken one is known at once. @throws CannotStart */
export const listen = async ({ host = '127.0.0.1', port }: Partial<Place> & Pick<Place, 'port'>): Promise<Listener> => {
  let handler = starting;
  const server = createServer((request, response) => handler(request, response));
  await bind(server, { host, port });
  const address = server.address();
  return {
    port: isBound(address) ? address.port : port,
    serve(next) {
      handler = next;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      // A browser keeps its connection after the answer; there will be nothing more on it.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearInterval(idle);
      clearTimeout(force);
    },
  };
};
