import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutProblems } from '../src/checks/layout.mjs';
import { repositoryWith } from './fixture.mjs';

const complete = Object.fromEntries(
  [
    ...[
      'apps/a',
      'packages/a',
      'docker/a',
      'e2e/a',
      'docs/a',
      '.gitignore',
      '.ci/run',
      'LICENSE',
      'biome.json',
      'pnpm-lock.yaml',
    ],
    ...['pnpm-workspace.yaml', 'package.json', 'turbo.json', 'tsconfig.base.json', 'README.md'],
  ].map((path) => [path, '']),
);

test('the layout of the design has no problems, whatever git ignores', () => {
  const folder = repositoryWith({ ...complete, '.gitignore': 'data/', 'data/x': '' });
  assert.deepEqual(layoutProblems(folder), []);
});

test('what does not belong at the top level is named', () => {
  assert.deepEqual(layoutProblems(repositoryWith({ ...complete, 'scripts/x.sh': '' })), [
    'scripts does not belong at the top level',
  ]);
});

test('what is missing at the top level is named', () => {
  const { 'README.md': _, ...incomplete } = complete;
  assert.deepEqual(layoutProblems(repositoryWith(incomplete)), ['README.md is missing at the top level']);
});

for (const name of ['utils.ts', 'date-utils.ts', 'helpers/date.ts', 'segment-manager.ts', 'helper.test.ts'])
  test(`apps/${name} says nothing about what it holds`, () => {
    const [problem] = layoutProblems(repositoryWith({ ...complete, [`apps/${name}`]: '' }));
    assert.match(problem, /name it after what it holds/);
  });

test('a word that only contains such a word is a name like any other', () => {
  assert.deepEqual(layoutProblems(repositoryWith({ ...complete, 'apps/utilisation.ts': '' })), []);
});
