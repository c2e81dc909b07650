import type { PoolConnection, RowDataPacket } from 'mysql2';
import type { DataSource } from 'typeorm';
import { MysqlWholeTables } from './mysql-whole-table';
import type { Shape } from './shape';
import { createSnapshot, type Fetch, type Snapshot } from './snapshot';

interface Options<T> {
  readonly shapeOf: (entity: new () => object) => Shape;
  readonly fn: (snapshot: Snapshot) => Promise<T>;
}

/** A read transaction whose state is fixed when it starts. (TiDB refuses READ ONLY here, and nothing needs it.) */
export const mysqlSnapshot = async <T>(source: DataSource, { shapeOf, fn }: Options<T>): Promise<T> => {
  const runner = source.createQueryRunner();
  const connection: PoolConnection = await runner.connect();
  const fetch: Fetch = async (sql, params) => {
    const [rows] = await connection.promise().execute<RowDataPacket[][]>({ sql, values: [...params], rowsAsArray: true });
    return rows;
  };
  const whole = new MysqlWholeTables(connection);
  try {
    // The sessions are READ COMMITTED, under which there is no consistent snapshot; this holds for one transaction.
    await runner.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await runner.query('START TRANSACTION WITH CONSISTENT SNAPSHOT');
    const result = await fn(createSnapshot({ fetch, shapeOf, fetchWhole: (table) => whole.read(table) }));
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
