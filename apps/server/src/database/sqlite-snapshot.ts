import { setImmediate as nextTurn } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import type { Shape } from './shape';
import { createSnapshot, type Fetch, type Snapshot } from './snapshot';

interface Options<T> {
  readonly shapeOf: (entity: new () => object) => Shape;
  readonly fn: (snapshot: Snapshot) => Promise<T>;
}

/** A read transaction on a connection of its own: in WAL mode it sees one state, and nobody waits for it. */
export const sqliteSnapshot = async <T>(file: string, { shapeOf, fn }: Options<T>): Promise<T> => {
  const handle = new BetterSqlite3(file, { readonly: true, timeout: 30_000 });
  const fetch: Fetch = async (sql, params) => {
    await nextTurn();
    return handle
      .prepare<unknown[], unknown[]>(sql)
      .raw()
      .all(...params);
  };
  try {
    handle.exec('BEGIN');
    // The state is fixed at the first read.
    handle.prepare('SELECT 1 FROM workspace').get();
    return await fn(createSnapshot({ fetch, shapeOf }));
  } finally {
    handle.close();
  }
};
