import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Database } from '../../src/database/database';
import { openDatabase } from '../../src/database/open-database';
import { createWorkspace } from '../../src/modules/access/create-workspace';
import { Workspace } from '../../src/modules/access/workspace.entity';
import { timed } from '../measure';
import { NOW, TIME_ZONE } from '../moment';
import { count, perSecond, say } from '../print/table';
import { createNumbers, dropNumbers, generate, PER_CUSTOMER } from './generate';
import { withoutIndexes } from './indexes';

const serverUrl = (): string => {
  const url = process.env.TEST_DATABASE_URL;
  if (url !== undefined && url !== '') return url;
  throw new Error('Set TEST_DATABASE_URL=mysql://user:password@host:port/any to a MariaDB or MySQL; `npm run bench` does so.');
};

const onServer = async (statement: string): Promise<void> => {
  const connection = await createConnection(serverUrl());
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
};

export interface Place {
  readonly database: Database;
  readonly dataDir: string;
  /** Undefined for SQLite, which lies in the folder. */
  readonly url: string | undefined;
  remove(): Promise<void>;
}

export const newFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'muster-bench-'));

/** An empty record in SQLite. */
export const emptySqlite = async (): Promise<Place> => {
  const dataDir = await newFolder();
  const database = await openDatabase({ dataDir });
  await database.migrate();
  return {
    database,
    dataDir,
    url: undefined,
    async remove() {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** A record in a schema of its own on the server: an empty one that is removed, or the one that is kept under a name. */
export const mysqlFor = async (kept?: string): Promise<Place & { readonly url: string }> => {
  const schema = kept ?? `muster_bench_${randomBytes(4).toString('hex')}`;
  await onServer(`CREATE DATABASE IF NOT EXISTS ${schema}`);
  const url = new URL(serverUrl());
  url.pathname = `/${schema}`;
  const dataDir = await newFolder();
  const database = await openDatabase({ databaseUrl: url.href, dataDir });
  await database.migrate();
  return {
    database,
    dataDir,
    url: url.href,
    async remove() {
      await database.close();
      if (kept === undefined) await onServer(`DROP DATABASE ${schema}`);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export const newWorkspace = (database: Database, name: string): Promise<Workspace> =>
  createWorkspace(database, {
    name,
    timeZone: TIME_ZONE,
    currency: 'EUR',
    senderName: 'Bench',
    senderAddress: 'bench@example.com',
    postalAddress: 'Nowhere 1',
    createdAt: NOW,
  });

export interface Shop {
  readonly workspace: Workspace;
  readonly customers: number;
  readonly rows: number;
}

const rowsOf = (customers: number): number =>
  Object.values<number>(PER_CUSTOMER).reduce((sum, perCustomer) => sum + Math.round(customers * perCustomer), customers);

/** The shops of an earlier run. What it wrote into them beside is little. */
const shopsThere = async ({ reader }: Database): Promise<Shop[]> => {
  const workspaces = await reader.find(Workspace, { order: { id: 'ASC' } });
  const [message] = await reader.query('SELECT id FROM message LIMIT 1');
  if (workspaces.length > 0 && message === undefined) {
    throw new Error('The shops that were kept were made by an older benchmark. Drop their schema, or run without --keep.');
  }
  return workspaces.map((workspace) => {
    const customers = Number.parseInt(workspace.name, 10);
    return { workspace, customers, rows: rowsOf(customers) };
  });
};

/** Shops of these sizes, each a workspace of its own. */
export const fillShops = async (
  { database, url }: { database: Database; url: string },
  sizes: readonly number[],
): Promise<Shop[]> => {
  const kept = await shopsThere(database);
  if (kept.length === sizes.length) return kept;
  say('Generating shops inside the database:');
  const connection = await createConnection(url);
  const shops: Shop[] = [];
  const fill = async (): Promise<void> => {
    for (const customers of sizes) {
      const workspace = await newWorkspace(database, `${customers} customers`);
      const customersBefore = shops.reduce((sum, shop) => sum + shop.customers, 0);
      const shop = { workspaceId: workspace.id, customers, customersBefore, now: NOW };
      const { result: rows, milliseconds } = await timed(() => generate(connection, shop));
      await connection.query('UPDATE workspace SET revision = 1 WHERE id = ?', [workspace.id]);
      say(`  ${count(customers)} customers: ${count(rows)} rows generated, ${perSecond(rows, milliseconds)}`);
      shops.push({ workspace, customers, rows });
    }
  };
  try {
    await createNumbers(connection);
    const { milliseconds } = await timed(() => withoutIndexes(connection, fill));
    say(`  with indexes: ${(milliseconds / 1000).toFixed(0)} s`);
    await dropNumbers(connection);
    return shops;
  } finally {
    await connection.end();
  }
};
