import { setTimeout as sleep } from 'node:timers/promises';
import mysql, { type Pool, type PoolConnection, type PoolOptions } from 'mysql2';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Database } from './database';
import { DatabaseUnreachable, driverCode, OutcomeUnknown } from './database-errors';
import { entities } from './entities';
import { migrations } from './migrations';
import { mysqlBulk } from './mysql-bulk';
import { mysqlSnapshot } from './mysql-snapshot';
import { SnakeCaseNames } from './naming-strategy';
import { NestingGuard } from './nesting';
import { currentRevision, lockedRevision, performWrite } from './perform-write';
import { shapesOf } from './shape';

const CONNECTIONS = 10;
const ATTEMPTS = 4;
const MIGRATION_LOCK_SECONDS = 120;
/** Locks are the server's, not the database's, and their names are short. */
const MIGRATION_LOCK = "CONCAT('muster.migrate.', MD5(DATABASE()))";

/**
 * READ COMMITTED: a write first waits for the workspace's lock and must then see what was committed while it waited; on
 * TiDB a REPEATABLE READ transaction would go on seeing the state from before the wait. It also takes no gap locks,
 * which are what makes claims and inserts of deliveries deadlock.
 */
const SESSION = [
  `SET SESSION time_zone = '+00:00',
    sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];

/** After these nothing has been committed, so the whole transaction may run again. */
const RETRIED: ReadonlySet<string | undefined> = new Set([
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ER_SERVER_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'ER_QUERY_INTERRUPTED',
]);

/** The statements run before anything else on a new connection; a connection without them is not used. */
const prepareSession = (connection: PoolConnection): void => {
  for (const statement of SESSION) {
    connection.query(statement, (error) => {
      if (error !== null) connection.destroy();
    });
  }
};

const driver = {
  createPool(options: PoolOptions): Pool {
    const pool = mysql.createPool(options);
    pool.on('connection', prepareSession);
    return pool;
  },
};

const open = (url: string, role: 'writer' | 'reader'): Promise<DataSource> =>
  new DataSource({
    type: 'mysql',
    url: url.replace(/^mariadb:/, 'mysql:'),
    driver,
    entities,
    migrations: role === 'writer' ? migrations : [],
    namingStrategy: new SnakeCaseNames(),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 10_000,
    // Sums of BIGINT come as DECIMAL; all of ours fit a number.
    extra: { decimalNumbers: true, connectionLimit: CONNECTIONS, enableKeepAlive: true },
  }).initialize();

const commit = async (runner: QueryRunner): Promise<void> => {
  try {
    await runner.commitTransaction();
  } catch (error) {
    throw new OutcomeUnknown('The database was lost while committing: the change may have been made or not.', { cause: error });
  }
};

/** After a failure the connection goes back only if it could roll back. */
const abandon = async (runner: QueryRunner): Promise<void> => {
  const connection: PoolConnection = await runner.connect();
  await runner.rollbackTransaction().catch(() => connection.destroy());
};

const attempt = async <T>(source: DataSource, fn: (runner: QueryRunner) => Promise<T>): Promise<T> => {
  const runner = source.createQueryRunner();
  try {
    await runner.connect();
    await runner.startTransaction();
    const result = await fn(runner);
    await commit(runner);
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await abandon(runner);
    throw error;
  } finally {
    await runner.release();
  }
};

const withRetries = async <T>(task: () => Promise<T>): Promise<T> => {
  for (let attempts = 1; ; attempts++) {
    try {
      return await task();
    } catch (error) {
      const again = attempts < ATTEMPTS && !(error instanceof OutcomeUnknown) && RETRIED.has(driverCode(error));
      if (!again) throw error;
      // A random part, so that two that collided do not collide again.
      await sleep(25 * 2 ** attempts * (0.5 + Math.random()));
    }
  }
};

const place = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port === '' ? 3306 : port}${pathname}`;
};

const migrate = async (source: DataSource): Promise<void> => {
  const lock = source.createQueryRunner();
  try {
    const [row]: { taken: number | null }[] = await lock.query(`SELECT GET_LOCK(${MIGRATION_LOCK}, ?) AS taken`, [
      MIGRATION_LOCK_SECONDS,
    ]);
    if (row?.taken !== 1) throw new Error('Another process has been migrating the database for two minutes.');
    // MySQL commits at every DDL statement; each migration is one, and is done again harmlessly if it was cut off.
    await source.runMigrations({ transaction: 'none' });
    await lock.query(`SELECT RELEASE_LOCK(${MIGRATION_LOCK})`);
  } finally {
    await lock.release();
  }
};

/**
 * Writers and readers have a pool each, so that a write which asks a question through `reader` cannot wait for a
 * connection that other writes hold.
 */
export const openMysql = async (url: string): Promise<Database> => {
  const cannotOpen = (error: unknown): never => {
    const reason = error instanceof Error ? error.message || driverCode(error) : error;
    throw new DatabaseUnreachable(`The database ${place(url)} cannot be reached: ${reason}`);
  };
  const writer = await open(url, 'writer').catch(cannotOpen);
  const reader = await open(url, 'reader').catch(cannotOpen);
  const [variables]: { step: number }[] = await reader.query('SELECT @@auto_increment_increment AS step');
  const step = variables?.step ?? 1;
  const shapeOf = shapesOf(writer);
  const guard = new NestingGuard();
  const running = new Set<Promise<unknown>>();

  const inTransaction = <T>(fn: (runner: QueryRunner) => Promise<T>): Promise<T> => {
    const mine = guard.run(() => withRetries(() => attempt(writer, fn)));
    running.add(mine);
    return mine.finally(() => running.delete(mine));
  };

  return {
    kind: 'mysql',
    reader: reader.manager,
    transaction: (fn) => inTransaction((runner) => fn(runner.manager)),
    write: (workspaceId, fn, options) =>
      inTransaction(async (runner) => {
        const { manager } = runner;
        const revision = await lockedRevision(manager, workspaceId);
        const bulk = mysqlBulk(runner, step);
        return performWrite({ workspaceId, revision: revision + 1, manager, bulk, shapeOf }, { ...options, fn });
      }),
    snapshot: (fn, options) => mysqlSnapshot(reader, { ...options, shapeOf, fn }),
    transactionsEnded: () => guard.ended,
    revision: (workspaceId) => currentRevision(reader.manager, workspaceId),
    async now() {
      const rows: { now: number }[] = await reader.query('SELECT CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS UNSIGNED) AS now');
      return rows[0]?.now ?? Date.now();
    },
    async scrub() {
      return 'CLEAN';
    },
    migrate: () => migrate(writer),
    async close() {
      await Promise.allSettled(running);
      await reader.destroy();
      await writer.destroy();
    },
  };
};
