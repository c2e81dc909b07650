import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { type App, createApp } from '../../src/app';
import { createConfig } from '../../src/config';
import { openDatabase } from '../../src/database/open-database';
import type { WorkspaceInput } from '../../src/modules/access/create-workspace';
import { becomeAdministrator, takeKeyOf } from '../harness/administrator';
import { Child } from '../harness/child/spawn';
import { createHome, type DatabaseHome, type DatabaseKind } from '../harness/databases';
import { makeWorkspace, SECRET } from '../harness/factories';

export { databases } from '../harness/databases';

export interface Problem {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly value: string | null;
}

export interface MappingEntry {
  readonly target: string;
  readonly column: string;
  readonly transform?: { readonly dateOrder?: string | null; readonly decimal?: string | null } | null;
}

export interface ImportNode {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly status: string;
  readonly phase: string;
  readonly columns: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
  readonly suggestedMapping: readonly MappingEntry[];
  readonly suggestedMappingName: string | null;
  readonly returnPrefix: string | null;
  readonly rowCount: number;
  readonly done: number;
  readonly total: number;
  readonly rowsSaved: number;
  readonly notedCount: number;
  readonly canUndo: boolean;
  readonly keptRows: number;
  readonly ordersSaved: number;
  readonly customersSaved: number;
  readonly problemCount: number;
  readonly message: string | null;
  readonly errorFileUrl: string | null;
  readonly problems: { readonly nodes: readonly Problem[]; readonly totalCount: number };
  readonly dryRun: null | {
    readonly rows: number;
    readonly goodRows: number;
    readonly orders: number;
    readonly returns: number;
    readonly customers: number;
    readonly problemCount: number;
    readonly from: string | null;
    readonly to: string | null;
    readonly sampleOrders: readonly Record<string, unknown>[];
    readonly sampleRows: readonly { row: number; values: readonly { target: string; label: string; value: string }[] }[];
    readonly problems: readonly Problem[];
  };
}

type Progress = Pick<ImportNode, 'status' | 'phase' | 'done' | 'total' | 'ordersSaved' | 'rowsSaved'>;

interface RunOptions {
  readonly mapping?: readonly MappingEntry[];
  readonly returnPrefix?: string | null;
  readonly makeDemoAddresses?: boolean;
  readonly dryRun?: boolean;
}

interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

const IMPORT = `
  id kind fileName status phase columns sampleRows suggestedMapping { target column transform { dateOrder decimal } }
  suggestedMappingName returnPrefix rowCount done total rowsSaved ordersSaved customersSaved problemCount notedCount canUndo
  keptRows message errorFileUrl problems(first: 100) { totalCount nodes { row column code severity message value } }
  dryRun { rows goodRows orders returns customers problemCount from to
    sampleOrders { sourceId customerSourceId kind placedAt total lineCount }
    sampleRows { row values { target label value } } problems { row column code severity message value } }`;

/** A test that reckons for some seconds finds the connection that it kept closed by the server. */
const UNKEPT = { connection: 'close' };

const SHOP = { name: 'Gift shop', timeZone: 'Europe/London', currency: 'GBP' };

/** An order as the record has it, with its lines in the order in which they were saved. */
export interface SavedOrder {
  readonly sourceId: string;
  readonly customer: string;
  readonly kind: string;
  readonly at: number;
  readonly total: number;
  readonly offerCode: string | null;
  readonly lines: readonly string[];
}

/** A server with an empty workspace, asked as any client asks: over HTTP. */
export class ImportWorld {
  #elsewhere: string | undefined;

  private constructor(
    readonly home: DatabaseHome,
    public app: App,
    private readonly env: Readonly<Record<string, string | undefined>>,
  ) {}

  static async open(
    kind: DatabaseKind,
    given: Partial<WorkspaceInput> = {},
    env: Readonly<Record<string, string>> = {},
  ): Promise<ImportWorld> {
    const home = await createHome(kind);
    const database = await openDatabase(home);
    await database.migrate();
    await makeWorkspace(database, { ...SHOP, ...given });
    await database.close();
    const settings = { ...environment(home), ...env };
    return new ImportWorld(home, await boot(settings), settings);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.home.remove();
  }

  async restart(): Promise<void> {
    await this.app.close();
    await this.startAgain();
  }

  async startAgain(): Promise<void> {
    this.app = await boot(this.env);
  }

  /** Asks another server than its own. */
  async at(url: string, act: () => Promise<void>): Promise<void> {
    this.#elsewhere = url;
    takeKeyOf(this.app.url, url);
    await act();
    this.#elsewhere = undefined;
  }

  get #url(): string {
    return this.#elsewhere ?? this.app.url;
  }

  /**
   * Begins something in a server of its own and kills that with -9 as soon as the import is where it has to be. Own server
   * is closed. Time then passes: nobody believes any more that the killed one is at work.
   */
  async killedWhile(
    id: string,
    { begin, holds }: { readonly begin?: () => Promise<unknown>; readonly holds: (progress: Progress) => boolean },
  ): Promise<void> {
    const child = new Child('main.ts', { env: environment(this.home) });
    const [, url = ''] = await child.says(/Muster is ready at (http\S+)/);
    await this.at(url.replace('localhost', '127.0.0.1'), async () => {
      await begin?.();
      await this.until(id, holds);
      child.signal('SIGKILL');
      await child.ended();
    });
    const database = await openDatabase(this.home);
    await database.transaction((manager) => manager.query('UPDATE import_job SET lease_until = 0 WHERE lease_until > 0'));
    await database.close();
  }

  /** Takes away the server's copy of a file. */
  async forget(filePath: string): Promise<void> {
    await rm(path.join(this.home.dataDir, 'imports', filePath));
  }

  async send(
    content: string | Uint8Array,
    name = 'orders.csv',
    { kind, ...headers }: Readonly<Record<string, string>> & { readonly kind?: string } = {},
  ) {
    const response = await fetch(`${this.#url}/imports${kind === undefined ? '' : `?kind=${kind}`}`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv', 'X-File-Name': encodeURIComponent(name), ...UNKEPT, ...headers },
      body: content,
    });
    const body: { id?: string; message?: string } = JSON.parse(await response.text());
    return { status: response.status, ...body };
  }

  async upload(content: string | Uint8Array, name?: string, kind?: string): Promise<ImportNode> {
    const { id, message } = await this.send(content, name, kind === undefined ? {} : { kind });
    if (id === undefined) throw new Error(`the file was refused: ${message}`);
    return this.import(id);
  }

  async data<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...UNKEPT },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors }: { data: Data; errors?: unknown } = JSON.parse(await response.text());
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  }

  async import(id: string): Promise<ImportNode> {
    const { import: node } = await this.data<{ import: ImportNode }>(`query($id: ID!) { import(id: $id) { ${IMPORT} } }`, { id });
    return node;
  }

  /** Starts it and does not wait. The mapping is the suggested one unless another is given. */
  async start(node: ImportNode, { dryRun = false, ...options }: RunOptions = {}): Promise<readonly UserError[]> {
    const input = { id: node.id, mapping: node.suggestedMapping, returnPrefix: node.returnPrefix, ...options, dryRun };
    const { runImport } = await this.data<{ runImport: { userErrors: UserError[] } }>(
      'mutation($input: RunImportInput!) { runImport(input: $input) { import { id status } userErrors { code message path } } }',
      { input },
    );
    return runImport.userErrors;
  }

  async run(node: ImportNode, options: RunOptions = {}): Promise<ImportNode> {
    expect(await this.start(node, options)).toEqual([]);
    return this.ended(node.id);
  }

  async ended(id: string): Promise<ImportNode> {
    return this.until(id, ({ status }) => status !== 'RUNNING');
  }

  async until(id: string, holds: (node: Progress) => boolean): Promise<ImportNode> {
    for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(20)) {
      const { import: node } = await this.data<{ import: Progress }>(
        'query($id: ID!) { import(id: $id) { status phase done total ordersSaved rowsSaved } }',
        { id },
      );
      if (holds(node)) return this.import(id);
    }
    throw new Error(`the import is not there yet: ${JSON.stringify(await this.import(id))}`);
  }

  async cancel(id: string): Promise<{ import: { status: string; message: string } | null; userErrors: readonly UserError[] }> {
    const { cancelImport } = await this.data<{ cancelImport: Awaited<ReturnType<ImportWorld['cancel']>> }>(
      'mutation($id: ID!) { cancelImport(input: { id: $id }) { import { id status message } userErrors { code message path } } }',
      { id },
    );
    return cancelImport;
  }

  /** Asks for what was saved to be taken back, and does not wait. */
  async startUndo(id: string): Promise<readonly UserError[]> {
    const { undoImport } = await this.data<{ undoImport: { userErrors: UserError[] } }>(
      'mutation($id: ID!) { undoImport(input: { id: $id }) { import { id status } userErrors { code message path } } }',
      { id },
    );
    return undoImport.userErrors;
  }

  async undo(id: string): Promise<ImportNode> {
    expect(await this.startUndo(id)).toEqual([]);
    return this.ended(id);
  }

  async errorFile(node: ImportNode): Promise<string> {
    const response = await fetch(`${this.#url}${node.errorFileUrl}`);
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(response.headers.get('content-disposition')).toMatch(/attachment/);
    return Buffer.from(await response.arrayBuffer()).toString('utf8');
  }

  /** The same for a file of any kind. */
  async importRows(kind: string, lines: readonly string[], options: RunOptions = {}): Promise<ImportNode> {
    return this.run(await this.upload(`${lines.join('\n')}\n`, `${kind}.csv`, kind), options);
  }

  /** Uploads, runs and returns what became of it. */
  async importText(text: string, options: RunOptions = {}): Promise<ImportNode> {
    const node = await this.run(await this.upload(text), options);
    expect(node).toMatchObject({ status: 'DONE', message: expect.stringMatching(/^Saved/) });
    return node;
  }

  query<Row>(sql: string): Promise<Row[]> {
    return this.app.services.database.reader.query(sql);
  }

  /** Everything that was imported, by order number; nothing of it depends on when it was written. */
  async saved(): Promise<Map<string, SavedOrder>> {
    return savedOrders((sql) => this.query(sql));
  }

  async customers(): Promise<Record<string, unknown>[]> {
    const rows = await this.query<Record<string, unknown>>(
      'SELECT source_id, first_name, last_name, name, email, phone, city, country FROM customer ORDER BY source_id',
    );
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
  }
}

type Query = <Row>(sql: string) => Promise<Row[]>;

export const savedOrders = async (query: Query): Promise<Map<string, SavedOrder>> => {
  interface OrderRow {
    readonly id: number | string;
    readonly sourceId: string;
    readonly customer: string;
    readonly kind: string;
    readonly at: number | string;
    readonly total: number | string;
    readonly offerCode: string | null;
  }
  const orders = await query<OrderRow>(
    `SELECT o.id, o.source_id AS sourceId, c.source_id AS customer, o.kind, o.at, o.total, o.offer_code AS offerCode
     FROM orders o JOIN customer c ON c.id = o.customer_id`,
  );
  const lines = await query<Record<string, string | number | null>>(
    'SELECT order_id, at, kind, sku, name, brand, quantity, amount FROM order_line ORDER BY id',
  );
  const linesOf = new Map<number, string[]>();
  for (const { order_id, ...line } of lines) {
    const values = Object.values(line).map((value) => (value === null ? '' : String(value)));
    linesOf.set(Number(order_id), [...(linesOf.get(Number(order_id)) ?? []), values.join('|')]);
  }
  return new Map(
    orders.map(({ id, at, total, ...order }) => [
      order.sourceId,
      { ...order, at: Number(at), total: Number(total), lines: linesOf.get(Number(id)) ?? [] },
    ]),
  );
};

export const environment = (home: DatabaseHome): Record<string, string> => ({
  PORT: '0',
  DEMO: 'empty',
  DATA_DIR: home.dataDir,
  DATABASE_URL: home.databaseUrl ?? '',
  SECRET_KEY: SECRET,
  DUCKDB_MEMORY: '512MB',
  DUCKDB_THREADS: '1',
  LOG_LEVEL: 'warn',
});

const boot = async (env: Readonly<Record<string, string | undefined>>): Promise<App> => {
  const app = await createApp(createConfig({ REQUESTS_PER_MINUTE: '1000000', ...env }), { logger: pino({ level: 'error' }) });
  await becomeAdministrator(app.url, app.services);
  return app;
};
