import { copyFile, rm } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';

export interface RawDuckdb {
  /** What stands in the first column. */
  ask(sql: string): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * The same replica without the engine around it: a bare connection to a copy of its file, as two instances cannot open
 * one, with the same memory and threads.
 */
export const openRaw = async (replica: string, options: { memory: string; threads: number }): Promise<RawDuckdb> => {
  const copy = `${replica}.raw`;
  await copyFile(replica, copy);
  const instance = await DuckDBInstance.create(copy, { memory_limit: options.memory, threads: String(options.threads) });
  const connection = await instance.connect();
  return {
    async ask(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRows().map(([value]) => String(value));
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
      await rm(copy, { force: true });
    },
  };
};
