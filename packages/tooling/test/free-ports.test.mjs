import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freePort } from '../src/free-ports.mjs';
import { fromRoot } from '../src/root.mjs';

test('a free port can be listened on by one alone, and no connection going out takes it', async () => {
  const port = await freePort();
  assert.ok(port >= 20_000 && port < 30_000, `${port}`);
  const first = createServer().listen(port, '127.0.0.1');
  await once(first, 'listening');
  const second = createServer().listen(port, '127.0.0.1');
  const [error] = await once(second, 'error');
  assert.equal(error.code, 'EADDRINUSE');
  first.close();
});

test('several are printed, each another', () => {
  const printed = execFileSync(process.execPath, [fromRoot('packages/tooling/src/free-ports.mjs'), '5'], { encoding: 'utf8' });
  const ports = printed.trim().split(' ').map(Number);
  assert.equal(new Set(ports).size, 5);
  assert.ok(ports.every((port) => port >= 20_000));
});
