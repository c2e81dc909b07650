import { rm } from 'node:fs/promises';
import { createConnection } from 'mysql2/promise';
import { oldestWorkspace } from '../../src/modules/access/oldest-workspace';
import { timed } from '../measure';
import { NOW } from '../moment';
import { count, perSecond, printTable, say } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { mysqlFor, newFolder, newWorkspace } from '../record/bench-record';
import { createNumbers, dropNumbers, generateEvents } from '../record/generate';
import { withoutIndexes } from '../record/indexes';
import { LOADS } from './bulk-loads';
import { AT_ONCE, boot, CUSTOMERS, seedCustomers, throughApi } from './bulk-server';

/** How much of the speed into an empty table is left. */
const LEAST_SHARE = 0.75;

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

/** The same calls into an empty table of events and into one that holds millions: whether what is there slows down what comes. */
export const measureFlatness = async (events: number): Promise<Verdict[]> => {
  const load = LOADS.find(({ table }) => table === 'event');
  if (load === undefined) throw new Error('There is no load of events.');
  const record = await mysqlFor();
  const folder = await newFolder();
  await newWorkspace(record.database, 'Flat');
  const app = await boot(record.url, folder);
  try {
    await seedCustomers(app);
    const { perSecond: empty } = await throughApi(app, load, CUSTOMERS);
    const { id: workspaceId } = await oldestWorkspace(app.services);
    await fillEvents({ url: record.url, workspaceId, events });
    const { perSecond: full } = await throughApi(
      app,
      { ...load, variables: (call, customers) => load.variables(call + 1_000, customers) },
      CUSTOMERS,
    );
    printTable(
      `Events over HTTP and GraphQL, ${AT_ONCE} calls at once`,
      ['events there', 'rows', 'share'],
      [
        ['none', perSecond(empty, 1000), ''],
        [count(events), perSecond(full, 1000), `${((100 * full) / empty).toFixed(0)} %`],
      ],
    );
    return [
      {
        what: `events a second where ${count(events)} are, of those into an empty record`,
        measured: `${((100 * full) / empty).toFixed(0)} %`,
        target: `at least ${100 * LEAST_SHARE} %`,
        isKept: full / empty >= LEAST_SHARE,
      },
    ];
  } finally {
    await app.close();
    await record.remove();
    await rm(folder, { recursive: true, force: true });
  }
};
