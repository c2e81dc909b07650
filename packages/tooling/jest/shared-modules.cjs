const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { disableStores } = require('./async-stores.cjs');
const { loadTypescript } = require('./typescript.cjs');

const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');
/** Where the source maps of the loaded files lie. */
const sourceMaps = new Map();
const folders = new Set();
let mapsOfFile = new Map();

/** Makes the sources of a folder loadable, and lets what failed in a test file name the lines of the sources. */
function loadFrom(folder, maps) {
  mapsOfFile = maps;
  for (const [file, map] of sourceMaps) mapsOfFile.set(file, map);
  if (folders.has(folder)) return;
  folders.add(folder);
  loadTypescript(folder, (file, map) => {
    sourceMaps.set(file, map);
    mapsOfFile.set(file, map);
  });
}

/** Jest's own parts, which are dependencies of Jest and not ours. */
function partsOfJest(folder) {
  const jest = createRequire(createRequire(join(folder, 'package.json')).resolve('jest'));
  const core = createRequire(jest.resolve('@jest/core'));
  const config = createRequire(core.resolve('jest-config'));
  const circus = config.resolve('jest-circus/runner');
  return { circus, adapter: join(dirname(circus), 'jestAdapterInit.js'), mock: createRequire(circus)('jest-mock') };
}

const fresh = (file) => {
  delete require.cache[file];
  return require(file);
};

/** The part of the global `jest` that means something where modules are Node's own. */
function jestObject({ ModuleMocker }) {
  const mocker = new ModuleMocker(globalThis);
  const object = {
    spyOn: mocker.spyOn.bind(mocker),
    setTimeout(milliseconds) {
      globalThis[TIMEOUT] = milliseconds;
      return object;
    },
  };
  return object;
}

/**
 * A Jest test runner whose test files share the modules that they load, as they are loaded by Node itself, once per worker. Jest
 * loads everything again for each file, and the libraries of a server alone take it three seconds. In return a file must leave
 * modules as it found them, and nothing can be mocked but methods of objects.
 */
module.exports = async (...given) => {
  const [globalConfig, config, , runtime, testPath, send] = given;
  const { circus, adapter, mock } = partsOfJest(config.rootDir);
  loadFrom(config.rootDir, runtime.getSourceMaps());
  delete globalThis[EVENT_HANDLERS];
  delete globalThis[TIMEOUT];
  delete require.cache[adapter];
  globalThis.jest = jestObject(mock);
  const shared = {
    requireInternalModule: require,
    requireModule: fresh,
    setGlobalsForRuntime() {},
    unstable_shouldLoadAsEsm: () => false,
    enterTestCode() {},
    leaveTestCode() {},
  };
  return require(circus).default(globalConfig, config, { global: globalThis }, shared, testPath, send).finally(disableStores);
};
