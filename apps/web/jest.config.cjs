const { jestConfig } = require('../../packages/tooling/jest/preset.cjs');

module.exports = jestConfig('web');
