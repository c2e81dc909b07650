const { jestConfig } = require('../../packages/tooling/jest/preset.cjs');

// Tests of processes that are killed wait for leases to run out: with one worker more, others use that time.
module.exports = { ...jestConfig('server'), maxWorkers: 3 };
