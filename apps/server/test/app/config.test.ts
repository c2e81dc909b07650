import path from 'node:path';
import { ConfigError, createConfig } from '../../src/config';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    createConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

test('without settings it is the demo on a SQLite file', () => {
  expect(createConfig({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    publicUrl: undefined,
    corsOrigins: [],
    trustedProxies: 0,
    requestsPerMinute: 3_000,
    signOn: undefined,
    trustedDocuments: false,
    adminEmail: 'admin@localhost',
    dataDir: path.resolve('data'),
    databaseUrl: undefined,
    demo: 'on',
    audienceEngine: 'duckdb',
    smtpUrl: undefined,
    secretKey: undefined,
    logLevel: 'info',
    duckdbMemory: '1400MB',
    duckdbThreads: undefined,
    questionSeconds: 60,
  });
});

test('every setting is read, and an empty one is none', () => {
  const env = {
    PORT: ' 0 ',
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://muster.example/',
    CORS_ORIGINS: 'https://app.example, http://localhost:3000',
    TRUSTED_PROXIES: '1',
    REQUESTS_PER_MINUTE: '600',
    OIDC_ISSUER: 'https://accounts.example',
    OIDC_CLIENT_ID: 'muster',
    OIDC_CLIENT_SECRET: 'hidden',
    OIDC_NAME: 'Harbour',
    TRUSTED_DOCUMENTS: 'on',
    ADMIN_EMAIL: 'anna@harbour.example',
    DATA_DIR: '/var/muster',
    DATABASE_URL: 'mysql://me:pass@host:3307/shop',
    DEMO: 'OFF',
    AUDIENCE_ENGINE: 'database',
    SMTP_URL: 'smtps://mail.example.com',
    SECRET_KEY: 's'.repeat(32),
    LOG_LEVEL: '',
    DUCKDB_MEMORY: '512MB',
    DUCKDB_THREADS: '2',
    QUESTION_SECONDS: '30',
  };
  expect(createConfig(env)).toEqual({
    port: 0,
    host: '0.0.0.0',
    publicUrl: 'https://muster.example',
    corsOrigins: ['https://app.example', 'http://localhost:3000'],
    trustedProxies: 1,
    requestsPerMinute: 600,
    signOn: { issuer: 'https://accounts.example', clientId: 'muster', clientSecret: 'hidden', name: 'Harbour' },
    trustedDocuments: true,
    adminEmail: 'anna@harbour.example',
    dataDir: '/var/muster',
    databaseUrl: env.DATABASE_URL,
    demo: 'off',
    audienceEngine: 'database',
    smtpUrl: env.SMTP_URL,
    secretKey: env.SECRET_KEY,
    logLevel: 'info',
    duckdbMemory: '512MB',
    duckdbThreads: 2,
    questionSeconds: 30,
  });
});

test('everything that is wrong is said at once, and no password is repeated', () => {
  const problems = problemsOf({
    PORT: '70000',
    DATABASE_URL: 'postgres://me:hidden@host/shop',
    DEMO: 'yes',
    AUDIENCE_ENGINE: 'spark',
    SMTP_URL: 'me:hidden',
    SECRET_KEY: 'short hidden',
    LOG_LEVEL: 'loud',
    DUCKDB_MEMORY: 'much',
    DUCKDB_THREADS: '0',
    QUESTION_SECONDS: '0.5',
  });
  expect(problems).toEqual(
    [
      'PORT is "70000"; it has to be a whole number from 0 to 65535.',
      'DATABASE_URL is not an address like mysql://user:password@host:3306/muster.',
      'DEMO is "yes"; it can be on, empty, off.',
      'SMTP_URL is not an address like smtp://user:password@host:587.',
      'SECRET_KEY has 12 characters; it needs at least 32.',
      'AUDIENCE_ENGINE is "spark"; it can be duckdb, database.',
      'LOG_LEVEL is "loud"; it can be fatal, error, warn, info, debug, trace, silent.',
      'DUCKDB_MEMORY is "much"; it has to be an amount like 512MB or 2GB.',
      'DUCKDB_THREADS is "0"; it has to be a whole number from 1 to 256.',
      'QUESTION_SECONDS is "0.5"; it has to be a whole number from 1 to 3600.',
    ].sort((a, b) => problems.indexOf(a) - problems.indexOf(b)),
  );
  expect(problems).toHaveLength(10);
  expect(problems.join()).not.toContain('hidden');
});

test('settings that contradict each other are refused', () => {
  expect(problemsOf({ AUDIENCE_ENGINE: 'database' })).toEqual([
    expect.stringContaining('AUDIENCE_ENGINE=database needs DATABASE_URL'),
  ]);
  expect(problemsOf({ SMTP_URL: 'smtp://host' })).toEqual([expect.stringContaining('SMTP_URL needs DEMO=off')]);
  expect(problemsOf({ DATABASE_URL: 'mysql://host' })).toEqual([expect.stringContaining('DATABASE_URL names no database')]);
});
