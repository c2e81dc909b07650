import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromRoot } from '../root.mjs';
import { run } from '../run.mjs';

/** Runs the Jest tests of one workspace folder. A file that cannot even be loaded counts as a failed test. */
export async function jest(folder, env) {
  const cwd = fromRoot(folder);
  const report = join(cwd, 'test-output', 'jest.json');
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const cli = join(cwd, 'node_modules', 'jest', 'bin', 'jest.js');
  const { code, output } = await run(process.execPath, [cli, '--ci', '--json', `--outputFile=${report}`], {
    cwd,
    env,
    minutes: 30, // many times what it takes: only a hang should end it
  });
  const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = readReport(report) ?? {};
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, output: withoutReport(output) };
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
