import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromRoot } from '../root.mjs';
import { run } from '../run.mjs';

/** Runs the browser tests. */
export async function playwright(env) {
  const report = fromRoot('e2e', 'test-output', 'playwright.json');
  rmSync(report, { force: true });
  const cli = createRequire(fromRoot('e2e/package.json')).resolve('@playwright/test/cli');
  const { code, output } = await run(process.execPath, [cli, 'test', '--reporter=line,json'], {
    cwd: fromRoot('e2e'),
    minutes: 10,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const { stats, errors = [] } = readReport(report) ?? {};
  const failed = (stats?.unexpected ?? 0) + errors.length;
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    output,
  };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
