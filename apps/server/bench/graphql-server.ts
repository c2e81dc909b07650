import { standardCatalog } from '@muster/filters';
import express from 'express';
import type { DuckdbEngine } from '../src/audience/duckdb';
import type { AudienceEngine } from '../src/audience/engine';
import { createConfig } from '../src/config';
import { mountGraphql } from '../src/graphql/server';
import { listen } from '../src/http/listen';
import { createLogger } from '../src/logger';
import { permissionsOfScopes } from '../src/modules/access/keys/scopes';
import { absorbWrite } from './absorb-write';
import { NOW } from './moment';
import { post } from './post';
import type { Place, Shop } from './record/bench-record';

/** The product's own API about one shop, asked over HTTP as any client asks it. */
export interface GraphqlServer {
  /** What was asked for. @throws when there is an error in the answer. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** See `absorbWrite`. */
  absorbWrite(): Promise<void>;
  /** See `DuckdbEngine.forgetQuestions`. */
  forgetQuestions(): Promise<void>;
  close(): Promise<void>;
}

interface Parts {
  readonly record: Pick<Place, 'database' | 'dataDir'>;
  /** The database keeps nothing that it could forget. */
  readonly engine: AudienceEngine & Partial<DuckdbEngine>;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: unknown;
}

interface Asker {
  /** With it, who asks is found out as of any request; without, the server is told. */
  readonly key?: string;
}

export const serveShop = async ({ record, engine }: Parts, { workspace }: Shop, { key }: Asker = {}): Promise<GraphqlServer> => {
  const config = createConfig({
    DEMO: 'off',
    SMTP_URL: 'smtp://127.0.0.1',
    DATA_DIR: record.dataDir,
    REQUESTS_PER_MINUTE: '1000000',
  });
  const services = {
    config,
    database: record.database,
    engine,
    clock: () => NOW,
    logger: createLogger('error'),
    secret: 'a secret of the benchmark, which sends nothing',
    demoMail: undefined,
  };
  const listener = await listen({ port: 0 });
  const app = express();
  const principal = {
    kind: 'key',
    key: { id: 0, name: 'bench', createdBy: null, expiresAt: null },
    workspace,
    permissions: permissionsOfScopes(['all']),
  } as const;
  const graphql = await mountGraphql(app, services, key === undefined ? { find: async () => principal } : {});
  listener.serve(app);
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const text = await post(`http://127.0.0.1:${listener.port}/graphql`, JSON.stringify({ query, variables }), key);
    const { data, errors }: Answer<Data> = JSON.parse(text);
    if (errors !== undefined || !data) throw new Error(`A question was refused: ${JSON.stringify(errors).slice(0, 1000)}`);
    return data;
  };
  return {
    ask,
    absorbWrite: () => absorbWrite({ database: record.database, engine }, workspace),
    async forgetQuestions() {
      engine.forgetQuestions?.(workspace.id);
      // How many customers there are is known wherever anything has been asked.
      await engine.count({ workspaceId: workspace.id, filter: { everyone: true }, now: NOW, catalog: standardCatalog });
    },
    async close() {
      await listener.close();
      await graphql.close();
    },
  };
};
