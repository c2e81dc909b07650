import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { findProgram } from '../src/programs.mjs';
import { Failure, run, runOrFail } from '../src/run.mjs';
import { sum, timed } from '../src/stages.mjs';
import { folderWith } from './fixture.mjs';

const quietly = async (name, stage) => {
  const log = mock.method(console, 'log', () => {});
  try {
    return await timed(name, stage);
  } finally {
    log.mock.restore();
  }
};

test('a stage without numbers is one test, and one that throws is a failed one', async () => {
  const good = await quietly('good', async () => 'whatever');
  const bad = await quietly('bad', async () => {
    throw new Failure('no');
  });
  const counted = await quietly('counted', async () => ({ passed: 3, failed: 2, output: '' }));
  assert.deepEqual(sum([good, bad, counted]), { passed: 4, failed: 3 });
});

test('a failing program shows what it wrote, in order', async () => {
  const script = "console.log('one'); console.error('two'); process.exitCode = 3;";
  await assert.rejects(runOrFail(process.execPath, ['-e', script]), (error) => {
    assert.match(error.message, /one\ntwo\n/);
    assert.match(error.message, /exit code 3/);
    return error instanceof Failure;
  });
});

test('a program that is not there and one that takes too long are failures', async () => {
  assert.notEqual((await run('/nowhere/program', [])).code, 0);
  const { code, output } = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { minutes: 0.01 });
  assert.notEqual(code, 0);
  assert.match(output, /SIGKILL/);
});

test('programs are looked for on the PATH, and a file that cannot be run is none', () => {
  const folder = folderWith({ 'muster-program': '' });
  assert.equal(findProgram(['muster-program'], folder), undefined);
  assert.match(findProgram(['muster-program', 'node'], process.env.PATH), /node$/);
});
