const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');
const vm = require('node:vm');
const { hash, listing } = require('../src/listing.cjs');

const root = resolve(__dirname, '../../..');
const SOURCES = ['pnpm-lock.yaml', 'packages/filters/src', 'packages/demo-data/src', 'packages/tooling/jest'];

/** Changes with everything that a start loads. Libraries change with the lockfile only. */
const fingerprint = (folder) =>
  hash([
    process.version,
    ...listing([...SOURCES.map((path) => join(root, path)), ...['src', 'test'].map((name) => join(folder, name))]),
  ]);

/** What an earlier start left, unless something is different since then: a line that says where things lie, and the things. */
function readImage(file, wanted) {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const { made, found, modules } = JSON.parse(bytes.toString('utf8', 0, end));
    return made === wanted ? { found, modules: new Map(modules), bytes: bytes.subarray(end + 1) } : undefined;
  } catch {
    return undefined; // nothing there, or nothing that can be read
  }
}

function writeImage(file, made, { found, compiled }) {
  const modules = [];
  const parts = [];
  let end = 0;
  const place = (part) => {
    parts.push(part);
    end += part.length;
    return [end - part.length, end];
  };
  for (const [filename, { source, script }] of compiled)
    modules.push([filename, [...place(Buffer.from(source)), ...place(script.createCachedData())]]);
  mkdirSync(dirname(file), { recursive: true });
  const head = Buffer.from(`${JSON.stringify({ made, found, modules })}\n`);
  writeFileSync(`${file}.${process.pid}`, Buffer.concat([head, ...parts]));
  renameSync(`${file}.${process.pid}`, file);
}

/** The `require` of a module, as Node makes it where it compiles by itself. */
const requireOf = (module) =>
  Object.assign((request) => module.require(request), {
    resolve: (request, options) => Module._resolveFilename(request, module, false, options),
    main: process.mainModule,
    extensions: Module._extensions,
    cache: Module._cache,
  });

function evaluate(module, filename, source, cachedData) {
  const script = new vm.Script(Module.wrap(source), {
    filename,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const { exports } = module;
  script.runInThisContext().call(exports, exports, requireOf(module), module, filename, dirname(filename));
  return script;
}

/** What a request means depends on the folder that it is made from; undefined where it depends on more. */
const keyOf = (request, parent, options) =>
  parent?.path && options === undefined && !Module.isBuiltin(request) ? `${parent.path} ${request}` : undefined;

function replay({ found, modules, bytes }) {
  const find = Module._resolveFilename;
  Module._resolveFilename = (request, parent, isMain, options) =>
    found[keyOf(request, parent, options)] ?? find(request, parent, isMain, options);
  for (const extension of ['.js', '.ts', '.tsx']) {
    const load = Module._extensions[extension];
    Module._extensions[extension] = (module, filename) => {
      const place = modules.get(filename);
      if (place === undefined) return load(module, filename);
      const [from, to, codeFrom, codeTo] = place;
      evaluate(module, filename, bytes.toString('utf8', from, to), bytes.subarray(codeFrom, codeTo));
    };
  }
}

function record() {
  const found = {};
  const compiled = new Map();
  const find = Module._resolveFilename;
  Module._resolveFilename = (request, parent, isMain, options) => {
    const filename = find(request, parent, isMain, options);
    const key = keyOf(request, parent, options);
    if (key !== undefined) found[key] = filename;
    return filename;
  };
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (content, filename, format) {
    if (format === 'module' || filename.endsWith('.mjs')) return compile.call(this, content, filename, format);
    const source = content.replace(/^#!.*/, '');
    compiled.set(filename, { source, script: evaluate(this, filename, source) });
  };
  return { found, compiled };
}

/**
 * Half of the start of a process goes into finding, reading and compiling two thousand files. What one start of a program has
 * found and compiled, the next take from one file, as long as no source has changed.
 *
 * @param folder of the workspace whose program this process runs
 */
module.exports.startFromImage = (folder) => {
  if (process.env.WITHOUT_DEFENCE) return; // the sources are others than those on the disk
  const file = join(folder, 'test-output', 'images', hash([process.argv[1]]));
  const wanted = fingerprint(folder);
  const image = readImage(file, wanted);
  if (image !== undefined) return replay(image);
  const recorded = record();
  setImmediate(() => writeImage(file, wanted, recorded)); // the program is loaded by then, and many are killed before they end
};
