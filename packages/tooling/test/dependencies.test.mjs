import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { cruise } from 'dependency-cruiser';
import optionsOf from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { fromRoot } from '../src/root.mjs';
import { folderWith } from './fixture.mjs';

const config = fromRoot('.dependency-cruiser.cjs');
const rules = createRequire(import.meta.url)(config).forbidden.map(({ name }) => name);

const server = 'apps/server/src';
const modules = `${server}/modules`;
const imports = (path) => `import '${path}';\n`;
const manifest = (name, fields) => JSON.stringify({ name, exports: { '.': { source: './src/index.ts' } }, ...fields });

/** The smallest tree that everything else is added to. It breaks no rule. */
const clean = {
  'apps/server/package.json': manifest('@muster/server', { devDependencies: { jest: '30' } }),
  [`${server}/main.ts`]: imports('./app'),
  [`${server}/cli.ts`]: imports('./audience/count'),
  [`${server}/app.ts`]: `${imports('./modules/deliveries/send')}${imports('./modules/imports/run')}${imports('./audience/count')}`,
  [`${server}/audience/count.ts`]: imports('../modules/customers/customer.entity'),
  [`${modules}/customers/customer.entity.ts`]: 'export class Customer {}\n',
  [`${modules}/customers/upsert.ts`]: `${imports('../deliveries/address-key')}${imports('./customer.entity')}`,
  [`${modules}/deliveries/address-key.ts`]: imports('node:crypto'),
  [`${modules}/deliveries/send.ts`]: imports('../campaigns/launch'),
  [`${modules}/campaigns/launch.ts`]: imports('../customers/upsert'),
  [`${modules}/imports/run.ts`]: imports('../customers/upsert'),
  'apps/web/package.json': manifest('@muster/web', {}),
  'apps/web/src/main.tsx': `${imports('./features/page')}`,
  'apps/web/src/features/page.tsx': 'export const Page = () => <p>What happens when you import?</p>;\n',
  'packages/filters/package.json': manifest('@muster/filters', {}),
  'packages/filters/src/index.ts': imports('./tree'),
  'packages/filters/src/tree.ts': 'export const tree = 1;\n',
  'e2e/tests/start.spec.ts': '',
};

/** For each rule a file that breaks it, added to (or put in the place of) one of the clean tree. */
const violations = {
  'no-cycles': { [`${server}/audience/count.ts`]: imports('./other'), [`${server}/audience/other.ts`]: imports('./count') },
  'no-unresolvable': { [`${server}/audience/count.ts`]: imports('./nowhere') },
  'no-development-dependency-at-run-time': {
    [`${server}/audience/count.ts`]: imports('jest'),
    'apps/server/node_modules/jest/package.json': JSON.stringify({ name: 'jest', version: '30.0.0', main: 'index.js' }),
    'apps/server/node_modules/jest/index.js': '',
  },
  'no-undeclared-dependency': {
    [`${server}/audience/count.ts`]: imports('left-pad'),
    'node_modules/left-pad/package.json': JSON.stringify({ name: 'left-pad', version: '1.0.0', main: 'index.js' }),
    'node_modules/left-pad/index.js': '',
  },
  'filters-import-nothing': { 'packages/filters/src/tree.ts': imports('node:fs') },
  'packages-know-no-application': { 'packages/demo-data/src/index.ts': imports('../../../apps/server/src/app') },
  'web-uses-filters-and-generated-only': { 'apps/web/src/features/page.tsx': imports('../../../server/src/app') },
  'web-shared-knows-no-feature': { 'apps/web/src/shared/button.tsx': imports('../features/page') },
  'browser-tests-know-no-source': { 'e2e/tests/import.spec.ts': imports('../../apps/server/src/app') },
  'server-knows-no-web': { [`${server}/audience/count.ts`]: imports('../../../web/src/features/page') },
  'source-knows-no-test': { [`${server}/audience/count.ts`]: imports('../../test/harness'), 'apps/server/test/harness.ts': '' },
  'nothing-imports-an-entry': { [`${server}/audience/count.ts`]: imports('../app') },
  'database-knows-entities-only': { [`${server}/database/write.ts`]: imports('../modules/customers/upsert') },
  'audience-knows-entities-only': { [`${server}/audience/count.ts`]: imports('../modules/customers/upsert') },
  'modules-know-no-transport': {
    [`${modules}/customers/upsert.ts`]: imports('../../http/health'),
    [`${server}/http/health.ts`]: '',
  },
  'address-key-is-a-leaf': { [`${modules}/deliveries/address-key.ts`]: imports('../customers/customer.entity') },
  'every-module-has-a-place': { [`${server}/app.ts`]: imports('./modules/weather/rain'), [`${modules}/weather/rain.ts`]: '' },
  'module-order-access': { [`${modules}/access/member.ts`]: imports('../customers/upsert') },
  'module-order-schema': { [`${modules}/schema/field.ts`]: imports('../customers/upsert') },
  'module-order-customers': {
    [`${modules}/customers/upsert.ts`]: imports('../activity/order'),
    [`${modules}/activity/order.ts`]: '',
  },
  'module-order-activity': { [`${modules}/activity/order.ts`]: imports('../segments/save'), [`${modules}/segments/save.ts`]: '' },
  'module-order-segments': { [`${modules}/segments/save.ts`]: imports('../campaigns/launch') },
  'module-order-campaigns': { [`${modules}/campaigns/launch.ts`]: imports('../deliveries/send') },
  'module-order-imports': { [`${modules}/imports/run.ts`]: imports('../campaigns/launch') },
  'module-order-deliveries': { [`${modules}/deliveries/send.ts`]: imports('../imports/run') },
  'no-dead-server-file': { [`${modules}/customers/unused.ts`]: '' },
  'no-dead-web-file': { 'apps/web/src/features/unused.tsx': '' },
  'no-dead-filters-file': { 'packages/filters/src/unused.ts': '' },
};

const options = await optionsOf(config);

async function violated(files) {
  const baseDir = folderWith({ 'package.json': '{}', ...clean, ...files });
  const { output } = await cruise(['apps', 'packages', 'e2e'], { ...options, baseDir }, options.enhancedResolveOptions);
  return output.summary.violations.map(({ rule }) => rule.name);
}

test('there is a violation for every rule', () => {
  assert.deepEqual(Object.keys(violations).sort(), [...rules].sort());
});

test('a clean tree breaks no rule', async () => {
  assert.deepEqual(await violated({}), []);
});

for (const [rule, files] of Object.entries(violations))
  test(`${rule} can fail`, async () => {
    assert.ok((await violated(files)).includes(rule));
  });
