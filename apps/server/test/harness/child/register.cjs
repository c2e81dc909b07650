// Lets a plain Node process load the TypeScript of the server, so that a test can kill a real one.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { jestConfig } = require('../../../../../packages/tooling/jest-preset.cjs');

const packages = path.resolve(__dirname, '../../../../../packages');
const [[, options]] = Object.values(jestConfig('child').transform);

// Tests start a hundred of these processes: what one has compiled, the next finds.
const cache = path.resolve(__dirname, '../../../test-output/child-cache');
mkdirSync(cache, { recursive: true });

const compiled = (filename) => {
  const source = readFileSync(filename, 'utf8');
  const kept = path.join(cache, createHash('sha256').update(filename).update(source).digest('hex'));
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = transformSync(source, { ...options, filename, swcrc: false });
  // Whole or not at all: another process may look at this very moment.
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
};

require.extensions['.ts'] = (module, filename) => module._compile(compiled(filename), filename);

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  const [, name] = /^@muster\/(filters|demo-data)$/.exec(request) ?? [];
  return resolve(name === undefined ? request : `${packages}/${name}/src/index.ts`, ...rest);
};
