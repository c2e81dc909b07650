import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromRoot } from './root.mjs';

export { hash, listing } from './listing.cjs';

const file = (name) => fromRoot('node_modules', '.cache', 'muster', name);

/** What was true when this step last succeeded, or undefined. */
export const readStamp = (name) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : undefined);

export function writeStamp(name, text) {
  mkdirSync(dirname(file(name)), { recursive: true });
  writeFileSync(file(name), text);
}

/** The folders of the workspace that exist. */
export const workspaceFolders = () =>
  [...['apps', 'packages'].flatMap((parent) => readdirSync(fromRoot(parent)).map((name) => join(parent, name))), 'e2e'].filter(
    (folder) => existsSync(fromRoot(folder, 'package.json')),
  );
