// Lets a plain Node process load the TypeScript of the server, so that a test can kill a real one.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { jestConfig } = require('../../../../../packages/tooling/jest-preset.cjs');

const packages = path.resolve(__dirname, '../../../../../packages');
const [[, options]] = Object.values(jestConfig('child').transform);

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename, swcrc: false });
  module._compile(code, filename);
};

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  const [, name] = /^@muster\/(filters|demo-data)$/.exec(request) ?? [];
  return resolve(name === undefined ? request : `${packages}/${name}/src/index.ts`, ...rest);
};
