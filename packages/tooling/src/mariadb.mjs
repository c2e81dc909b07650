import './node-version.mjs';
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, fstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-ports.mjs';
import { afterThisProcess } from './guard.mjs';
import { findProgram } from './programs.mjs';

const START_SECONDS = 60;
// It holds nothing that anybody wants to keep, so it needs no time to shut down.
const STOP = 'kill -9 "$1"; for i in $(seq 100); do kill -0 "$1" || break; sleep 0.1; done; rm -rf "$2"';

/** The MySQL-protocol server that is installed here, or undefined. */
export const findServer = () => findProgram(['mariadbd', 'mysqld']);

/**
 * Starts a throw-away database server on a free port of 127.0.0.1, with its own folder.
 * It goes away with `stop()`, and also when this process ends in whatever way.
 */
export async function startServer(program, { poolSize = '256M' } = {}) {
  const asRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(join(asRoot ? '/tmp' : tmpdir(), 'muster-db-'));
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  const user = asRoot ? unprivilegedUser() : undefined;
  const userOption = user ? [`--user=${user.name}`] : [];
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  try {
    mkdirSync(data);
    writeFileSync(join(folder, 'init.sql'), initialStatements(password));
    if (user) for (const path of [folder, data, join(folder, 'init.sql')]) chownSync(path, user.uid, user.gid);
    install(program, data, userOption);
    const output = openSync(log, 'a');
    const server = spawn(program, ['--no-defaults', ...userOption, ...serverOptions({ folder, data, port, poolSize })], {
      stdio: ['ignore', output, output],
      detached: true, // Ctrl-C in a terminal goes to us, and we decide when the server stops
    });
    const stop = afterThisProcess(STOP, [server.pid, folder]).now;
    await ready(server, port).catch(async (error) => {
      const text = readFileSync(log, 'utf8').trim().split('\n').slice(-15).join('\n');
      await stop();
      throw new Error(`${program} did not start: ${error.message}\n${text}`);
    });
    server.unref();
    return { url: `mysql://muster:${password}@127.0.0.1:${port}/muster`, pid: server.pid, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The server refuses to run as root. */
function unprivilegedUser() {
  for (const name of ['mysql', 'nobody']) {
    try {
      const id = (option) => Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { name, uid: id('-u'), gid: id('-g') };
    } catch {
      // no such user here
    }
  }
  throw new Error('There is neither a user "mysql" nor "nobody" to run the database server as.');
}

function install(program, data, userOption) {
  const installer = findProgram(['mariadb-install-db', 'mysql_install_db']);
  const isMariadb = /mariadb/i.test(run(program, ['--no-defaults', '--version']).output);
  const [command, options] = isMariadb
    ? [installer ?? 'mariadb-install-db', ['--skip-test-db']]
    : [program, ['--initialize-insecure']];
  const { status, output } = run(command, ['--no-defaults', `--datadir=${data}`, ...userOption, ...options]);
  if (status !== 0) throw new Error(`${command} failed:\n${output}`);
}

function run(command, options) {
  try {
    return { status: 0, output: execFileSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }) };
  } catch (error) {
    return { status: 1, output: `${error.stdout ?? ''}${error.stderr ?? error.message}` };
  }
}

// The host is an address, so that an anonymous user of "localhost" cannot take precedence.
const initialStatements = (password) =>
  [
    'CREATE DATABASE muster;',
    `CREATE USER 'muster'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    "GRANT ALL ON *.* TO 'muster'@'127.0.0.1';",
    '',
  ].join('\n');

const serverOptions = ({ folder, data, port, poolSize }) => [
  `--datadir=${data}`,
  `--socket=${join(folder, 'socket')}`,
  // A starting server deletes the temporary tables in its folder, also those of another that is running.
  `--tmpdir=${data}`,
  `--pid-file=${join(folder, 'pid')}`,
  `--init-file=${join(folder, 'init.sql')}`,
  `--port=${port}`,
  '--bind-address=127.0.0.1',
  '--skip-name-resolve',
  '--skip-log-bin',
  '--max-connections=200',
  '--character-set-server=utf8mb4',
  // Far from UTC on purpose: nothing may depend on the zone of the database server.
  '--default-time-zone=+05:30',
  `--innodb-buffer-pool-size=${poolSize}`,
  '--innodb-flush-log-at-trx-commit=2',
  '--loose-innodb-log-file-size=256M',
  '--loose-innodb-redo-log-capacity=512M',
  '--loose-mysqlx=OFF',
];

async function ready(server, port) {
  const ended = once(server, 'exit').then(([code]) => Promise.reject(new Error(`it ended with code ${code}`)));
  const deadline = Date.now() + START_SECONDS * 1000;
  const greeted = (async () => {
    while (Date.now() < deadline) {
      if (await greets(port)) return;
      await sleep(100);
    }
    throw new Error(`no answer within ${START_SECONDS} seconds`);
  })();
  ended.catch(() => {});
  await Promise.race([ended, greeted]);
}

/** The protocol begins with a greeting from the server; an open port alone says nothing. */
export function greets(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => finish(false));
    socket.once('data', () => finish(true));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
  });
}

/** `node packages/tooling/src/mariadb.mjs`: prints the URL, and stops at Ctrl-C or when its standard input closes. */
async function main() {
  const program = findServer();
  if (!program) throw new Error('No mariadbd or mysqld was found. Install MariaDB or MySQL.');
  const server = await startServer(program);
  console.log(server.url);
  const stdin = fstatSync(0);
  await new Promise((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
    if (stdin.isFIFO() || stdin.isSocket() || process.stdin.isTTY) process.stdin.resume().once('end', resolve);
    else setInterval(() => {}, 60_000); // /dev/null, as in the background of a script, is no reason to stop
  });
  await server.stop();
  process.exit(0);
}

if (process.argv[1] === import.meta.filename) await main();
