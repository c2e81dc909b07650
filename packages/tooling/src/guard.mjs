import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a shell script when this process has ended, in whatever way, even by kill -9: a shell holds the other end of a pipe
 * from us and notices that it closes. `now` runs it at once and waits for it, `cancel` leaves it undone.
 */
export function afterThisProcess(script, args) {
  const shell = spawn('sh', ['-c', `read -r _; ${script}`, 'sh', ...args.map(String)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // Ctrl-C in a terminal goes to everybody else
  });
  shell.on('error', () => {}); // no sh, as on Windows: there is nobody then to clean up after a kill
  shell.unref();
  shell.stdin.unref?.();
  const ended = async (end) => {
    if (shell.pid === undefined || shell.exitCode !== null || shell.signalCode !== null) return;
    shell.ref();
    end();
    await once(shell, 'exit');
  };
  return { now: () => ended(() => shell.stdin.end()), cancel: () => ended(() => shell.kill('SIGKILL')) };
}
