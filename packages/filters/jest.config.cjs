const { jestConfig } = require('../tooling/jest/preset.cjs');

module.exports = jestConfig('filters');
