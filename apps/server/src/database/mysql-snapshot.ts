import type { PoolConnection, RowDataPacket } from 'mysql2';
import type { DataSource } from 'typeorm';
import type { SnapshotOptions } from './database';
import { MysqlWholeTables } from './mysql-whole-table';
import type { Shape } from './shape';
import { createSnapshot, type Fetch, REVISION, type Snapshot } from './snapshot';

interface Options<T> extends SnapshotOptions {
  readonly shapeOf: (entity: new () => object) => Shape;
  readonly fn: (snapshot: Snapshot) => Promise<T>;
}

/** How often two transactions are begun again because somebody wrote in between. */
const ATTEMPTS = 5;

const fetchThrough =
  (connection: PoolConnection): Fetch =>
  async (sql, params) => {
    const [rows] = await connection.promise().execute<RowDataPacket[][]>({ sql, values: [...params], rowsAsArray: true });
    return rows;
  };

/** Begins a read transaction whose state is fixed now. (TiDB refuses READ ONLY here, and nothing needs it.) */
const begin = async (connection: PoolConnection): Promise<void> => {
  // The sessions are READ COMMITTED, under which there is no consistent snapshot; this holds for one transaction.
  await connection.promise().query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await connection.promise().query('START TRANSACTION WITH CONSISTENT SNAPSHOT');
};

const beginAgain = async (connection: PoolConnection): Promise<void> => {
  await connection.promise().query('COMMIT');
  await begin(connection);
};

/** Runs `fn` with a connection in such a transaction. */
const reading = async <T>(source: DataSource, fn: (connection: PoolConnection) => Promise<T>): Promise<T> => {
  const runner = source.createQueryRunner();
  const connection: PoolConnection = await runner.connect();
  try {
    await begin(connection);
    const result = await fn(connection);
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    // Its transaction must not come back to the pool.
    connection.destroy();
    throw error;
  } finally {
    await runner.release();
  }
};

/**
 * Has all of them see the same rows of a workspace. MySQL has no state that two connections can share, but each write of a
 * workspace raises its revision: where that is the same, so are the rows. False when somebody writes all the time.
 */
const seeTheSame = async (connections: readonly PoolConnection[], workspaceId: number): Promise<boolean> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const rows = await Promise.all(connections.map((connection) => fetchThrough(connection)(REVISION, [workspaceId])));
    if (new Set(rows.map(([row]) => Number(row?.[0]))).size === 1) return true;
    await Promise.all(connections.map(beginAgain));
  }
  return false;
};

const snapshotOf = (
  connections: readonly [PoolConnection, ...PoolConnection[]],
  shapeOf: Options<unknown>['shapeOf'],
): Snapshot => {
  const whole = new MysqlWholeTables(connections);
  return createSnapshot({ fetch: fetchThrough(connections[0]), shapeOf, fetchWhole: (table) => whole.read(table) });
};

export const mysqlSnapshot = async <T>(source: DataSource, { shapeOf, fn, wholeWorkspace }: Options<T>): Promise<T> =>
  reading(source, async (first) => {
    if (wholeWorkspace === undefined) return fn(snapshotOf([first], shapeOf));
    return reading(source, async (second) => {
      const isSame = await seeTheSame([first, second], wholeWorkspace);
      return fn(snapshotOf(isSame ? [first, second] : [first], shapeOf));
    });
  });
