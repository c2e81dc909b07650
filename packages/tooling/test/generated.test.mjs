import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { generatedProblems } from '../src/checks/generated.mjs';
import { folderWith } from './fixture.mjs';

test('generating what is there already is no problem', async () => {
  const folder = folderWith({ 'a/graphql.ts': 'one' });
  assert.deepEqual(await generatedProblems(folder, () => writeFileSync(join(folder, 'a/graphql.ts'), 'one')), []);
});

test('a stale, a missing and a superfluous file are named, and the folder is left as it was', async () => {
  const folder = folderWith({ 'stale.ts': 'old', 'superfluous.ts': 'x' });
  const problems = await generatedProblems(folder, async () => {
    writeFileSync(join(folder, 'stale.ts'), 'new');
    writeFileSync(join(folder, 'missing.ts'), 'new');
    const { rmSync } = await import('node:fs');
    rmSync(join(folder, 'superfluous.ts'));
  });
  assert.deepEqual(problems.map((problem) => problem.split(' ')[0]).sort(), ['missing.ts', 'stale.ts', 'superfluous.ts']);
  assert.equal(readFileSync(join(folder, 'stale.ts'), 'utf8'), 'old');
});
