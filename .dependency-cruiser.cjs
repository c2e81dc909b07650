// Every rule says why in its comment, and packages/tooling/test/dependencies.test.mjs proves that each can fail.

const SERVER = '^apps/server/src/';
const MODULES = `${SERVER}modules/`;
const TESTS = '[.]test[.]tsx?$';
const ENTITIES = '[.]entity[.]ts$';

/** From the one that everything may use to the one that nothing may use. */
const MODULE_ORDER = ['access', 'schema', 'customers', 'activity', 'segments', 'campaigns', 'deliveries'];
/** They stand at the end of the order as well, and next to the modules that send. */
const ENTRANCES = ['imports'];
/** Erasing, exporting and merging touch everything that is known of a person, so nothing may depend on them. */
const LAST = ['privacy'];
const KNOWN_MODULES = [...MODULE_ORDER, ...ENTRANCES, ...LAST];

/** A digest of an address: no state and no imports, so that customers can be stored with it and deliveries look it up. */
const ADDRESS_KEY = `${MODULES}deliveries/address-key[.]ts$`;

const moduleRule = (name, forbidden, comment) => ({
  name: `module-order-${name}`,
  comment,
  from: { path: `${MODULES}${name}/`, pathNot: TESTS },
  to: { path: `${MODULES}(${forbidden.join('|')})/`, pathNot: ADDRESS_KEY },
});

const moduleOrder = MODULE_ORDER.slice(0, -1).map((name, index) =>
  moduleRule(
    name,
    [...MODULE_ORDER.slice(index + 1), ...ENTRANCES, ...LAST],
    `${name} is used by the modules to its right (${MODULE_ORDER.join(' ← ')}). If it used them too, none of them could change alone.`,
  ),
);

const rules = [
  {
    name: 'no-cycles',
    comment:
      'Files that need each other can only be loaded, tested and moved together, and which one comes first decides what is ' +
      'undefined. Move what they share to a third. (An import of types alone is gone when the code runs.)',
    from: { pathNot: '^apps/web/src/generated/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-unresolvable',
    comment: 'An import that leads nowhere fails only when somebody runs it.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(virtual:|@fontsource)|[?](raw|url)$' },
  },
  {
    name: 'no-development-dependency-at-run-time',
    comment: 'What is delivered is installed without devDependencies.',
    from: { path: '^(apps|packages)/[^/]+/src/', pathNot: `${TESTS}|[.]d[.]ts$` },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
  },
  {
    name: 'no-undeclared-dependency',
    comment: 'A package that is there only because another one needs it disappears with the next update of that one.',
    from: { path: '^(apps|packages)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'filters-import-nothing',
    comment: 'The filter language runs in the server, the browser and partner applications: it can depend on none of them.',
    from: { path: '^packages/filters/src/', pathNot: TESTS },
    to: { pathNot: '^packages/filters/src/' },
  },
  {
    name: 'packages-know-no-application',
    comment: 'Applications are built from packages. The other way round there would be no order to build them in.',
    from: { path: '^packages/' },
    to: { path: '^(apps|e2e)/' },
  },
  {
    name: 'web-uses-filters-and-generated-only',
    comment: 'The SPA and the server meet at the GraphQL schema. Shared code beside it would be a second, unchecked contract.',
    from: { path: '^apps/web/' },
    to: { path: '^(apps/(?!web/)|packages/(?!filters/)|e2e/)' },
  },
  {
    name: 'web-shared-knows-no-feature',
    comment: 'shared is what features are made of, so it cannot be made of features.',
    from: { path: '^apps/web/src/shared/' },
    to: { path: '^apps/web/src/(features|app)/' },
  },
  {
    name: 'browser-tests-know-no-source',
    comment:
      'They see what a person sees. A test that calls the code behind the page proves nothing about the page. ' +
      'The file that a person would choose comes from packages/demo-data.',
    from: { path: '^e2e/' },
    to: { path: '^(apps|packages/(?!demo-data/))' },
  },
  {
    name: 'server-knows-no-web',
    comment: 'The server serves the built SPA as files and must run, and be tested, without it.',
    from: { path: '^apps/server/' },
    to: { path: '^(apps/web|e2e)/' },
  },
  {
    name: 'source-knows-no-test',
    comment: 'Tests and benchmarks are not delivered.',
    from: { path: '^(apps|packages)/[^/]+/src/', pathNot: TESTS },
    to: { path: `^(apps|packages)/[^/]+/(test|bench)/|${TESTS}` },
  },
  {
    name: 'nothing-imports-an-entry',
    comment: 'main, cli and app put the parts together. A part that imports the whole cannot be tested or moved alone.',
    from: { path: SERVER, pathNot: `${SERVER}(main|cli)[.]ts$|${TESTS}` },
    to: { path: `${SERVER}(main|cli|app)[.]ts$` },
  },
  {
    name: 'database-knows-entities-only',
    comment: 'The write path is the same for every row: a rule of one module in it would be a rule for all.',
    from: { path: `${SERVER}database/`, pathNot: TESTS },
    to: { path: `${SERVER}(modules|audience|graphql|http)/`, pathNot: ENTITIES },
  },
  {
    name: 'audience-knows-entities-only',
    comment:
      'The engines answer for every module, from the record alone. A service of a module would give a second path to the answer.',
    from: { path: `${SERVER}audience/`, pathNot: TESTS },
    to: { path: `${SERVER}(modules|graphql|http)/`, pathNot: ENTITIES },
  },
  {
    name: 'modules-know-no-transport',
    comment: 'http puts the routes of the modules together; modules hand it routers and never ask it for anything.',
    from: { path: MODULES, pathNot: TESTS },
    to: { path: `${SERVER}http/` },
  },
  {
    name: 'address-key-is-a-leaf',
    comment: 'It is the one file of deliveries that every module may use, which holds only as long as it brings nothing with it.',
    from: { path: ADDRESS_KEY },
    to: { path: SERVER },
  },
  {
    name: 'every-module-has-a-place',
    comment:
      'A module without a place in the order may import anything. Add it to MODULE_ORDER or ENTRANCES in .dependency-cruiser.cjs.',
    from: {},
    to: { path: `${MODULES}(?!(${KNOWN_MODULES.join('|')})/)` },
  },
  ...moduleOrder,
  moduleRule(
    'imports',
    ['campaigns', 'deliveries', ...LAST],
    'An import brings records in. It must not be able to send anything, whatever the file says.',
  ),
  moduleRule('deliveries', [...ENTRANCES, ...LAST], 'Sending must go on whether or not anything is being imported.'),
  {
    name: 'no-dead-server-file',
    comment: 'Neither the server nor its command line can get to this file. Delete it, or use it.',
    from: { path: `${SERVER}(main|cli)[.]ts$` },
    to: { path: SERVER, pathNot: `${SERVER}(main|cli)[.]ts$|${TESTS}|[.]d[.]ts$`, reachable: false },
  },
  {
    name: 'no-dead-web-file',
    comment: 'The SPA cannot get to this file. Delete it, or use it.',
    from: { path: '^apps/web/src/main[.]tsx$' },
    to: { path: '^apps/web/src/', pathNot: `${TESTS}|[.]d[.]ts$`, reachable: false },
  },
  {
    name: 'no-dead-filters-file',
    comment: 'Nobody who imports the package can get to this file. Delete it, or use it.',
    from: { path: '^packages/filters/src/index[.]ts$' },
    to: { path: '^packages/filters/src/', pathNot: TESTS, reachable: false },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|test-output)/|^packages/tooling/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    // "source" is how a workspace package names its own TypeScript, so that nothing has to be built before this check.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
