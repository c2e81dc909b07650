const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve: absolute } = require('node:path');
const threads = require('node:worker_threads');
const { loadedSource } = require('../defences/take-out.cjs');

const packages = absolute(__dirname, '../..');

/** TypeScript is compiled per file by swc, which also emits the decorator metadata that TypeORM and TypeGraphQL read. */
const swcOptions = (filename) => ({
  filename,
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx: filename.endsWith('.tsx'), decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: true,
      react: { runtime: 'automatic' },
    },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: true,
  swcrc: false,
});

/** Whole or not at all: another process may look at this very moment. */
function write(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

/** Lets the threads that this process starts load TypeScript, too: a thread has none of what was changed in the one that started it. */
function loadInThreads(folder) {
  threads.setEnvironmentData('typescript', folder);
  const { Worker } = threads;
  threads.Worker = class extends Worker {
    constructor(file, options) {
      super(file, { ...options, execArgv: ['--require', join(__dirname, 'thread.cjs')] });
    }
  };
}

/**
 * Lets this process load TypeScript with `require`. Other packages are taken from their source, so that nothing has to be built.
 * Tests start hundreds of processes: what one has compiled, the next finds in `test-output` of the workspace folder.
 *
 * @param folder of the workspace whose tests run; swc is taken from its dependencies
 * @param loaded is told of each file that is loaded, and in which file its source map lies
 */
module.exports.loadTypescript = (folder, loaded = () => {}) => {
  const required = Module.createRequire(join(folder, 'package.json'));
  const cache = join(folder, 'test-output', 'compiled');
  mkdirSync(cache, { recursive: true });
  const sourceOf = loadedSource();

  const compiled = (filename) => {
    const source = sourceOf(filename, readFileSync(filename, 'utf8'));
    const options = swcOptions(filename);
    const kept = join(cache, createHash('sha256').update(JSON.stringify(options)).update(source).digest('hex'));
    loaded(filename, `${kept}.map`);
    if (existsSync(kept)) return readFileSync(kept, 'utf8');
    const { code, map } = required('@swc/core').transformSync(source, options);
    write(`${kept}.map`, map);
    write(kept, code);
    return code;
  };

  for (const extension of ['.ts', '.tsx'])
    require.extensions[extension] = (module, filename) => module._compile(compiled(filename), filename);

  const resolve = Module._resolveFilename;
  Module._resolveFilename = (request, ...rest) => {
    const [, name] = /^@muster\/(filters|demo-data)$/.exec(request) ?? [];
    return resolve(name === undefined ? request : join(packages, name, 'src', 'index.ts'), ...rest);
  };
  loadInThreads(folder);
};
