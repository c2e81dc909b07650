import { type App, type AppOptions, createApp } from '../../src/app';
import type { Config } from '../../src/config';
import { becomeAdministrator } from './administrator';
import { createHome, type DatabaseHome, type DatabaseKind } from './databases';
import { SECRET } from './factories';

export interface BootOptions extends AppOptions {
  /** Left out: SQLite. */
  readonly kind?: DatabaseKind;
  /** An earlier app's home, to start again on what it left. It is not removed at the end. */
  readonly home?: DatabaseHome;
  /** Left out: one workspace without customers, and the local mail server. */
  readonly config?: Partial<Config>;
}

export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

export interface TestApp extends App {
  readonly home: DatabaseHome;
  /** Asks the API; the parsed answer, errors and all. */
  graphql(query: string, variables?: object): Promise<GraphqlAnswer>;
}

export const testConfig = ({ dataDir, databaseUrl }: DatabaseHome, config: Partial<Config> = {}): Config => ({
  port: 0,
  host: '127.0.0.1',
  publicUrl: undefined,
  corsOrigins: [],
  trustedProxies: 0,
  requestsPerMinute: 1_000_000,
  signOn: undefined,
  trustedDocuments: false,
  adminEmail: 'admin@localhost',
  dataDir,
  databaseUrl,
  demo: 'empty',
  audienceEngine: 'duckdb',
  smtpUrl: undefined,
  secretKey: SECRET,
  logLevel: 'silent',
  duckdbMemory: '512MB',
  duckdbThreads: 2,
  questionSeconds: 60,
  ...config,
});

/** Starts the real server on a free port, with its data in a temporary folder. `close` removes that. */
export const bootApp = async ({ kind = 'sqlite', home: given, config, ...options }: BootOptions = {}): Promise<TestApp> => {
  const home = given ?? (await createHome(kind));
  const app = await createApp(testConfig(home, config), options);
  await becomeAdministrator(app.url, app.services);
  return {
    ...app,
    home,
    async graphql(query, variables = {}) {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      // What a query costs is the tests' of that alone.
      const { extensions: _, ...answer }: GraphqlAnswer & { extensions?: object } = JSON.parse(await response.text());
      return answer;
    },
    async close() {
      await app.close();
      if (given === undefined) await home.remove();
    },
  };
};
