import './node-version.mjs';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defences } from '../defences/index.cjs';
import { changesOf, fileOf, sourceWithout } from '../defences/take-out.cjs';
import { ensureInstalled } from './install.mjs';
import { entry, Failure } from './run.mjs';
import { jestReport } from './runners/jest.mjs';
import { failedByAssertion, folderOf, numberOfTests, patternOf } from './runners/verdict.mjs';
import { ensureTestDatabase } from './test-database.mjs';

const USAGE = `npm run defences [-- [--list] NAME …]

Takes each defence of packages/tooling/defences out, one after the other, and runs the tests that have to notice. They pass while
nothing is taken out, and at least one of them has to fail, by what it expects, without the defence. No file is changed: the
source is replaced while the tests load it. NAME picks defences by a part of their name or of their threat; --list shows them.

One by hand, in apps/server:  WITHOUT_DEFENCE=NAME npx jest test/access/keys.test.ts`;

const options = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  return { ...values, words: positionals };
};

const chosenBy = (words) => {
  const chosen = defences.filter(
    ({ name, threat }) => words.length === 0 || words.some((word) => name.includes(word) || threat.includes(word)),
  );
  if (chosen.length === 0) throw new Failure(`No defence is named like ${words.join(', ')}.\n\n${USAGE}`);
  return chosen;
};

const widest = (values) => Math.max(...values.map(({ length }) => length));

/** A row of the table: the columns are as wide as what stands in them. */
const table = (rows) => {
  const [names, threats] = [widest(rows.map(({ name }) => name)), widest(rows.map(({ threat }) => threat))];
  return ({ name, threat }, sign, text) => console.log(`${sign} ${name.padEnd(names)}  ${threat.padEnd(threats)}  ${text}`);
};

const checkThere = (defence) => {
  for (const { file } of changesOf(defence)) sourceWithout(defence, file, readFileSync(fileOf(file), 'utf8'));
};

/** Runs the tests of one file that have to notice what is taken out; nothing is, when no defence is named. */
const runTests = async ({ test, pattern, without = '' }, env) => {
  const folder = folderOf(test);
  // A test that fails half-way leaves its server running, for which nobody is to wait.
  const args = ['--maxWorkers=1', '--forceExit', '--runTestsByPath', test.slice(folder.length + 1)];
  return jestReport(folder, {
    name: 'defences',
    minutes: 5,
    args: pattern === undefined ? args : [...args, `--testNamePattern=${pattern}`],
    env: { ...env, WITHOUT_DEFENCE: without },
  });
};

/** A test that fails anyway says nothing when a defence is taken out. */
const checkPassing = async (chosen, env) => {
  for (const test of new Set(chosen.map((defence) => defence.test))) {
    const pattern = patternOf(chosen.filter((defence) => defence.test === test));
    const { code, output } = await runTests({ test, pattern }, env);
    if (code !== 0) throw new Failure(`${output}\n${test} fails although nothing was taken out.`);
  }
};

const tryWithout = async (defence, env) => {
  checkThere(defence);
  const { name, test, only } = defence;
  const { report, output } = await runTests({ test, pattern: only, without: name }, env);
  if (report === undefined || numberOfTests(report) === 0) return { noticed: false, text: `no test ran in ${test}\n${output}` };
  const failed = failedByAssertion(report);
  if (failed.length > 0) return { noticed: true, text: `${test} › ${failed[0]}` };
  return {
    noticed: false,
    text: report.success ? `${test} noticed nothing` : `${test} failed, but by no expectation\n${output}`,
  };
};

await entry(async () => {
  const { list, help, words } = options();
  if (help) return console.log(USAGE);
  const chosen = chosenBy(words);
  const row = table(chosen);
  if (list) {
    for (const defence of chosen) row(defence, '·', defence.test);
    return 0;
  }
  await ensureInstalled();
  const database = await ensureTestDatabase();
  const env = { TEST_DATABASE_URL: database.url };
  let unnoticed = 0;
  try {
    await checkPassing(chosen, env);
    for (const defence of chosen) {
      const { noticed, text } = await tryWithout(defence, env);
      row(defence, noticed ? '✓' : '✗', text);
      if (!noticed) unnoticed += 1;
    }
  } finally {
    await database.stop();
  }
  console.log(`${chosen.length - unnoticed} noticed, ${unnoticed} not`);
  return unnoticed > 0 ? 1 : 0;
});
