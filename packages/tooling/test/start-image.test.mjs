import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith } from './fixture.mjs';

const IMAGE = join(import.meta.dirname, '..', 'jest', 'start-image.cjs');

const program = () =>
  folderWith({
    'register.cjs': `require(${JSON.stringify(IMAGE)}).startFromImage(__dirname);`,
    'src/main.js': "#!/usr/bin/env node\nconsole.log(require('./said'), require('library'), require.main === module);",
    'src/said.js': "module.exports = 'said';",
    'node_modules/library/index.js': "module.exports = 'bought';",
  });

const start = (folder, env = {}) =>
  execFileSync(process.execPath, ['--require', join(folder, 'register.cjs'), join(folder, 'src/main.js')], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  }).trim();

/** Libraries change with the lockfile only: whoever sees this has not started from the image. */
const changeLibrary = (folder) => writeFileSync(join(folder, 'node_modules/library/index.js'), "module.exports = 'changed';");

test('a second start takes what the first has loaded', () => {
  const folder = program();
  assert.equal(start(folder), 'said bought true');
  changeLibrary(folder);
  assert.equal(start(folder), 'said bought true');
});

test('after the change of a source everything is loaded anew', () => {
  const folder = program();
  start(folder);
  changeLibrary(folder);
  writeFileSync(join(folder, 'src/said.js'), "module.exports = 'said otherwise';");
  assert.equal(start(folder), 'said otherwise changed true');
  assert.equal(start(folder), 'said otherwise changed true');
});

test('an image that cannot be read is made anew', () => {
  const folder = program();
  start(folder);
  const images = join(folder, 'test-output/images');
  for (const name of readdirSync(images)) writeFileSync(join(images, name), 'half an im');
  changeLibrary(folder);
  assert.equal(start(folder), 'said changed true');
});

test('who has a defence taken out reads the sources', () => {
  const folder = program();
  start(folder);
  changeLibrary(folder);
  assert.equal(start(folder, { WITHOUT_DEFENCE: 'any' }), 'said changed true');
});
