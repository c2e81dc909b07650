import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fromRoot } from './root.mjs';
import { Failure, pnpm, run, runOrFail } from './run.mjs';
import { hash, readStamp, workspaceFolders, writeStamp } from './stamp.mjs';

const COMPILER = `No prebuilt better-sqlite3 could be fetched for this machine, and it could not be compiled; the reason is above.
Usually a C++ compiler, make or Python 3 is missing. Install them and start again:
  Debian, Ubuntu   apt-get install g++ make python3
  Fedora           dnf install gcc-c++ make python3
  macOS            xcode-select --install
  Windows          the "Desktop development with C++" workload of the Visual Studio Build Tools, and Python 3`;

/** Installs what package.json and the lockfile name, unless that has been done. */
export async function ensureInstalled({ say = console.log } = {}) {
  const wanted = fingerprint();
  const stamp = readStamp('install');
  if (stamp === wanted && existsSync(fromRoot('node_modules', '.bin'))) return;
  const first = !existsSync(fromRoot('node_modules'));
  say(first ? 'Installing (first time only, about two minutes)…' : 'Installing…');
  const { code, output } = await run(...pnpm(['install', '--frozen-lockfile']), { env: environment() });
  if (code !== 0) throw new Failure(`${withoutProgress(output)}\n\n${explain(output)}`);
  await ensureNativeCode();
  writeStamp('install', wanted);
}

// Native code is built for one version of Node.js, so another one has to install again.
const fingerprint = () =>
  hash([
    process.versions.modules,
    process.platform + process.arch,
    ...[
      'package.json',
      'pnpm-lock.yaml',
      'pnpm-workspace.yaml',
      ...workspaceFolders().map((folder) => `${folder}/package.json`),
    ].map((file) => readFileSync(fromRoot(file), 'utf8')),
  ]);

/** CI: there is nobody to ask whether an outdated node_modules may be replaced. */
const environment = () => ({ CI: 'true', ...headers() });

/**
 * Native code is compiled against the headers of this very Node.js. They come with it; without being told so, the compiler
 * would download them again.
 */
function headers() {
  const prefix = dirname(dirname(realpathSync(process.execPath)));
  return existsSync(join(prefix, 'include', 'node', 'node_version.h')) ? { npm_config_nodedir: prefix } : {};
}

const withoutProgress = (output) =>
  output
    .split('\n')
    .filter((line) => !/^(Progress|Downloading|\++$)/.test(line))
    .join('\n')
    .trim();

const explain = (output) =>
  /gyp ERR|node-gyp|prebuild-install/.test(output) ? COMPILER : 'Installing failed; the reason is above.';

/** pnpm leaves a package alone that it has installed before, even if it was built for another Node.js. */
async function ensureNativeCode() {
  if (loadsSqlite()) return;
  const { output } = await run(...pnpm(['rebuild', '--recursive', 'better-sqlite3']), { env: environment() });
  if (!loadsSqlite()) throw new Failure(`${output.trim()}\n\n${COMPILER}`);
}

function loadsSqlite() {
  try {
    const Sqlite = createRequire(fromRoot('apps/server/package.json'))('better-sqlite3');
    new Sqlite(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** Runs a command of the workspace through pnpm. */
export const workspace = (args, options) => runOrFail(...pnpm(args), options);
