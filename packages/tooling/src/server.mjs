import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { afterThisProcess } from './guard.mjs';
import { stopWith } from './npm-parent.mjs';
import { fromRoot, invokedFrom } from './root.mjs';

/** A relative DATA_DIR means: from where the command was typed. Otherwise it is the same folder wherever that was. */
const dataFolder = () => (process.env.DATA_DIR ? resolve(invokedFrom, process.env.DATA_DIR) : fromRoot('data'));

/**
 * Young memory is collected about every 30 requests with Node's 16 MB, while each of them waits some milliseconds. With this
 * much it is a quarter as often, and takes half as long in all.
 */
const YOUNG_MEMORY = '--max-semi-space-size=64';

/**
 * Runs a compiled program of the server to its end and returns its exit code.
 * It gets a process group of its own: Ctrl-C reaches a whole group, and npm passes it on as well, but the
 * program must hear it once only, because a second one means "do not wait for what is running".
 * Should we be killed, it is told to stop all the same.
 */
export async function runServer(file, args = [], { cwd = invokedFrom } = {}) {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', YOUNG_MEMORY, resolve(fromRoot('apps/server/dist'), file), ...args],
    {
      cwd,
      stdio: 'inherit',
      env: { ...process.env, DATA_DIR: dataFolder() },
      detached: process.platform !== 'win32',
    },
  );
  let stopping = false;
  const stop = (signal) => {
    if (stopping) return;
    stopping = true;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  stopWith(() => stop('SIGTERM'));
  const guard = afterThisProcess('kill -TERM "$1"', [child.pid]);
  const [code, signal] = await once(child, 'exit');
  await guard.cancel();
  return code ?? 128 + constants.signals[signal];
}
