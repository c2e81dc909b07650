import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../src/free-ports.mjs';
import { findServer, greets, startServer } from '../src/mariadb.mjs';
import { fromRoot } from '../src/root.mjs';

const mysql = createRequire(fromRoot('apps/server/package.json'))('mysql2/promise');
const skip = findServer() === undefined && 'no database server is installed';

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const eventually = async (holds) => {
  for (let attempt = 0; attempt < 100 && !holds(); attempt++) await sleep(100);
  assert.ok(holds());
};

test('a server can be used at once, and leaves nothing behind', { skip }, async () => {
  const server = await startServer(findServer(), { poolSize: '32M' });
  const connection = await mysql.createConnection(server.url);
  await connection.query('CREATE DATABASE other');
  const [[{ size }]] = await connection.query('SELECT @@innodb_buffer_pool_size AS size');
  assert.equal(size, 32 * 1024 * 1024);
  await connection.end();
  const folder = execFileSync('ps', ['-o', 'args=', '-p', String(server.pid)], { encoding: 'utf8' }).match(
    /\/tmp\/muster-db-\w+/,
  )[0];
  await server.stop();
  assert.equal(isRunning(server.pid), false);
  assert.equal(readdirSync('/tmp').includes(folder.split('/').pop()), false);
});

test('a server goes away with the process that started it, even by kill -9', { skip }, async () => {
  const code = `
    import { findServer, startServer } from ${JSON.stringify(fromRoot('packages/tooling/src/mariadb.mjs'))};
    console.log((await startServer(findServer(), { poolSize: '32M' })).pid);
    setInterval(() => {}, 1000);
  `;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(owner.stdout, 'data');
  const pid = Number(line);
  assert.ok(isRunning(pid));
  owner.kill('SIGKILL');
  await eventually(() => !isRunning(pid));
});

test('a port where nobody speaks the protocol is not a database', async () => {
  assert.equal(await greets(await freePort()), false);
});

test('a server that cannot start says why', async () => {
  await assert.rejects(startServer(process.execPath), /failed|did not start/);
});
