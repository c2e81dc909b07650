import './node-version.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { entry } from './run.mjs';
import { runServer } from './server.mjs';

// npm run muster -- COMMAND …   The output of the command may be read by a program, so progress goes to standard error.
const say = (line) => console.error(line);

await entry(async () => {
  await ensureInstalled({ say });
  await ensureBuilt({ say });
  return runServer('cli.js', process.argv.slice(2));
});
