import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { defences, threats } from '../defences/index.cjs';
import { changesOf, fileOf, sourceWithout } from '../defences/take-out.cjs';
import { fromRoot } from '../src/root.mjs';
import { run } from '../src/run.mjs';
import { jestReport } from '../src/runners/jest.mjs';
import { failedByAssertion, patternOf } from '../src/runners/verdict.mjs';

const { transformSync } = createRequire(fromRoot('apps/server/package.json'))('@swc/core');

/** @throws when it is no TypeScript */
const compile = (file, source) => {
  const parser = { syntax: 'typescript', tsx: file.endsWith('.tsx'), decorators: true };
  transformSync(source, { filename: file, jsc: { parser }, swcrc: false });
};

for (const threat of threats)
  test(`${threat}: there is a defence, and each can be taken out`, () => {
    const ours = defences.filter((defence) => defence.threat === threat);
    assert.ok(ours.length > 0);
    for (const defence of ours) {
      for (const { file } of changesOf(defence)) {
        const source = readFileSync(fileOf(file), 'utf8');
        const without = sourceWithout(defence, file, source);
        assert.notEqual(without, source, defence.name);
        compile(file, without);
      }
      assert.ok(existsSync(fileOf(defence.test)), `${defence.name}: there is no ${defence.test}`);
    }
  });

test('each has a name of its own', () => {
  const names = defences.map(({ name }) => name);
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) < index),
    [],
  );
});

test('each test file says how it is seen to fail', () => {
  for (const file of new Set(defences.map((defence) => defence.test)))
    assert.match(readFileSync(fileOf(file), 'utf8'), /\/\/ .*`npm run defences`/, `${file} does not say so`);
});

const change = { name: 'example', file: 'a.ts', find: 'check();', replace: '' };

test('what is not there, or there twice, cannot be taken out', () => {
  assert.equal(sourceWithout(change, 'a.ts', 'before(); check(); after();'), 'before();  after();');
  assert.equal(sourceWithout(change, 'b.ts', 'check(); check();'), 'check(); check();');
  assert.throws(() => sourceWithout(change, 'a.ts', 'before(); after();'), /does not hold the text any more/);
  assert.throws(() => sourceWithout(change, 'a.ts', 'check(); check();'), /more than once/);
});

test('a dollar sign of what stands there instead is one', () => {
  assert.equal(sourceWithout({ ...change, replace: '$& $1' }, 'a.ts', 'check();'), '$& $1');
});

const compileTest = (env, pattern) =>
  jestReport('packages/filters', {
    name: 'defences-test',
    args: ['--runTestsByPath', 'test/compile.test.ts', `--testNamePattern=${pattern}`],
    env,
  });

test('tests fail without the defence, and the file is as it was', async () => {
  const defence = defences.find(({ name }) => name === 'sql-parameters');
  const before = readFileSync(fileOf(defence.file), 'utf8');
  const whole = await compileTest({ WITHOUT_DEFENCE: '' }, defence.only);
  assert.equal(whole.code, 0, whole.output);
  const { report, output } = await compileTest({ WITHOUT_DEFENCE: defence.name }, defence.only);
  assert.ok(failedByAssertion(report).length > 0, output);
  assert.equal(readFileSync(fileOf(defence.file), 'utf8'), before);
});

test('a defence that there is not is no reason to fail a test', async () => {
  const { code, report, output } = await compileTest({ WITHOUT_DEFENCE: 'made-up' }, 'wildcards');
  assert.notEqual(code, 0);
  assert.deepEqual(failedByAssertion(report), []);
  assert.match(output, /there is no such defence/);
});

test('code that breaks is no answer, a matcher that does not match is one', () => {
  const reportOf = (...results) => ({ testResults: [{ assertionResults: results }] });
  const crashed = {
    status: 'failed',
    fullName: 'crashed',
    failureDetails: [{}],
    failureMessages: ['TypeError: x is not a function\n    at expect (a.js:1:1)'],
  };
  const refused = { status: 'failed', fullName: 'refused', failureDetails: [{ matcherResult: { pass: false } }] };
  const repeated = {
    status: 'failed',
    fullName: 'repeated',
    failureMessages: ['Property failed\nCaused by: Error: expect(received)'],
  };
  const passed = { status: 'passed', fullName: 'passed', failureDetails: [] };
  assert.deepEqual(failedByAssertion(reportOf(crashed, passed)), []);
  assert.deepEqual(failedByAssertion(reportOf(passed, crashed, refused, repeated)), ['refused', 'repeated']);
});

test('what passes with nothing taken out is all that has to notice something', () => {
  assert.equal(patternOf([{ only: 'a|b' }, { only: 'c' }, { only: 'c' }]), '(a|b)|(c)');
  assert.equal(patternOf([{ only: 'a' }, {}]), undefined);
});

test('the command lists what there is, and refuses what there is not', async () => {
  const command = (...args) => run(process.execPath, [fromRoot('packages/tooling/src/defences.mjs'), ...args]);
  const { code, output } = await command('--list', 'stolen session');
  assert.equal(code, 0, output);
  assert.match(output, /session-hashed +stolen session +apps\/server\/test\/access\/sessions\.test\.ts/);
  assert.doesNotMatch(output, /sql-parameters/);
  const unknown = await command('--list', 'made-up');
  assert.equal(unknown.code, 1);
  assert.match(unknown.output, /No defence is named like made-up/);
});
