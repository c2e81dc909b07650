import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mysql from 'mysql2/promise';
import type { Database } from '../../src/database/database';
import { openDatabase } from '../../src/database/open-database';
import { copyMysqlTemplate, copySqliteTemplate } from './template';

export type DatabaseKind = Database['kind'];

/** For `describe.each(databases)('… on %s', (kind) => …)`: what is true of one has to be true of the other. */
export const databases: readonly DatabaseKind[] = ['sqlite', 'mysql'];

/** An empty place for a database, and what to open it with. */
export interface DatabaseHome {
  readonly kind: DatabaseKind;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Removes it with everything in it. */
  remove(): Promise<void>;
}

export interface TestDatabase extends DatabaseHome {
  readonly database: Database;
  /** Closes and removes it. */
  close(): Promise<void>;
}

const serverUrl = (): string => {
  const url = process.env.TEST_DATABASE_URL;
  if (url !== undefined && url !== '') return url;
  throw new Error(
    'This test needs a MySQL or MariaDB server: set TEST_DATABASE_URL=mysql://user:password@host:port/any. ' +
      '`npm test` starts one by itself; `node packages/tooling/src/mariadb.mjs` starts one to keep and prints its address.',
  );
};

const onServer = async (statement: string): Promise<void> => {
  const connection = await mysql.createConnection(serverUrl());
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
};

/** A fresh schema of its own on the test server, so that test files cannot meet. */
const createSchema = async (): Promise<{ url: string; drop(): Promise<void> }> => {
  const name = `muster_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`DROP DATABASE IF EXISTS ${name}`) };
};

export const temporaryFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'muster-test-'));

/** Nothing at all: for tests of what a first start does. */
export const createEmptyHome = async (kind: DatabaseKind): Promise<DatabaseHome> => {
  const schema = kind === 'mysql' ? await createSchema() : undefined;
  const dataDir = await temporaryFolder();
  return {
    kind,
    dataDir,
    databaseUrl: schema?.url,
    async remove() {
      await rm(dataDir, { recursive: true, force: true });
      await schema?.drop();
    },
  };
};

/** All tables, and nothing in them. */
export const createHome = async (kind: DatabaseKind): Promise<DatabaseHome> => {
  const home = await createEmptyHome(kind);
  if (home.databaseUrl === undefined) await copySqliteTemplate(home.dataDir);
  else await copyMysqlTemplate(home.databaseUrl, home.dataDir);
  return home;
};

/** A real database with its tables and nothing in them. */
export const openTestDatabase = async (kind: DatabaseKind): Promise<TestDatabase> => {
  const home = await createHome(kind);
  const database = await openDatabase(home);
  await database.migrate();
  return {
    ...home,
    database,
    async close() {
      await database.close();
      await home.remove();
    },
  };
};
