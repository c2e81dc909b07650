import './node-version.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { entry } from './run.mjs';
import { runServer } from './server.mjs';

// npm start
await entry(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return runServer('main.js');
});
