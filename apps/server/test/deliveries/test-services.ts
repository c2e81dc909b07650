import pino from 'pino';
import type { AudienceEngine } from '../../src/audience/engine';
import { createConfig } from '../../src/config';
import type { Database } from '../../src/database/database';
import type { SendingOptions } from '../../src/modules/deliveries/send/options';
import type { Services } from '../../src/services';
import { NOW, SECRET } from '../harness/factories';

/** Waits that fit a test. */
export const QUICK: Partial<SendingOptions> = {
  lanes: 4,
  batch: 20,
  idleMs: 20,
  sweepMs: 100,
  connectMs: 2_000,
  sendMs: 2_000,
  claimLeaseMs: 2_000,
  retryDelaysMs: [50, 50],
  reconnectDelaysMs: [50, 100],
  publicUrl: 'http://localhost:4000',
};

const refuse = (): Promise<never> => Promise.reject(new Error('This test asks no audience question.'));

const noEngine: AudienceEngine = {
  count: refuse,
  countEach: refuse,
  overlap: refuse,
  reachable: refuse,
  reach: refuse,
  page: refuse,
  ids: () => {
    throw new Error('This test asks no audience question.');
  },
  knownMembers: refuse,
  breakdown: refuse,
  values: refuse,
  forget: () => Promise.resolve(),
  load: () => Promise.resolve({ running: 0, waiting: 0 }),
  close: () => Promise.resolve(),
};

export const services = (database: Database, dataDir: string, engine: AudienceEngine = noEngine): Services => ({
  config: createConfig({ DEMO: 'off', DATA_DIR: dataDir, SMTP_URL: 'smtp://mail.example' }),
  database,
  engine,
  clock: () => NOW,
  logger: pino({ level: process.env.TEST_LOG ?? 'silent' }),
  secret: SECRET,
  demoMail: undefined,
});

export const targetOf = ({ port }: { readonly port: number }) => ({
  host: '127.0.0.1',
  port,
  secure: false,
  plain: true,
  auth: undefined,
});
