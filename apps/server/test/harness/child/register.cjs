// Lets a plain Node process load the TypeScript of the server, so that a test can kill a real one.
const path = require('node:path');
const { loadTypescript } = require('../../../../../packages/tooling/jest/typescript.cjs');

loadTypescript(path.resolve(__dirname, '../../..'));
