import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ResolvedFilter, standardCatalog } from '@muster/filters';
import { QuestionWithdrawn, TooManyQuestions } from '../../src/audience/question-errors';
import type { EngineKind } from '../../src/config';
import { Visit } from '../../src/modules/activity/visit.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { bootApp, type GraphqlAnswer, type TestApp } from '../harness/boot-app';
import type { DatabaseKind } from '../harness/databases';
import { NOW } from '../harness/factories';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const CUSTOMERS = 500;
const VISITS = 20_000;
const WAITING_AT_MOST = 200;
const FIELDS = 20;

/** As many conditions as a filter may have, each of which groups every visit. Nobody matches, and no two ask about the same. */
const heavy: ResolvedFilter = {
  any: Array.from({ length: 190 }, (_, index) => ({
    activity: {
      kind: 'visit',
      within: { operator: 'IN_THE_LAST', value: { amount: 1 + index, unit: 'DAY' } },
      measure: { function: 'DISTINCT', field: 'outlet' },
      operator: 'AT_LEAST',
      value: 1_000,
    },
  })),
};

/** Each field is a statement of its own. */
const HEAVY_FIELDS = `query($filter: FilterInput!) {
  ${Array.from({ length: FIELDS }, (_, index) => `f${index}: audience(filter: $filter) { reachable(channel: EMAIL) }`).join(' ')}
}`;

const COUNT = '{ audience(filter: { everyone: true }) { count } }';

const arrangements: readonly { engine: EngineKind; kind: DatabaseKind; running: number }[] = [
  { engine: 'duckdb', kind: 'sqlite', running: 2 },
  { engine: 'database', kind: 'mysql', running: 3 },
];

const bootShop = async (kind: DatabaseKind, engine: EngineKind, questionSeconds = 60): Promise<TestApp> => {
  const app = await bootApp({ kind, config: { audienceEngine: engine, questionSeconds }, clock: () => NOW });
  const { database } = app.services;
  const [workspace]: { id: number }[] = await database.reader.query('SELECT id FROM workspace');
  await database.write(workspace?.id ?? 0, async (write) => {
    const ids = await write.insert(
      Customer,
      Array.from({ length: CUSTOMERS }, (_, index) => ({ sourceId: `c${index}` })),
    );
    const visits = Array.from({ length: VISITS }, (_, index) => ({
      customerId: ids[index % CUSTOMERS] ?? 0,
      at: NOW - index,
      sourceId: `v${index}`,
      outlet: `Outlet ${index % 97}`,
    }));
    for (let from = 0; from < VISITS; from += 5_000) await write.insert(Visit, visits.slice(from, from + 5_000));
  });
  expect(await app.graphql(COUNT)).toEqual({ data: { audience: { count: CUSTOMERS } } });
  return app;
};

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await sleep(10);
};

describe.each(arrangements)('questions to the engine $engine', ({ engine, kind, running }) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootShop(kind, engine);
  });
  afterAll(() => app.close());

  const load = () => app.services.engine.load();
  const ask = (signal: AbortSignal): Promise<GraphqlAnswer> =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: HEAVY_FIELDS, variables: { filter: heavy } }),
      signal,
    }).then((response) => response.json() as Promise<GraphqlAnswer>);

  /** The statements that the server itself says it is at. */
  const underWay = async (): Promise<number> => {
    if (kind === 'sqlite') return (await load()).running;
    const rows: unknown[] = await app.services.database.reader.query(
      "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND command = 'Query' AND info LIKE '%customer_id%' AND id <> CONNECTION_ID()",
    );
    return rows.length;
  };

  test('end when the client closes the connection: those at work and those that wait', async () => {
    const reachable = jest.spyOn(app.services.engine, 'reachable');
    const client = new AbortController();
    const asking = ask(client.signal);
    await until(async () => (await load()).waiting === FIELDS - running && (await underWay()) === running);

    client.abort();
    await expect(asking).rejects.toThrow(/abort/);

    const ends = await Promise.allSettled(reachable.mock.results.map(({ value }) => value));
    expect(ends).toHaveLength(FIELDS);
    for (const end of ends) expect(end).toMatchObject({ status: 'rejected', reason: expect.any(QuestionWithdrawn) });
    expect(await load()).toEqual({ running: 0, waiting: 0 });
    expect(await underWay()).toBe(0);
    reachable.mockRestore();
  }, 60_000);

  test('leave nothing behind: what is asked next is answered, and contains what was written meanwhile', async () => {
    const client = new AbortController();
    const asking = ask(client.signal);
    await until(async () => (await underWay()) === running);
    const saved = app.graphql(
      'mutation { upsertCustomers(input: { customers: [{ sourceId: "c0", firstName: "Eva" }] }) { saved } }',
    );
    client.abort();
    await expect(asking).rejects.toThrow(/abort/);
    expect(await saved).toEqual({ data: { upsertCustomers: { saved: 1 } } });
    const evas = '{ audience(filter: { attribute: { key: "firstName", operator: IS, value: "Eva" } }) { count } }';
    const answers = await Promise.all(Array.from({ length: 8 }, () => app.graphql(evas)));
    expect(answers).toEqual(answers.map(() => ({ data: { audience: { count: 1 } } })));
  }, 60_000);

  test('are planned in no time, however many sets of customers they join', async () => {
    const all = Array.from({ length: 190 }, (_, index) => ({
      activity: {
        kind: 'visit',
        within: { operator: 'AFTER', value: `${1_900 + (index % 100)}-${index < 100 ? '01' : '07'}-01` },
      },
    }));
    const query = 'query($filter: FilterInput!) { audience(filter: $filter) { count } }';
    expect(await app.graphql(query, { filter: { all } })).toEqual({ data: { audience: { count: CUSTOMERS } } });
  }, 60_000);

  test('are refused when too many wait already', async () => {
    const { services } = app;
    const [workspace]: { id: number }[] = await services.database.reader.query('SELECT id FROM workspace');
    const crowd = new AbortController();
    setMaxListeners(0, crowd.signal);
    const question = { workspaceId: workspace?.id ?? 0, filter: heavy, catalog: standardCatalog, now: NOW, signal: crowd.signal };
    const asked = Array.from({ length: running + WAITING_AT_MOST + 1 }, () => services.engine.reach(question, 'EMAIL'));
    const settled = Promise.allSettled(asked);
    await until(async () => (await load()).waiting === WAITING_AT_MOST);
    expect((await app.graphql(COUNT)).errors).toMatchObject([
      { message: expect.stringContaining('Ask again in a few seconds'), extensions: { code: 'RATE_LIMITED' } },
    ]);

    crowd.abort();
    const reasons = (await settled).map((end) => (end.status === 'rejected' ? end.reason.constructor : undefined));
    expect(new Set(reasons)).toEqual(new Set([QuestionWithdrawn, TooManyQuestions]));
    expect(await app.graphql(COUNT)).toEqual({ data: { audience: { count: CUSTOMERS } } });
  }, 60_000);
});

test.each(arrangements)(
  'a question is stopped by the time limit of $engine',
  async ({ engine, kind }) => {
    const app = await bootShop(kind, engine, 0.2);
    try {
      const query = 'query($filter: FilterInput!) { audience(filter: $filter) { reachable(channel: EMAIL) } }';
      const { data, errors } = await app.graphql(query, { filter: heavy });
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        { message: expect.stringContaining('stopped after 0.2 seconds'), extensions: { code: 'QUERY_TOO_COMPLEX' } },
      ]);
      expect(await app.services.engine.load()).toEqual({ running: 0, waiting: 0 });
      expect(await app.graphql(COUNT)).toEqual({ data: { audience: { count: CUSTOMERS } } });
    } finally {
      await app.close();
    }
  },
  60_000,
);
