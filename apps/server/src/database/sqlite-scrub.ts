import { open, stat } from 'node:fs/promises';
import type { Database as Handle } from 'better-sqlite3';
import type { ScrubOutcome } from './database';
import type { Queue } from './queue';

interface Scrub {
  readonly file: string;
  readonly handle: Handle;
  readonly queue: Queue;
  /** Undefined: the file is written anew, however large it is. */
  readonly traces: readonly string[] | undefined;
}

/** Written anew at once: half a second in which this process does nothing else. */
const SMALL_FILE = 64 * 1024 * 1024;
const BLOCK = 1024 * 1024;

/** Folds the log into the file and cuts it off; false while somebody reads an older state. */
const foldLog = (handle: Handle): boolean => {
  const [result]: unknown[] = [handle.pragma('wal_checkpoint(TRUNCATE)')].flat();
  return typeof result === 'object' && result !== null && 'busy' in result && result.busy === 0;
};

/** Whether any of the texts stands in the file, block by block so that others get their turn. */
const contains = async (file: string, texts: readonly string[]): Promise<boolean> => {
  const needles = texts.map((text) => Buffer.from(text));
  if (needles.length === 0) return false;
  const overlap = Math.max(0, ...needles.map(({ length }) => length));
  const block = Buffer.alloc(BLOCK + overlap);
  const handle = await open(file, 'r');
  try {
    for (let position = 0; ; position += BLOCK) {
      const { bytesRead } = await handle.read(block, 0, block.length, position);
      const part = block.subarray(0, bytesRead);
      if (needles.some((needle) => part.includes(needle))) return true;
      if (bytesRead < block.length) return false;
    }
  } finally {
    await handle.close();
  }
};

/** Short texts stand everywhere. */
const TELLING_LENGTH = 8;

const telling = (traces: readonly string[]): string[] =>
  [...new Set(traces.flatMap((trace) => [trace, trace.toLowerCase()]))].filter(({ length }) => length >= TELLING_LENGTH);

/**
 * Takes what was deleted out of SQLite's files. `secure_delete` overwrites what is deleted, but not the copies that stay in
 * the gaps of pages when rows move to other ones (about one row in a thousand), and the log holds pages as they were. A
 * small file is written anew; a large one is searched, and written anew at the next start if anything is found.
 */
export const scrubSqlite = async ({ file, handle, queue, traces }: Scrub): Promise<ScrubOutcome> => {
  const isSmall = (await stat(file)).size <= SMALL_FILE;
  const folded = await queue.run(async () => {
    if (!foldLog(handle)) return false;
    if (traces !== undefined && !isSmall) return true;
    handle.exec('VACUUM');
    return foldLog(handle);
  });
  if (!folded) return 'BUSY';
  if (traces === undefined || isSmall) return 'CLEAN';
  return (await contains(file, telling(traces))) ? 'RESIDUE' : 'CLEAN';
};
