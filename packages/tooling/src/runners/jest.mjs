import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromRoot } from '../root.mjs';
import { run } from '../run.mjs';

/** Runs the Jest tests of one workspace folder. A file that cannot even be loaded counts as a failed test. */
export async function jest(folder, env) {
  const { code, output, report } = await jestReport(folder, { env });
  const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = report ?? {};
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, output };
}

/**
 * Runs Jest in a workspace folder and returns what it reported; nothing when it did not get that far.
 * @param name of the report's file, so that two who run at once do not read each other's
 */
export async function jestReport(folder, { env, args = [], name = 'jest', minutes = 30 }) {
  const cwd = fromRoot(folder);
  const file = join(cwd, 'test-output', `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const cli = join(cwd, 'node_modules', 'jest', 'bin', 'jest.js');
  const { code, output } = await run(process.execPath, [cli, '--ci', '--json', `--outputFile=${file}`, ...args], {
    cwd,
    env,
    minutes, // many times what it takes: only a hang should end it
  });
  return { code, output: withoutReport(output), report: readReport(file) };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** --json prints the report as well, in one long line. */
const withoutReport = (output) =>
  output
    .split('\n')
    .filter((line) => !line.startsWith('{"num'))
    .join('\n');
