import { rm } from 'node:fs/promises';
import { createConnection } from 'mysql2/promise';
import type { App } from '../../src/app';
import { median, timed } from '../measure';
import { count, milliseconds, perSecond, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { mysqlFor, newFolder, newWorkspace, type Shop } from '../record/bench-record';
import { customerOf, LOADS, type Load, ROWS_PER_CALL } from './bulk-loads';
import { AT_ONCE, all, ask, boot, CALLS, CUSTOMERS, type Speed, seedCustomers, throughApi, WARM_UP } from './bulk-server';

const PROFILES = 40;
const SLOWEST_PROFILE = 50;

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
    const inEmpty = new Map<string, Speed>();
    for (const load of LOADS) inEmpty.set(load.name, await throughApi(app, load, CUSTOMERS));
    await app.close();
    app = await boot(fullUrl, folder);
    for (const load of LOADS) {
      const { perSecond: large, cpuMicroseconds } = await throughApi(app, load, customers);
      const plain = await raw(fullUrl, load);
      const small = inEmpty.get(load.name)?.perSecond ?? Number.NaN;
      rows.push([
        load.name,
        perSecond(small, 1000),
        perSecond(large, 1000),
        `${cpuMicroseconds.toFixed(0)} µs`,
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
      ['', 'empty record', `${count(fullRows)} rows`, 'CPU for each', 'raw INSERTs there', 'share of raw'],
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
