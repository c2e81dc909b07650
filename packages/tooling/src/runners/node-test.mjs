import { readdirSync } from 'node:fs';
import { fromRoot } from '../root.mjs';
import { run } from '../run.mjs';

const FOLDER = 'packages/tooling/test';

/** Runs the tests of the tooling itself, with the runner that Node.js brings along. */
export async function nodeTest() {
  const files = readdirSync(fromRoot(FOLDER)).filter((name) => name.endsWith('.test.mjs'));
  const options = ['--test', '--test-reporter=tap', '--test-concurrency=2'];
  const { code, output } = await run(process.execPath, [...options, ...files.map((file) => fromRoot(FOLDER, file))], {
    minutes: 10,
  });
  const passed = count(output, 'pass');
  const failed = count(output, 'fail');
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
}

const count = (output, word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
