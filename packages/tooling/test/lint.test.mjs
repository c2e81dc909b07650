import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fromRoot } from '../src/root.mjs';
import { installed, run } from '../src/run.mjs';
import { folderWith } from './fixture.mjs';

const configuration = Object.fromEntries(
  ['biome.json', '.gitignore', 'packages/tooling/lint/process-exit.grit', 'packages/tooling/lint/process-env.grit'].map(
    (path) => [path, readFileSync(fromRoot(path), 'utf8')],
  ),
);

/** For each kind of mistake a file of the server that has it, and the words by which Biome reports it. */
const mistakes = {
  format: ['export const   one = 1;\n', 'format'],
  'import order': ["import { b } from './b';\nimport { a } from './a';\n\nexport const both = [a, b];\n", 'organizeImports'],
  any: ['export const one = (value: any): number => Number(value);\n', 'noExplicitAny'],
  'non-null assertion': ['export const one = (list: number[]): number => list[0]!;\n', 'noNonNullAssertion'],
  'default export': ['export default 1;\n', 'noDefaultExport'],
  'promise nobody waits for': [
    "const load = async (): Promise<void> => await Promise.reject(new Error('lost'));\n\nexport const run = (): void => {\n  load();\n};\n",
    'noFloatingPromises',
  ],
  console: ["console.log('here');\n", 'noConsole'],
  'focused test': ["test.only('one', () => {});\n", 'noFocusedTests'],
  'unused variable (a warning)': ['const one = 1;\n', 'noUnusedVariables'],
  'process.exit': ['process.exit(1);\n', 'Only main.ts ends the process'],
  'process.env': ["export const home = process.env['HOME'];\n", 'Only config.ts reads the environment'],
};

const lint = (path, text) =>
  run(installed('biome'), ['check', '--error-on-warnings', '--colors=off', '.'], {
    cwd: folderWith({ ...configuration, [path]: text }),
  });

for (const [mistake, [text, report]] of Object.entries(mistakes))
  test(`${mistake} is reported`, async () => {
    const { code, output } = await lint('apps/server/src/example.ts', text);
    assert.notEqual(code, 0);
    assert.ok(output.includes(report), output);
  });

test('the two files with that duty may end the process and read the environment', async () => {
  assert.equal((await lint('apps/server/src/main.ts', 'process.exit(1);\n')).code, 0);
  assert.equal((await lint('apps/server/src/config.ts', 'export const home = process.env.HOME;\n')).code, 0);
  assert.equal((await lint('apps/server/src/cli.ts', 'export const config = createConfig(process.env);\n')).code, 0);
});

test('decorated classes of the server keep the imports that their metadata needs', async () => {
  const text = [
    "import { Field, ObjectType } from 'type-graphql';",
    "import { Money } from './money';",
    '',
    '@ObjectType()',
    'export class OrderType {',
    '  @Field()',
    '  total: Money;',
    '}',
    '',
  ].join('\n');
  const { code, output } = await lint('apps/server/src/modules/activity/order.type.ts', text);
  assert.equal(code, 0, output);
});
