import './node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { fromRoot } from './root.mjs';
import { entry, Failure, quietEnvironment } from './run.mjs';
import { ensureTestDatabase } from './test-database.mjs';

const USAGE = `npm run soak [-- [--trees 20000] [--fuzz 100000] [--writes 10000] [--seed NUMBER] [PATTERN …]]

The tests that draw filters, customers and writes at random, for as long as it takes: so many trees, which every engine has to
answer as the oracle does, and so many broken inputs. \`npm test\` runs a few of them with a seed of its own; a run here
draws others each time and prints its seed, which repeats it. PATTERN picks test files.`;

/** The tests that read SOAK_TREES, SOAK_FUZZ or SOAK_WRITES, by folder. */
const LONG = {
  'packages/filters': ['test/explain.test.ts', 'test/lint.test.ts'],
  'apps/server': ['test/oracle/', 'test/fuzz/', 'test/privacy/random-operations.test.ts'],
};

const wholeNumber = (name, text) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Failure(`--${name} is "${text}"; it has to be a whole number from 1.\n\n${USAGE}`);
  return String(value);
};

const options = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      trees: { type: 'string', default: '20000' },
      fuzz: { type: 'string', default: '100000' },
      writes: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      help: { type: 'boolean', default: false },
    },
  });
  return { ...values, patterns: positionals };
};

/** It takes hours, so that what it says is shown as it goes. */
const jest = async (folder, files, env) => {
  const cwd = fromRoot(folder);
  const child = spawn(process.execPath, [join(cwd, 'node_modules', 'jest', 'bin', 'jest.js'), '--ci', '--verbose', ...files], {
    cwd,
    stdio: 'inherit',
    env: { ...quietEnvironment(), ...env },
  });
  const [code] = await once(child, 'exit');
  return code === 0;
};

await entry(async () => {
  const { trees, fuzz, writes, seed, help, patterns } = options();
  if (help) return console.log(USAGE);
  const env = {
    SOAK_TREES: wholeNumber('trees', trees),
    SOAK_FUZZ: wholeNumber('fuzz', fuzz),
    SOAK_WRITES: wholeNumber('writes', writes),
    SOAK_SEED: wholeNumber('seed', seed),
  };
  await ensureInstalled();
  const database = await ensureTestDatabase();
  console.log(`Repeat with npm run soak -- --trees ${trees} --fuzz ${fuzz} --writes ${writes} --seed ${seed}`);
  try {
    const passed = [];
    for (const [folder, files] of Object.entries(LONG)) {
      const chosen = patterns.length === 0 ? files : files.filter((file) => patterns.some((pattern) => file.includes(pattern)));
      if (chosen.length > 0) passed.push(await jest(folder, chosen, { ...env, TEST_DATABASE_URL: database.url }));
    }
    if (passed.length === 0) throw new Failure(`No long test is named like ${patterns.join(', ')}.`);
    return passed.every(Boolean) ? 0 : 1;
  } finally {
    await database.stop();
  }
});
