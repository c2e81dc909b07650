import path from 'node:path';
import { CannotStart } from './cannot-start';

export type DemoMode = 'on' | 'empty' | 'off';
export type EngineKind = 'duckdb' | 'database';
export type LogLevel = (typeof LOG_LEVELS)[number];

/** An OpenID Connect provider. */
export interface SignOnConfig {
  /** `https://accounts.example` */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

/** Everything that can be set from outside. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address that is listened on. */
  readonly host: string;
  /** Where people reach this server, when that is not localhost: `https://muster.example`. */
  readonly publicUrl: string | undefined;
  /** Other origins whose pages may ask the API, with a key of their own. */
  readonly corsOrigins: readonly string[];
  /** Proxies in front of this server, whose word on where a request comes from is taken. */
  readonly trustedProxies: number;
  /** How much one key or member may ask in a minute. */
  readonly requestsPerMinute: number;
  /** Where members may sign in instead; undefined: only here. */
  readonly signOn: SignOnConfig | undefined;
  /** Whether members may ask nothing but what the application was built with; programs with a key ask what they like. */
  readonly trustedDocuments: boolean;
  /** The address of the administrator that a first start makes. */
  readonly adminEmail: string;
  /** Absolute. Holds the SQLite file, the replicas, the secret and uploads. */
  readonly dataDir: string;
  /** `mysql://…`; undefined is a SQLite file in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /**
   * `on`: demo data when the database is empty, and mail goes to a server in this process; `empty`: one empty workspace
   * and the same mail server; `off`: neither.
   */
  readonly demo: DemoMode;
  readonly audienceEngine: EngineKind;
  /** Where mail goes when `demo` is off. */
  readonly smtpUrl: string | undefined;
  /** Undefined: made once and kept in `dataDir`. */
  readonly secretKey: string | undefined;
  readonly logLevel: LogLevel;
  /** As DuckDB reads it: `2GB`. */
  readonly duckdbMemory: string;
  /** Undefined leaves it to DuckDB: one for each core. */
  readonly duckdbThreads: number | undefined;
  /** How long one question about customers may take before it is stopped. */
  readonly questionSeconds: number;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const DEMO_MODES: readonly DemoMode[] = ['on', 'empty', 'off'];
const ENGINES: readonly EngineKind[] = ['duckdb', 'database'];
const SHORTEST_SECRET = 32;

/** Every setting that is wrong, in one message. */
export class ConfigError extends CannotStart {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings and collects what is wrong with them, so that all of it is reported at once. */
class Settings {
  readonly problems: string[] = [];

  constructor(private readonly env: Environment) {}

  /** An empty value is the same as none: `PORT= npm start`. */
  text(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  refuse(problem: string): undefined {
    this.problems.push(problem);
    return undefined;
  }

  oneOf<T extends string>(name: string, choices: readonly T[], standard: T): T {
    const value = this.text(name);
    if (value === undefined) return standard;
    const choice = choices.find((candidate) => candidate === value.toLowerCase());
    if (choice === undefined) this.refuse(`${name} is "${value}"; it can be ${choices.join(', ')}.`);
    return choice ?? standard;
  }

  integer(name: string, { from, to }: { from: number; to: number }): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= from && number <= to) return number;
    return this.refuse(`${name} is "${value}"; it has to be a whole number from ${from} to ${to}.`);
  }

  url(name: string, schemes: readonly string[], example: string): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    // The value may hold a password and is not repeated.
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url !== undefined && schemes.includes(url.protocol) && url.hostname !== '') return value;
    return this.refuse(`${name} is not an address like ${example}.`);
  }
}

const databaseUrl = (settings: Settings): string | undefined => {
  const example = 'mysql://user:password@host:3306/muster';
  const value = settings.url('DATABASE_URL', ['mysql:', 'mariadb:'], example);
  if (value === undefined) return undefined;
  const named = new URL(value).pathname.length > 1;
  return named ? value : settings.refuse(`DATABASE_URL names no database; it should look like ${example}.`);
};

const secretKey = (settings: Settings): string | undefined => {
  const value = settings.text('SECRET_KEY');
  if (value === undefined || value.length >= SHORTEST_SECRET) return value;
  return settings.refuse(`SECRET_KEY has ${value.length} characters; it needs at least ${SHORTEST_SECRET}.`);
};

const duckdbMemory = (settings: Settings): string => {
  const value = settings.text('DUCKDB_MEMORY') ?? '1400MB';
  if (!/^\d+(\.\d+)?\s?(KB|MB|GB|TB|KiB|MiB|GiB|TiB)$/i.test(value)) {
    settings.refuse(`DUCKDB_MEMORY is "${value}"; it has to be an amount like 512MB or 2GB.`);
  }
  return value;
};

const withoutSlash = (url: string | undefined): string | undefined => url?.replace(/\/+$/, '');

/** Origins with commas between them, each exactly as a browser sends it. A wildcard would let everybody in. */
const origins = (settings: Settings): string[] => {
  const values =
    settings
      .text('CORS_ORIGINS')
      ?.split(',')
      .map((value) => value.trim()) ?? [];
  for (const value of values) {
    if (URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value)) continue;
    settings.refuse(`CORS_ORIGINS holds "${value}"; each has to be an origin like https://app.example.`);
  }
  return values;
};

const signOn = (settings: Settings): SignOnConfig | undefined => {
  const issuer = settings.url('OIDC_ISSUER', ['https:', 'http:'], 'https://accounts.example');
  const clientId = settings.text('OIDC_CLIENT_ID');
  const clientSecret = settings.text('OIDC_CLIENT_SECRET');
  if (issuer === undefined) return undefined;
  if (clientId === undefined || clientSecret === undefined) {
    return settings.refuse('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.');
  }
  // Over plain HTTP anybody on the way could sign in as anybody.
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'http:' && !['localhost', '127.0.0.1'].includes(hostname)) {
    return settings.refuse('OIDC_ISSUER has to begin with https://.');
  }
  return { issuer, clientId, clientSecret, name: settings.text('OIDC_NAME') ?? hostname };
};

/** @throws ConfigError */
export const configFromEnvironment = (): Config => createConfig(process.env);

/** @throws ConfigError that lists every problem, not only the first. */
export const createConfig = (env: Environment): Config => {
  const settings = new Settings(env);
  const config: Config = {
    port: settings.integer('PORT', { from: 0, to: 65_535 }) ?? 4000,
    host: settings.text('HOST') ?? '127.0.0.1',
    publicUrl: withoutSlash(settings.url('PUBLIC_URL', ['https:', 'http:'], 'https://muster.example')),
    corsOrigins: origins(settings),
    trustedProxies: settings.integer('TRUSTED_PROXIES', { from: 0, to: 10 }) ?? 0,
    requestsPerMinute: settings.integer('REQUESTS_PER_MINUTE', { from: 10, to: 1_000_000 }) ?? 3_000,
    signOn: signOn(settings),
    trustedDocuments: settings.oneOf('TRUSTED_DOCUMENTS', ['on', 'off'], 'off') === 'on',
    adminEmail: settings.text('ADMIN_EMAIL') ?? 'admin@localhost',
    dataDir: path.resolve(settings.text('DATA_DIR') ?? 'data'),
    databaseUrl: databaseUrl(settings),
    demo: settings.oneOf('DEMO', DEMO_MODES, 'on'),
    audienceEngine: settings.oneOf('AUDIENCE_ENGINE', ENGINES, 'duckdb'),
    smtpUrl: settings.url('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://user:password@host:587'),
    secretKey: secretKey(settings),
    logLevel: settings.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    duckdbMemory: duckdbMemory(settings),
    duckdbThreads: settings.integer('DUCKDB_THREADS', { from: 1, to: 256 }),
    questionSeconds: settings.integer('QUESTION_SECONDS', { from: 1, to: 3_600 }) ?? 60,
  };
  if (config.audienceEngine === 'database' && settings.text('DATABASE_URL') === undefined) {
    settings.refuse('AUDIENCE_ENGINE=database needs DATABASE_URL: SQLite answers audience questions through DuckDB only.');
  }
  if (config.demo !== 'off' && config.smtpUrl !== undefined) {
    settings.refuse('SMTP_URL needs DEMO=off: a demo sends nothing out of this process.');
  }
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return config;
};
