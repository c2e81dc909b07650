import './node-version.mjs';
import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { fromRoot } from './root.mjs';
import { entry, Failure, installed, runOrFail } from './run.mjs';
import { runServer } from './server.mjs';
import { ensureTestDatabase } from './test-database.mjs';

const SERVER = fromRoot('apps/server');
const COMPILED = fromRoot('apps/server/test-output/bench');
const GIGABYTE = 1024 ** 3;

/**
 * Large enough for the 7 GB of tables that a million customers are read from, as a server that is set up for such a record has
 * it, and never more than two fifths of the memory.
 */
const poolSize = () => `${Math.max(256, Math.floor(Math.min(9 * GIGABYTE, totalmem() * 0.4) / 1024 ** 2))}M`;

/** The benchmark is TypeScript that is not delivered, so it is compiled on its own, together with what it measures. */
const compile = () =>
  runOrFail(installed('tsc'), ['-p', SERVER, '--noEmit', 'false', '--rootDir', SERVER, '--outDir', COMPILED, '--sourceMap']);

// npm run bench [-- NAME …]
await entry(async () => {
  if (!existsSync(fromRoot('apps/server/bench/run.ts')))
    throw new Failure('There is no benchmark: apps/server/bench/run.ts is missing.');
  await ensureInstalled();
  await ensureBuilt();
  await compile();
  const database = await ensureTestDatabase({ poolSize: poolSize() });
  process.env.TEST_DATABASE_URL = database.url;
  process.env.DATA_DIR = fromRoot('apps/server/test-output/bench-data'); // never the folder that somebody works with
  try {
    return await runServer(`${COMPILED}/bench/run.js`, process.argv.slice(2), { cwd: SERVER });
  } finally {
    await database.stop();
  }
});
