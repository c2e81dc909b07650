// Lets a plain Node process load the TypeScript of the server, so that a test can kill a real one.
const path = require('node:path');
const { startFromImage } = require('../../../../../packages/tooling/jest/start-image.cjs');
const { loadTypescript } = require('../../../../../packages/tooling/jest/typescript.cjs');

const folder = path.resolve(__dirname, '../../..');
loadTypescript(folder);
startFromImage(folder);
