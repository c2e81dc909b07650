import { rm } from 'node:fs/promises';
import { createConnection } from 'mysql2/promise';
import type { App } from '../../src/app';
import { oldestWorkspace } from '../../src/modules/access/oldest-workspace';
import { median, timed } from '../measure';
import { NOW } from '../moment';
import { count, perSecond, printTable, say } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { mysqlFor, newFolder, newWorkspace } from '../record/bench-record';
import { createNumbers, dropNumbers, generateEvents } from '../record/generate';
import { withoutIndexes } from '../record/indexes';
import { LOADS, type Load } from './bulk-loads';
import { AT_ONCE, boot, CUSTOMERS, type Speed, seedCustomers, throughApi } from './bulk-server';

/** How much of the speed into an empty table is left. */
const LEAST_SHARE = 0.75;
const ROUNDS = 5;

interface Full {
  readonly url: string;
  readonly workspaceId: number;
  readonly events: number;
}

/** Fills the table of events where it lies, without indexes, which are built afterwards. */
const fillEvents = async ({ url, workspaceId, events }: Full): Promise<void> => {
  const connection = await createConnection(url);
  try {
    const [[first]]: [{ id: number }[], unknown] = Object(
      await connection.query('SELECT MIN(id) AS id FROM customer WHERE workspace_id = ?', [workspaceId]),
    );
    const shop = { workspaceId, customers: CUSTOMERS, customersBefore: Number(first?.id) - 1, now: NOW };
    await createNumbers(connection);
    const fill = async (): Promise<void> => void (await generateEvents(connection, shop, events / CUSTOMERS));
    const { milliseconds } = await timed(() => withoutIndexes(connection, fill));
    await dropNumbers(connection);
    say(`  ${count(events)} events generated inside the database, with indexes: ${(milliseconds / 1000).toFixed(0)} s`);
  } finally {
    await connection.end();
  }
};

interface Side {
  readonly app: App;
  readonly url: string;
  readonly speeds: Speed[];
  close(): Promise<void>;
}

/** A server on a record of its own, with customers and without events. */
const openSide = async (): Promise<Side> => {
  const record = await mysqlFor();
  const folder = await newFolder();
  await newWorkspace(record.database, 'Flat');
  const app = await boot(record.url, folder);
  await seedCustomers(app);
  return {
    app,
    url: record.url,
    speeds: [],
    async close() {
      await app.close();
      await record.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const medianOf = ({ speeds }: Side): Speed => ({
  perSecond: median(speeds.map(({ perSecond: each }) => each)),
  cpuMicroseconds: median(speeds.map(({ cpuMicroseconds: each }) => each)),
});

const rowOf = (name: string, { perSecond: each, cpuMicroseconds }: Speed): string[] => [
  name,
  perSecond(each, 1000),
  `${cpuMicroseconds.toFixed(0)} µs`,
];

/** The same calls into an empty table of events and into one that holds millions, in turns: whether what is there slows down what comes. */
export const measureFlatness = async (events: number): Promise<Verdict[]> => {
  const load = LOADS.find(({ table }) => table === 'event');
  if (load === undefined) throw new Error('There is no load of events.');
  const [empty, full] = [await openSide(), await openSide()];
  try {
    const { id: workspaceId } = await oldestWorkspace(full.app.services);
    await fillEvents({ url: full.url, workspaceId, events });
    for (let round = 0; round < ROUNDS; round++) {
      // Keys that were sent before would change nothing.
      const fresh: Load = { ...load, variables: (call, customers) => load.variables(round * 1_000 + call, customers) };
      for (const side of [empty, full]) side.speeds.push(await throughApi(side.app, fresh, CUSTOMERS));
    }
    const share = medianOf(full).perSecond / medianOf(empty).perSecond;
    printTable(
      `Events over HTTP and GraphQL, ${AT_ONCE} calls at once, medians of ${ROUNDS} rounds in turns`,
      ['events there', 'rows', 'CPU for each'],
      [rowOf('none', medianOf(empty)), rowOf(count(events), medianOf(full))],
    );
    return [
      {
        what: `events a second where ${count(events)} are, of those into an empty record`,
        measured: `${(100 * share).toFixed(0)} %`,
        target: `at least ${100 * LEAST_SHARE} %`,
        isKept: share >= LEAST_SHARE,
      },
    ];
  } finally {
    await empty.close();
    await full.close();
  }
};
