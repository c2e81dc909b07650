import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import BetterSqlite3, { type Database as Handle } from 'better-sqlite3';
import { CannotStart } from '../cannot-start';
import { isBusy } from './database-errors';

export interface DataDirLock {
  release(): void;
}

const lock = (file: string): Handle => {
  const handle = new BetterSqlite3(file, { timeout: 0 });
  try {
    handle.exec('BEGIN EXCLUSIVE');
    return handle;
  } catch (error) {
    handle.close();
    throw error;
  }
};

/** Makes the folder. @throws CannotStart when it cannot be written to. */
export const prepareDataDir = async (dataDir: string): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new CannotStart(`DATA_DIR ${dataDir} cannot be written to (${reason}).`);
  }
};

/**
 * One server per folder: replicas and uploads have no second owner. The lock is one of the operating system's (through
 * SQLite, which has it on every platform), so that it ends with the process however that dies; a file with a process id
 * in it would not.
 */
export const lockDataDir = (dataDir: string): DataDirLock => {
  try {
    const handle = lock(path.join(dataDir, 'muster.lock'));
    return { release: () => void handle.close() };
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new CannotStart(`Another Muster is running on ${dataDir}; stop it, or set DATA_DIR to another folder.`);
  }
};
