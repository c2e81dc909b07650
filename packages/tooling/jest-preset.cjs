const { join } = require('node:path');

const packages = join(__dirname, '..');

/** TypeScript is compiled per file by swc, which also emits the decorator metadata that TypeORM and TypeGraphQL read. */
const transform = {
  '\\.[cm]?tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    },
  ],
};

/** What the tests of every package have in common. Other packages are taken from their source, so that nothing has to be built. */
module.exports.jestConfig = (displayName) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/src/**/*.test.ts'],
  transform,
  moduleNameMapper: {
    '^@muster/(filters|demo-data)$': `${packages}/$1/src/index.ts`,
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 30_000,
  maxWorkers: 2,
});
