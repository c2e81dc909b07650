import { setTimeout as sleep } from 'node:timers/promises';
import { aptInstall, canInstall } from './apt.mjs';
import { freePort } from './free-ports.mjs';
import { findServer, greets, startServer } from './mariadb.mjs';
import { findProgram } from './programs.mjs';
import { Failure, run } from './run.mjs';

const ADVICE = `A MySQL-protocol database is needed. Either install one (Debian: apt-get install mariadb-server; macOS: brew install mariadb),
or start Docker, or set TEST_DATABASE_URL=mysql://user:password@host:3306/database to one in which databases may be created.`;

/**
 * A database server for tests and benchmarks: the one that is named, one that is installed, one that can be installed,
 * or one from Docker, in this order.
 */
export async function ensureTestDatabase({ poolSize, say = console.log } = {}) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  if (!findServer() && canInstall()) await aptInstall('mariadb-server', { say });
  const program = findServer();
  if (program) return startServer(program, { poolSize });
  const docker = findProgram(['docker']);
  if (docker && (await run(docker, ['info'])).code === 0) return startContainer(docker);
  throw new Failure(ADVICE);
}

async function startContainer(docker) {
  const port = await freePort();
  const environment = ['MARIADB_ROOT_PASSWORD=muster', 'MARIADB_ROOT_HOST=%', 'MARIADB_DATABASE=muster'];
  const { code, output } = await run(docker, [
    ...['run', '--rm', '--detach', '--publish', `127.0.0.1:${port}:3306`],
    ...environment.flatMap((setting) => ['--env', setting]),
    ...['mariadb:10.11', '--innodb-flush-log-at-trx-commit=2', '--skip-log-bin'],
  ]);
  if (code !== 0) throw new Failure(`${output.trim()}\n\n${ADVICE}`);
  const container = output.trim().split('\n').at(-1);
  const stop = async () => {
    await run(docker, ['kill', container]);
  };
  for (let attempt = 0; attempt < 120; attempt++) {
    if (await greets(port)) return { url: `mysql://root:muster@127.0.0.1:${port}/muster`, stop };
    await sleep(500);
  }
  await stop();
  throw new Failure('The database from Docker did not answer within a minute.');
}
