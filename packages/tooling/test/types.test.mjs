import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromRoot } from '../src/root.mjs';
import { installed, run } from '../src/run.mjs';
import { folderWith } from './fixture.mjs';

const configuration = {
  'package.json': '{ "type": "commonjs" }',
  'tsconfig.json': JSON.stringify({
    extends: fromRoot('tsconfig.base.json'),
    compilerOptions: { noEmit: true, types: [] },
    include: ['*.ts'],
  }),
};

const compile = async (text) => {
  const cwd = folderWith({ ...configuration, 'example.ts': text });
  return (await run(installed('tsc'), ['-p', 'tsconfig.json'], { cwd })).output;
};

test('what is right compiles', async () => {
  assert.equal(await compile('export const one: number = 1;\n'), '');
});

for (const [mistake, text] of Object.entries({
  'wrong type': "export const one: number = 'one';\n",
  'item that may not be there': 'export const first = (list: number[]): number => list[0];\n',
  'undefined for something optional': 'export const one: { a?: number } = { a: undefined };\n',
}))
  test(`${mistake} is an error`, async () => {
    assert.match(await compile(text), /error TS\d+/);
  });
