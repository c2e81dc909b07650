import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

export const fromRoot = (...parts) => join(root, ...parts);

/** Where the person typed the command: npm itself changes to the root. */
export const invokedFrom = process.env.INIT_CWD ?? process.cwd();
