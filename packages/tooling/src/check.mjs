import './node-version.mjs';
import { ensureBuilt } from './build.mjs';
import { checks } from './checks/index.mjs';
import { ensureInstalled } from './install.mjs';
import { entry, Failure } from './run.mjs';
import { sum, timed } from './stages.mjs';

/** Runs the checks whose names contain one of the words; all of them without words. */
export async function runChecks(words = []) {
  const chosen = Object.entries(checks).filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));
  if (chosen.length === 0) throw new Failure(`There is no such check. There are: ${Object.keys(checks).join(', ')}.`);
  const results = [];
  for (const [name, check] of chosen) results.push(await timed(name, check));
  return sum(results);
}

// npm run check [-- WORD …]
if (process.argv[1] === import.meta.filename)
  await entry(async () => {
    await ensureInstalled();
    const built = await timed('build', ensureBuilt);
    const { failed } = sum([built, await runChecks(process.argv.slice(2))]);
    return failed > 0 ? 1 : 0;
  });
