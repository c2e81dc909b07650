import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import './npm-parent.mjs';
import { fromRoot, root } from './root.mjs';

/** Something that a person can act on: printed without a stack. */
export class Failure extends Error {}

// npm and turbo would otherwise talk about themselves.
const QUIET = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  NO_COLOR: '1',
};
const onWindows = process.platform === 'win32';

export const quietEnvironment = () => ({ ...process.env, ...QUIET, npm_config_update_notifier: 'false' });

/** Runs to the end and returns the exit code and what it wrote, in the order in which it wrote it. */
export function run(command, args, { env = {}, cwd = root, minutes } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...quietEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: onWindows, // the programs there are .cmd files
      ...(minutes && { timeout: minutes * 60_000, killSignal: 'SIGKILL' }),
    });
    let output = '';
    const add = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.once('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}\n` }));
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}Ended by ${signal}\n` : output }),
    );
  });
}

/** Runs quietly; what it wrote is shown only when it fails. */
export async function runOrFail(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Failure(`${output.trim()}\n\n${[command, ...args].join(' ')} failed (exit code ${code}).`);
  return output;
}

/** A program of the root's devDependencies. */
export const installed = (name) => fromRoot('node_modules', '.bin', onWindows ? `${name}.cmd` : name);

/** pnpm in the version that the repository names, without having to be installed. */
export function pnpm(args) {
  const { packageManager } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  return ['npx', ['--yes', packageManager, ...args]];
}

/** Runs an entry's main function and ends the process with its exit code. */
export async function entry(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}
