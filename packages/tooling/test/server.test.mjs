import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../src/root.mjs';
import { folderWith } from './fixture.mjs';

/** A server that says how often it was told to stop, and ends a moment later, as one that drains. */
const program = `
let count = 0;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {
  count += 1;
  if (count === 1) setTimeout(() => { console.log('told', count); process.exit(7); }, 300);
});
console.log('ready');
setInterval(() => {}, 1000);
`;

function start() {
  const folder = folderWith({ 'server.js': program });
  const code = `import { runServer } from ${JSON.stringify(pathToFileURL(fromRoot('packages/tooling/src/server.mjs')).href)};
    process.exitCode = await runServer(process.argv[1]);`;
  return spawn(process.execPath, ['--input-type=module', '-e', code, `${folder}/server.js`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('a signal that comes twice, as from a terminal through npm, reaches the server once, and its exit code comes back', async () => {
  const child = start();
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  child.kill('SIGINT');
  setTimeout(() => child.kill('SIGTERM'), 100);
  const [code] = await once(child, 'close');
  assert.equal(output, 'ready\ntold 1\n');
  assert.equal(code, 7);
});

test('a server stops, with time to drain, even when the process that started it is killed', async () => {
  const child = start();
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close'); // the server has the same output, so that this waits for both
  assert.equal(output, 'ready\ntold 1\n');
});
