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

const onWindows = process.platform === 'win32';
const compiled = ['apps/server', 'packages/filters', 'packages/demo-data'];
const watchedFolders = compiled.map((folder) => `--watch-path=${fromRoot(folder, 'dist')}`);

/** tsc is a script that waits for the compiler proper, and leaves it behind when it is ended alone. */
const compiler = (folder) => ({
  name: `tsc ${folder.split('/')[1]}`,
  command: installed('tsc'),
  args: ['-p', fromRoot(folder, 'tsconfig.build.json'), '--watch', '--preserveWatchOutput'],
  endsWithGroup: !onWindows,
});

/** Everything that runs during development. */
const programs = [
  ...compiled.map(compiler),
  { name: 'server', command: process.execPath, args: [...watchedFolders, '--enable-source-maps', 'apps/server/dist/main.js'] },
  { name: 'web', command: process.execPath, args: [fromRoot('apps/web/node_modules/vite/bin/vite.js'), fromRoot('apps/web')] },
];

const width = Math.max(...programs.map(({ name }) => name.length));

function start({ name, command, args, endsWithGroup }) {
  const child = spawn(command, args, {
    cwd: root,
    env: { MUSTER_SERVER: `http://127.0.0.1:${process.env.PORT ?? 4000}`, ...quietEnvironment() },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: onWindows && !command.endsWith('.exe'),
    detached: !onWindows, // Ctrl-C reaches us, and each of them once, through us
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`${name.padEnd(width)} │ ${line}`));
  return { ended: once(child, 'exit'), id: endsWithGroup ? -child.pid : child.pid };
}

function end(id) {
  try {
    process.kill(id, 'SIGTERM');
  } catch {
    // it has ended by itself
  }
}

// npm run dev: the server starts again at every change, the SPA is served by Vite with the server behind it.
await entry(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const running = programs.map(start);
  const ids = running.map(({ id }) => id);
  const stop = () => ids.forEach(end);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  stopWith(stop);
  afterThisProcess('for id; do kill -TERM "$id"; done', ids);
  await Promise.race(running.map(({ ended }) => ended));
  stop();
  await Promise.all(running.map(({ ended }) => ended));
});
