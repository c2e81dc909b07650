import './node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ensureBuilt } from './build.mjs';
import { afterThisProcess } from './guard.mjs';
import { ensureInstalled } from './install.mjs';
import { stopWith } from './npm-parent.mjs';
import { fromRoot, root } from './root.mjs';
import { entry, installed, quietEnvironment } from './run.mjs';

const compile = (folder) => [
  installed('tsc'),
  ['-p', fromRoot(folder, 'tsconfig.build.json'), '--watch', '--preserveWatchOutput'],
];
const watched = ['apps/server', 'packages/filters', 'packages/demo-data'];

/** Everything that runs during development, by the name that its lines begin with. */
const processes = {
  ...Object.fromEntries(watched.map((folder) => [`tsc ${folder.split('/')[1]}`, compile(folder)])),
  server: [
    process.execPath,
    [...watched.map((folder) => `--watch-path=${fromRoot(folder, 'dist')}`), '--enable-source-maps', 'apps/server/dist/main.js'],
  ],
  web: [process.execPath, [fromRoot('apps/web/node_modules/vite/bin/vite.js'), fromRoot('apps/web')]],
};

const width = Math.max(...Object.keys(processes).map((name) => name.length));

function startProcess([name, [command, args]]) {
  const child = spawn(command, args, {
    cwd: root,
    env: { MUSTER_SERVER: `http://127.0.0.1:${process.env.PORT ?? 4000}`, ...quietEnvironment() },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32', // Ctrl-C reaches us, and each of them once, through us
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`${name.padEnd(width)} │ ${line}`));
  return child;
}

// npm run dev: the server starts again at every change, the SPA is served by Vite with the server behind it.
await entry(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const children = Object.entries(processes).map(startProcess);
  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  stopWith(stop);
  afterThisProcess(
    'kill -TERM "$@"',
    children.map(({ pid }) => pid),
  );
  await Promise.race(children.map((child) => once(child, 'exit')));
  stop();
  await Promise.all(children.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
});
