import { once } from 'node:events';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';

// Below the ports that systems give to connections going out, so that no such connection has one by the time it is listened on.
const FIRST = 20_000;
const PORTS = 10_000;
const ATTEMPTS = 100;

/** A port that nobody listens on, on any address of this machine. */
export async function freePort() {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = FIRST + Math.floor(Math.random() * PORTS);
    if (await isFree(port)) return port;
  }
  throw new Error(`None of ${ATTEMPTS} ports from ${FIRST} to ${FIRST + PORTS - 1} was free.`);
}

async function isFree(port) {
  const server = createServer().listen(port);
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

async function freePorts(count) {
  const ports = new Set();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

/** `node packages/tooling/src/free-ports.mjs 5`: prints five of them, for those who cannot wait for a promise. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log((await freePorts(Number(process.argv[2] ?? 1))).join(' '));
}
