/** What the tests of every package have in common. */
module.exports.jestConfig = (displayName) => ({
  displayName,
  testEnvironment: 'node',
  testRunner: `${__dirname}/shared-modules.cjs`,
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/src/**/*.test.ts'],
  transform: {}, // shared-modules.cjs loads TypeScript
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 30_000,
  maxWorkers: 2,
});
