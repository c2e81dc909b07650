import type { Database, DatabaseOptions } from './database';
import { openMysql } from './mysql';
import { openSqlite } from './sqlite';

/** Connects. The tables may not be there yet: see `migrate`. @throws DatabaseUnreachable */
export const openDatabase = ({ databaseUrl, dataDir }: DatabaseOptions): Promise<Database> =>
  databaseUrl === undefined ? openSqlite(dataDir) : openMysql(databaseUrl);
