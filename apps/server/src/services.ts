import type { Logger } from 'pino';
import type { AudienceEngine } from './audience/engine';
import type { Config } from './config';
import type { Database } from './database/database';

/** What commands and resolvers work with. Made once, in `app.ts`. */
export interface Services {
  readonly config: Config;
  readonly database: Database;
  readonly engine: AudienceEngine;
  /** UTC milliseconds. Tests hand in their own. */
  readonly clock: () => number;
  readonly logger: Logger;
  /** Keys the digests of addresses, unsubscribe links and the like. */
  readonly secret: string;
  /** The demo's mail server; undefined when mail leaves the process. */
  readonly demoMail: { readonly port: number } | undefined;
}
