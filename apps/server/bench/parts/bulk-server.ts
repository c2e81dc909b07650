import { createConnection } from 'mysql2/promise';
import { type App, createApp } from '../../src/app';
import { createConfig } from '../../src/config';
import { insertApiKey } from '../../src/modules/access/keys/create-api-key';
import { oldestWorkspace } from '../../src/modules/access/oldest-workspace';
import { timed } from '../measure';
import { post } from '../post';
import { type Load, numbers, ROWS_PER_CALL } from './bulk-loads';

export const CALLS = 40;
/** A server has been running for a while when partners begin: the first calls of a process are compiled as they run. */
export const WARM_UP = 20;
/** Partners send the next call while the last one is on its way. */
export const AT_ONCE = 2;
export const CUSTOMERS = 10_000;

/** Servers know nobody without one. */
const keys = new WeakMap<App, string>();

/** A shop that was kept is nobody's: with which key an earlier run signed there does not matter. */
const forgetSecret = async (url: string): Promise<void> => {
  const connection = await createConnection(url);
  try {
    await connection.query("DELETE FROM setting WHERE name = 'secret.fingerprint'");
  } finally {
    await connection.end();
  }
};

/** Without a replica: what is measured is the way into the record and out of it. */
export const boot = async (url: string, dataDir: string): Promise<App> => {
  const config = createConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: url,
    AUDIENCE_ENGINE: 'database',
    PORT: '0',
    DEMO: 'empty',
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
  });
  await forgetSecret(url);
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

export const ask = async (app: App, body: string): Promise<Answer> =>
  JSON.parse(await post(`${app.url}/graphql`, body, keys.get(app)));

const save = async (app: App, body: string): Promise<void> => {
  const { data, errors } = await ask(app, body);
  if (data?.answer?.saved !== ROWS_PER_CALL)
    throw new Error(`A call was not saved: ${JSON.stringify(errors ?? data).slice(0, 500)}`);
};

/** Does the calls, a few at once, in their order. */
export const all = async (calls: number, call: (number: number) => Promise<unknown>): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < calls) await call(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

export interface Speed {
  /** Rows. */
  readonly perSecond: number;
  /** Of this process for each row: server and client together, without the database. */
  readonly cpuMicroseconds: number;
}

export const throughApi = async (app: App, load: Load, customers: number): Promise<Speed> => {
  const bodies = Array.from({ length: WARM_UP + CALLS }, (_, call) =>
    JSON.stringify({ query: load.mutation, variables: load.variables(call, customers) }),
  );
  await all(WARM_UP, (call) => save(app, bodies[call] ?? ''));
  const before = process.cpuUsage();
  const { milliseconds: took } = await timed(() => all(CALLS, (call) => save(app, bodies[WARM_UP + call] ?? '')));
  const { user, system } = process.cpuUsage(before);
  const rows = CALLS * ROWS_PER_CALL;
  return { perSecond: (rows * 1000) / took, cpuMicroseconds: (user + system) / rows };
};

export const seedCustomers = async (app: App): Promise<void> => {
  const mutation =
    'mutation ($input: UpsertCustomersInput!) { answer: upsertCustomers(input: $input) { saved userErrors { message } } }';
  await all(CUSTOMERS / ROWS_PER_CALL, (call) => {
    const customers = numbers.map((index) => ({ sourceId: `c${1 + call * ROWS_PER_CALL + index}`, firstName: 'Anna' }));
    return save(app, JSON.stringify({ query: mutation, variables: { input: { customers } } }));
  });
};
