import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordProblems } from '../src/checks/words.mjs';
import { repositoryWith } from './fixture.mjs';

// Put together here, because this file is read by the check as well.
const slash = '/';
const machinePath = ['', 'work', 'shared', 'file.csv'].join(slash);
const homePath = ['', 'home', 'anna', 'muster'].join(slash);
const registry = ['https:', '', 'registry.example.com', 'left-pad'].join(slash);
const token = ['_auth', 'Token=abc'].join('');

for (const [what, line] of Object.entries({ machinePath, homePath, registry, token }))
  test(`a line with a ${what} is named by file and line`, () => {
    const [problem, ...others] = wordProblems(repositoryWith({ 'docs/a.md': `fine\nsee ${line}\n` }));
    assert.match(problem, /^docs\/a\.md:2: /);
    assert.deepEqual(others, []);
  });

test('ordinary paths and addresses are fine', () => {
  const lines = [
    './work/a',
    'apps/work/b',
    'https://example.com/work/c',
    '{base}/work/d',
    'https://docs.npmjs.com/',
    '/data',
    '/graphql',
  ];
  assert.deepEqual(wordProblems(repositoryWith({ 'docs/a.md': lines.join('\n') })), []);
});
