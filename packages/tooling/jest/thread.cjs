// The first that a thread loads where TypeScript is run from its sources.
const { getEnvironmentData } = require('node:worker_threads');
const { loadTypescript } = require('./typescript.cjs');

loadTypescript(getEnvironmentData('typescript'));
