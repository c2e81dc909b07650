import { existsSync } from 'node:fs';
import { fromRoot } from './root.mjs';
import { pnpm, runOrFail } from './run.mjs';
import { hash, listing, readStamp, workspaceFolders, writeStamp } from './stamp.mjs';

const SOURCES = ['src', 'public', 'index.html', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'];
const RESULTS = ['apps/server/dist/main.js', 'apps/web/dist/index.html', 'packages/filters/dist/index.js'];

/** Builds what has changed. turbo knows that exactly; the stamp saves even asking it when nothing has changed at all. */
export async function ensureBuilt({ say = console.log } = {}) {
  const wanted = fingerprint();
  if (readStamp('build') === wanted && RESULTS.every((file) => existsSync(fromRoot(file)))) return;
  say('Building…');
  await turbo(['run', 'build']);
  writeStamp('build', wanted);
}

/** What is built is what has a compiled form; the tooling itself and the browser tests have none. */
const built = () => workspaceFolders().filter((folder) => folder !== 'e2e' && folder !== 'packages/tooling');

const fingerprint = () =>
  hash([
    ...listing(['tsconfig.base.json', 'turbo.json', 'pnpm-lock.yaml'].map((file) => fromRoot(file))),
    ...listing(built().flatMap((folder) => SOURCES.map((name) => fromRoot(folder, name)))),
  ]);

/** turbo runs the tasks through pnpm, which it finds only when it is started by it. */
export const turbo = (args) =>
  runOrFail(...pnpm(['exec', 'turbo', ...args, '--output-logs=errors-only', '--log-order=grouped', '--no-color']));
