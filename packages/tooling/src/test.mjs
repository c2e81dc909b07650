import './node-version.mjs';
import { existsSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { runChecks } from './check.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { fromRoot } from './root.mjs';
import { entry, Failure } from './run.mjs';
import { jest } from './runners/jest.mjs';
import { nodeTest } from './runners/node-test.mjs';
import { playwright } from './runners/playwright.mjs';
import { sum, timed } from './stages.mjs';
import { workspaceFolders } from './stamp.mjs';
import { ensureTestDatabase } from './test-database.mjs';

const jestStages = () =>
  workspaceFolders()
    .filter((folder) => existsSync(fromRoot(folder, 'jest.config.cjs')))
    .sort((a, b) => b.localeCompare(a)) // packages first: what is wrong there explains what is wrong in the applications
    .map((folder) => ({
      name: folder.split('/')[1],
      needsDatabase: folder === 'apps/server',
      run: (env) => timed(`${folder} tests`, () => jest(folder, env)),
    }));

const stages = () => [
  { name: 'checks', run: () => runChecks() },
  ...jestStages(),
  { name: 'tooling', run: () => timed('tooling tests', nodeTest) },
  {
    name: 'e2e',
    run: () => timed('browser tests', async () => playwright({ CHROMIUM_PATH: await ensureChromium() })),
  },
];

function chosenStages(names) {
  const all = stages();
  const unknown = names.filter((name) => !all.some((stage) => stage.name === name));
  if (unknown.length > 0)
    throw new Failure(`There is no stage "${unknown[0]}". There are: ${all.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

async function runStages(chosen) {
  const database = chosen.some(({ needsDatabase }) => needsDatabase) ? await ensureTestDatabase() : undefined;
  const results = [];
  try {
    for (const stage of chosen) results.push(await stage.run({ TEST_DATABASE_URL: database?.url }));
  } finally {
    await database?.stop();
  }
  return results;
}

async function testAll(names) {
  const chosen = chosenStages(names);
  await ensureInstalled();
  const built = await timed('build', ensureBuilt);
  return sum([built, ...(await runStages(chosen))]);
}

// npm test [-- STAGE …]
await entry(async () => {
  const { passed, failed } = await testAll(process.argv.slice(2)).catch((error) => {
    console.log(error instanceof Failure ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
});
