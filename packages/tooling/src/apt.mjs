import { findProgram } from './programs.mjs';
import { run } from './run.mjs';

/** True where a missing program can be installed without asking: as root on Debian or Ubuntu. */
export const canInstall = (path) => process.getuid?.() === 0 && findProgram(['apt-get'], path) !== undefined;

let updated = false;

/** Tries to; whoever needs the program looks afterwards whether it is there. */
export async function aptInstall(packageName, { say = console.log } = {}) {
  say(`Installing ${packageName}…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) await run('apt-get', ['update'], { env });
  updated = true;
  const { code, output } = await run('apt-get', ['install', '--yes', '--no-install-recommends', packageName], { env });
  if (code !== 0) say(output.trim().split('\n').slice(-3).join('\n'));
}
