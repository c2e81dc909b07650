import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database as Handle } from 'better-sqlite3';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Database } from './database';
import { DatabaseUnreachable, isBusy } from './database-errors';
import { entities } from './entities';
import { migrations } from './migrations';
import { SnakeCaseNames } from './naming-strategy';
import { NestingGuard } from './nesting';
import { currentRevision, performWrite } from './perform-write';
import { Queue } from './queue';
import { shapesOf } from './shape';
import { sqliteBulk } from './sqlite-bulk';
import { scrubSqlite } from './sqlite-scrub';
import { sqliteSnapshot } from './sqlite-snapshot';

/** How long another process (the command line) may hold the file before a transaction here gives up. */
const BUSY_MS = 30_000;
/** Waiting inside SQLite stops the event loop, so it waits briefly there and then outside. */
const BUSY_INSIDE_MS = 20;

/**
 * TypeORM begins deferred: such a transaction takes the write lock at its first write, and fails there if another
 * process wrote since its first read. Immediate takes the lock at once, where waiting is still possible.
 */
const beginImmediately = (handle: Handle): void => {
  const prepare = handle.prepare.bind(handle);
  Object.assign(handle, { prepare: (sql: string) => prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql) });
};

const prepareWriter = (handle: Handle): void => {
  // Another process may be making the file right now.
  handle.pragma(`busy_timeout = ${BUSY_MS}`);
  handle.pragma('journal_mode = WAL');
  handle.pragma(`busy_timeout = ${BUSY_INSIDE_MS}`);
  // A killed process loses nothing at NORMAL either. But a power cut could take back a committed OFFERING, and the
  // message would go out twice; FULL syncs every commit. Measured: 0.4 to 1 ms for a commit, instead of 0.02.
  handle.pragma('synchronous = FULL');
  // What is deleted is overwritten: an erased person must not be found in the file.
  handle.pragma('secure_delete = ON');
  handle.pragma('cache_size = -65536');
  // 16 MB of log before it is folded into the file: a bulk write touches the same index pages again and again.
  handle.pragma('wal_autocheckpoint = 4000');
  beginImmediately(handle);
};

const prepareReader = (handle: Handle): void => {
  handle.pragma('cache_size = -65536');
  handle.pragma('query_only = ON');
};

const open = (file: string, role: 'writer' | 'reader'): Promise<DataSource> =>
  new DataSource({
    type: 'better-sqlite3',
    database: file,
    entities,
    migrations: role === 'writer' ? migrations : [],
    namingStrategy: new SnakeCaseNames(),
    readonly: role === 'reader',
    timeout: role === 'writer' ? BUSY_INSIDE_MS : BUSY_MS,
    prepareDatabase: role === 'writer' ? prepareWriter : prepareReader,
  }).initialize();

const begin = async (runner: QueryRunner): Promise<void> => {
  const deadline = Date.now() + BUSY_MS;
  for (;;) {
    try {
      return await runner.startTransaction();
    } catch (error) {
      // TypeORM counts the transaction as open from before BEGIN; only its own rollback would clear that.
      Object.assign(runner, { isTransactionActive: false });
      if (!isBusy(error) || Date.now() > deadline) throw error;
      await sleep(BUSY_INSIDE_MS);
    }
  }
};

const inTransaction = async <T>(runner: QueryRunner, fn: () => Promise<T>): Promise<T> => {
  await begin(runner);
  try {
    const result = await fn();
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  }
};

/**
 * SQLite has one writer. TypeORM puts every query of a data source on one connection, where overlapping transactions
 * would run into each other, so they queue; and reads have their own connection, so that nobody sees an open one.
 */
export const openSqlite = async (dataDir: string): Promise<Database> => {
  const file = path.resolve(dataDir, 'muster.db');
  const cannotOpen = (error: unknown): never => {
    throw new DatabaseUnreachable(`The database ${file} cannot be opened: ${error instanceof Error ? error.message : error}`);
  };
  const writer = await open(file, 'writer').catch(cannotOpen);
  const reader = await open(file, 'reader').catch(cannotOpen);
  const runner = writer.createQueryRunner();
  const handle: Handle = await runner.connect();
  const shapeOf = shapesOf(writer);
  const bulk = sqliteBulk(handle);
  const queue = new Queue();
  const guard = new NestingGuard();

  const transaction: Database['transaction'] = (fn) =>
    guard.run(() => queue.run(() => inTransaction(runner, () => fn(runner.manager))));

  return {
    kind: 'sqlite',
    reader: reader.manager,
    transaction,
    write: (workspaceId, fn, options) =>
      transaction(async (manager) => {
        const revision = await currentRevision(manager, workspaceId);
        return performWrite({ workspaceId, revision: revision + 1, manager, bulk, shapeOf }, { ...options, fn });
      }),
    snapshot: (fn) => sqliteSnapshot(file, { shapeOf, fn }),
    transactionsEnded: () => guard.ended,
    revision: (workspaceId) => currentRevision(reader.manager, workspaceId),
    async now() {
      const rows: { now: number }[] = await reader.query("SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) AS now");
      return rows[0]?.now ?? Date.now();
    },
    scrub: ({ traces } = {}) => scrubSqlite({ file, handle, queue, traces }),
    async migrate() {
      // One transaction: a migration that is killed leaves nothing behind, and a second process waits for it.
      await transaction(async () => void (await writer.runMigrations({ transaction: 'none' })));
    },
    async close() {
      await queue.idle();
      // The last connection to close folds the write-ahead log into the file; a read-only one cannot.
      await reader.destroy();
      await writer.destroy();
    },
  };
};
