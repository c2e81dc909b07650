import { pino } from 'pino';
import type { App } from '../../src/app';
import type { EngineKind } from '../../src/config';
import { openDatabase } from '../../src/database/open-database';
import { loggedError } from '../../src/logger';
import { bootApp } from '../harness/boot-app';
import { createHome, type DatabaseKind } from '../harness/databases';
import { makeWorkspace, NOW } from '../harness/factories';
import { customers, events, orders, points, visits } from './shop';
import { recordStatements } from './statements';

export { databases } from '../harness/databases';
export { NOW } from '../harness/factories';

interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { line: number; column: number }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface Answer<Data> {
  readonly status: number;
  readonly data?: Data | null;
  readonly errors?: readonly GraphqlError[];
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { sourceId: string }[];
  readonly edges: readonly { cursor: string }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const pageIn = (value: unknown): Page | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const page = name === 'list' ? (member as Page) : pageIn(member);
    if (page) return page;
  }
  return undefined;
};

/** A server with the shop of `shop.ts` in it, asked as any client asks: over HTTP. */
export class Shop {
  readonly #log: string[];

  constructor(
    readonly app: App,
    log: string[],
    readonly close: () => Promise<void>,
  ) {
    this.#log = log;
  }

  async sendText(body: string): Promise<Answer<Record<string, unknown>>> {
    const response = await fetch(`${this.app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    // What a query costs is the tests' of that alone.
    const { extensions: _, ...answer }: { extensions?: object } = JSON.parse(await response.text());
    return { ...answer, status: response.status };
  }

  send(request: object): Promise<Answer<Record<string, unknown>>> {
    return this.sendText(JSON.stringify(request));
  }

  /** What was asked for; any error fails the test. */
  async data<Data = Record<string, unknown>>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.send({ query, variables });
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data as Data;
  }

  /** The one error that the request ends in. */
  async error(query: string, variables: object = {}): Promise<GraphqlError> {
    const { errors = [] } = await this.send({ query, variables });
    expect(errors).toHaveLength(1);
    const [error] = errors;
    if (!error) throw new Error('There was no error.');
    return error;
  }

  /** Reads a list called `list` to its end and returns its `sourceId`s; checks on the way what every page says of itself. */
  async walk(ask: (after: string | null) => { query: string; variables: object }): Promise<string[]> {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { query, variables } = ask(after);
      const page = pageIn(await this.data(query, variables));
      if (!page) throw new Error('there is no list in the answer');
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
      expect(hasPreviousPage).toBe(after !== null);
      expect(page.edges.map(({ cursor }) => cursor).at(0) ?? null).toBe(startCursor);
      expect(page.edges.map(({ cursor }) => cursor).at(-1) ?? null).toBe(endCursor);
      seen.push(...page.nodes.map(({ sourceId }) => sourceId));
      expect(hasNextPage).toBe(seen.length < page.totalCount);
      if (!hasNextPage) return seen;
      after = endCursor;
    }
  }

  logged(): readonly string[] {
    return this.#log;
  }

  /** Notes the statements of the record that answer questions, until the returned function is called. */
  recordStatements(): () => string[] {
    return recordStatements(this.app.services.database.reader);
  }
}

const fill = async (shop: Shop): Promise<void> => {
  const saved = await shop.data(
    `mutation($customers: UpsertCustomersInput!, $orders: RecordOrdersInput!, $visits: RecordVisitsInput!, $events: RecordEventsInput!, $points: RecordPointsInput!) {
      upsertCustomers(input: $customers) { saved }
      recordOrders(input: $orders) { saved }
      recordVisits(input: $visits) { saved }
      recordEvents(input: $events) { saved }
      recordPoints(input: $points) { saved }
    }`,
    { customers: { customers }, orders: { orders }, visits: { visits }, events: { events }, points: { points } },
  );
  expect(saved).toEqual({
    upsertCustomers: { saved: 6 },
    recordOrders: { saved: 5 },
    recordVisits: { saved: 4 },
    recordEvents: { saved: 1 },
    recordPoints: { saved: 2 },
  });
};

/** Each way in which questions about customers are answered: what is true of one has to be true of the others. */
export const engines: readonly (readonly [DatabaseKind, EngineKind])[] = [
  ['sqlite', 'duckdb'],
  ['mysql', 'duckdb'],
  ['mysql', 'database'],
];

export const startShop = async (kind: DatabaseKind, engine: EngineKind = 'duckdb'): Promise<Shop> => {
  const home = await createHome(kind);
  const database = await openDatabase(home);
  await database.migrate();
  await makeWorkspace(database);
  await database.close();

  const log: string[] = [];
  const logger = pino({ base: null, serializers: { err: loggedError } }, { write: (line: string) => void log.push(line) });
  const app = await bootApp({ home, config: { audienceEngine: engine, duckdbThreads: 1 }, clock: () => NOW, logger });
  const shop = new Shop(app, log, async () => {
    await app.close();
    await home.remove();
  });
  await fill(shop);
  return shop;
};
