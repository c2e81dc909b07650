import { rm } from 'node:fs/promises';
import { createConnection } from 'mysql2/promise';
import { type App, createApp } from '../../src/app';
import { createConfig } from '../../src/config';
import { insertApiKey } from '../../src/modules/access/keys/create-api-key';
import { oldestWorkspace } from '../../src/modules/access/oldest-workspace';
import { median, timed } from '../measure';
import { count, milliseconds, perSecond, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { mysqlFor, newFolder, newWorkspace, type Shop } from '../record/bench-record';
import { customerOf, LOADS, type Load, numbers, ROWS_PER_CALL } from './bulk-loads';

const CALLS = 40;
const WARM_UP = 5;
/** Partners send the next call while the last one is on its way. */
const AT_ONCE = 2;
const CUSTOMERS = 10_000;
const PROFILES = 40;
const SLOWEST_PROFILE = 50;

/** Servers know nobody without one. */
const keys = new WeakMap<App, string>();

/** Without a replica: what is measured is the way into the record and out of it. */
const boot = async (url: string, dataDir: string): Promise<App> => {
  const config = createConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: url,
    AUDIENCE_ENGINE: 'database',
    PORT: '0',
    DEMO: 'empty',
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
  });
  const app = await createApp(config);
  const { id: workspaceId } = await oldestWorkspace(app.services);
  const given = { name: 'Bench', scopes: ['all'] as const, createdBy: null, createdAt: Date.now(), expiresAt: null };
  const { text } = await app.services.database.transaction((manager) => insertApiKey(manager, { workspaceId, ...given }));
  keys.set(app, text);
  return app;
};

interface Answer {
  readonly data?: Readonly<Record<string, { readonly saved?: number; readonly displayName?: string } | null>> | null;
  readonly errors?: unknown;
}

const ask = async (app: App, body: string): Promise<Answer> => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${keys.get(app)}` },
    body,
  });
  return JSON.parse(await response.text());
};

const post = async (app: App, body: string): Promise<void> => {
  const { data, errors } = await ask(app, body);
  if (data?.answer?.saved !== ROWS_PER_CALL)
    throw new Error(`A call was not saved: ${JSON.stringify(errors ?? data).slice(0, 500)}`);
};

const PROFILE = `query ($id: String!) { customer(sourceId: $id) { displayName facts { key value }
  consents { channel state } orders(first: 10) { nodes { total lines { sku } } } timeline(first: 25) { nodes { kind title at } } } }`;

const measureProfile = async (app: App, customers: number): Promise<number> => {
  const took: number[] = [];
  for (let index = 0; index < PROFILES; index++) {
    const body = JSON.stringify({ query: PROFILE, variables: { id: customerOf(index, 17, customers) } });
    const { result, milliseconds: one } = await timed(() => ask(app, body));
    if (!result.data?.customer?.displayName) throw new Error(`No profile: ${JSON.stringify(result.errors)}`);
    // The first ones warm up.
    if (index >= 10) took.push(one);
  }
  return median(took);
};

/** Does the calls, a few at once, in their order. */
const all = async (calls: number, call: (number: number) => Promise<unknown>): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < calls) await call(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

const throughApi = async (app: App, load: Load, customers: number): Promise<number> => {
  const bodies = Array.from({ length: WARM_UP + CALLS }, (_, call) =>
    JSON.stringify({ query: load.mutation, variables: load.variables(call, customers) }),
  );
  await all(WARM_UP, (call) => post(app, bodies[call] ?? ''));
  const { milliseconds: took } = await timed(() => all(CALLS, (call) => post(app, bodies[WARM_UP + call] ?? '')));
  return (CALLS * ROWS_PER_CALL * 1000) / took;
};

/** The same rows by multi-row INSERTs of a thousand, each its own transaction, into the same table with its indexes. */
const raw = async (url: string, load: Load): Promise<number> => {
  const connections = await Promise.all(Array.from({ length: AT_ONCE }, () => createConnection(url)));
  try {
    const insert = async (call: number): Promise<void> => {
      const rows = load.rows(call);
      for (let from = 0; from < rows.length; from += ROWS_PER_CALL) {
        const some = rows.slice(from, from + ROWS_PER_CALL);
        await connections[call % AT_ONCE]?.query(`INSERT INTO ${load.table} (${load.columns}) VALUES ?`, [some]);
      }
    };
    await all(WARM_UP, insert);
    const { milliseconds: took } = await timed(() => all(CALLS, (call) => insert(WARM_UP + call)));
    return (CALLS * ROWS_PER_CALL * 1000) / took;
  } finally {
    await connections[0]?.query(`DELETE FROM ${load.table} WHERE workspace_id = 0`);
    for (const connection of connections) await connection.end();
  }
};

const seedCustomers = async (app: App): Promise<void> => {
  const mutation =
    'mutation ($input: UpsertCustomersInput!) { answer: upsertCustomers(input: $input) { saved userErrors { message } } }';
  await all(CUSTOMERS / ROWS_PER_CALL, (call) => {
    const customers = numbers.map((index) => ({ sourceId: `c${1 + call * ROWS_PER_CALL + index}`, firstName: 'Anna' }));
    return post(app, JSON.stringify({ query: mutation, variables: { input: { customers } } }));
  });
};

/** What partners send over HTTP and GraphQL, all checks on, into an empty record and into one that is full already. */
export const measureBulkSync = async (fullUrl: string, { customers, rows: fullRows }: Shop): Promise<Verdict[]> => {
  const empty = await mysqlFor();
  await newWorkspace(empty.database, 'Sync');
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  const folder = await newFolder();
  let app = await boot(empty.url, folder);
  try {
    await seedCustomers(app);
    const inEmpty = new Map<string, number>();
    for (const load of LOADS) inEmpty.set(load.name, await throughApi(app, load, CUSTOMERS));
    await app.close();
    app = await boot(fullUrl, folder);
    for (const load of LOADS) {
      const [small = Number.NaN, large, plain] = [
        inEmpty.get(load.name),
        await throughApi(app, load, customers),
        await raw(fullUrl, load),
      ];
      rows.push([
        load.name,
        perSecond(small, 1000),
        perSecond(large, 1000),
        perSecond(plain, 1000),
        `${((100 * large) / plain).toFixed(0)} %`,
      ]);
      verdicts.push({
        what: `${load.name} a second over GraphQL into MariaDB`,
        measured: count(Math.round(Math.min(small, large))),
        target: `at least ${count(load.least)}`,
        isKept: Math.min(small, large) >= load.least,
      });
    }
    const profile = await measureProfile(app, customers);
    printTable(
      `Bulk calls over HTTP and GraphQL, ${AT_ONCE} at once, a thousand rows each`,
      ['', 'empty record', `${count(fullRows)} rows`, 'raw INSERTs there', 'share of raw'],
      rows,
    );
    verdicts.push({
      what: `a customer's profile at ${count(customers)}`,
      measured: milliseconds(profile),
      target: `below ${SLOWEST_PROFILE} ms`,
      isKept: profile < SLOWEST_PROFILE,
    });
    return verdicts;
  } finally {
    await app.close();
    await empty.remove();
    await rm(folder, { recursive: true, force: true });
  }
};
