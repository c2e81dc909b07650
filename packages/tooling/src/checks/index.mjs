import { existsSync, readFileSync } from 'node:fs';
import { turbo } from '../build.mjs';
import { fromRoot, root } from '../root.mjs';
import { Failure, installed, run, runOrFail } from '../run.mjs';
import { generatedProblems } from './generated.mjs';
import { layoutProblems } from './layout.mjs';
import { wordProblems } from './words.mjs';

const SCHEMA = 'apps/server/schema.graphql';

/** Each throws when it does not hold. They need everything to be installed and built. */
export const checks = {
  'format, lint and imports': () => runOrFail(installed('biome'), ['check', '--error-on-warnings', '--max-diagnostics=50', '.']),
  types: () => turbo(['run', 'types', '--continue']),
  'dependency rules': () => runOrFail(installed('depcruise'), ['--output-type=err-long', 'apps', 'packages', 'e2e']),
  layout: () => none(layoutProblems(root)),
  words: () => none(wordProblems(root)),
  'generated files': async () => none(await generatedProblems(fromRoot('apps/web/src/generated'), generate)),
  'schema is current': async () => none(await staleSchema()),
  'schema breaks nobody': async () => none(await breakingChanges()),
};

function none(problems) {
  if (problems.length > 0) throw new Failure(problems.join('\n'));
}

const generate = () => runOrFail(process.execPath, ['generate.mjs'], { cwd: fromRoot('apps/web') });

const committedSchema = () => readFileSync(fromRoot(SCHEMA), 'utf8');

// graphql is loaded late: the entries have to work before anything is installed.
async function staleSchema() {
  const { staleSchemaProblems } = await import('./schema.mjs');
  return staleSchemaProblems(
    committedSchema(),
    await runOrFail(process.execPath, [fromRoot('apps/server/dist/cli.js'), 'schema']),
  );
}

async function breakingChanges() {
  const before = await previousSchema();
  if (before === undefined) return [];
  const { breakingProblems } = await import('./schema.mjs');
  const file = fromRoot('apps/server/schema.breaking.json');
  const accepted = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return breakingProblems({ before, after: committedSchema(), accepted });
}

/** The schema before the change that is being looked at: the last one committed that is different from the one in the folder. */
async function previousSchema() {
  const history = await run('git', ['log', '-2', '--format=%H', '--', SCHEMA]);
  if (history.code !== 0) return undefined;
  for (const commit of history.output.trim().split('\n').filter(Boolean)) {
    const { code, output } = await run('git', ['show', `${commit}:${SCHEMA}`]);
    if (code === 0 && output !== committedSchema()) return output;
  }
  return undefined;
}
