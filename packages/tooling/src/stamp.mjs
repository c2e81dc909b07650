import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromRoot } from './root.mjs';

const file = (name) => fromRoot('node_modules', '.cache', 'muster', name);

/** What was true when this step last succeeded, or undefined. */
export const readStamp = (name) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : undefined);

export function writeStamp(name, text) {
  mkdirSync(dirname(file(name)), { recursive: true });
  writeFileSync(file(name), text);
}

export const hash = (parts) => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return digest.digest('hex');
};

/** Names, sizes and times of all files below these paths: cheap, and different after every change. */
export const listing = (paths) =>
  paths.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return [];
    if (stats.isFile()) return [`${path} ${stats.size} ${stats.mtimeMs}`];
    return listing(
      readdirSync(path)
        .sort()
        .map((name) => join(path, name)),
    );
  });

/** The folders of the workspace that exist. */
export const workspaceFolders = () =>
  [...['apps', 'packages'].flatMap((parent) => readdirSync(fromRoot(parent)).map((name) => join(parent, name))), 'e2e'].filter(
    (folder) => existsSync(fromRoot(folder, 'package.json')),
  );
