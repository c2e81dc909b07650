import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, devices, type Project } from '@playwright/test';

const root = join(__dirname, '..');
const output = join(__dirname, 'test-output');

/** Each kind of workspace has its own server and its own folder of tests, which run one after the other in it. */
const DEMO = {
  pages: 'on',
  demo: 'on',
  empty: 'empty',
  // As it is when it is no demo: with passwords, and a provider where one can sign in as well.
  door: 'off',
} as const;
type Kind = keyof typeof DEMO;
const KINDS = ['pages', 'demo', 'empty', 'door'] as const;

// Workers read this file too, when the servers are running already. They get the ports with the environment.
const isWorker = process.env.TEST_WORKER_INDEX !== undefined;
const findPorts = (count: number) =>
  execFileSync(process.execPath, ['packages/tooling/src/free-ports.mjs', String(count)], { cwd: root, encoding: 'utf8' });
process.env.E2E_PORTS = (isWorker && process.env.E2E_PORTS) || findPorts(KINDS.length + 1);
const [PROVIDER_PORT = 0, ...PORTS] = process.env.E2E_PORTS.split(' ').map(Number);
const portOf = (kind: Kind) => PORTS[KINDS.indexOf(kind)];
const SIGN_ON = {
  OIDC_ISSUER: `http://localhost:${PROVIDER_PORT}`,
  OIDC_CLIENT_ID: 'muster',
  OIDC_CLIENT_SECRET: 'a secret of the client',
  OIDC_NAME: 'Harbour',
};

const dataFolder = (kind: Kind) => join(output, `data-${kind}`);
/** The provider sends people back to localhost, and cookies are for one name. */
const host = (kind: Kind) => (kind === 'door' ? 'localhost' : '127.0.0.1');
const url = (kind: Kind) => `http://${host(kind)}:${portOf(kind)}`;

const server = (kind: Kind) => ({
  name: kind,
  command: `${process.execPath} apps/server/dist/main.js`,
  cwd: root,
  env: {
    PORT: String(portOf(kind)),
    DATA_DIR: dataFolder(kind),
    DEMO: DEMO[kind],
    LOG_LEVEL: 'warn',
    ...(kind === 'door' && SIGN_ON),
  },
  url: url(kind), // 503 until the demo data is there, when /health has long been well
  timeout: 300_000,
  stdout: 'pipe' as const,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
});

const provider = {
  name: 'provider',
  command: `${process.execPath} apps/server/test/access/child/provider.mjs ${PROVIDER_PORT} ${url('door')}/sign-on/callback`,
  cwd: root,
  url: `http://127.0.0.1:${PROVIDER_PORT}/.well-known/openid-configuration`,
  stdout: 'ignore' as const,
};

const project = (kind: Kind): Project => ({
  name: kind,
  testDir: join(__dirname, 'tests', kind),
  workers: 1,
  // What glides has to be waited for. The journey has all of that motion; the others see what people see who asked for less.
  use: { baseURL: url(kind), contextOptions: { reducedMotion: kind === 'empty' ? 'no-preference' : 'reduce' } },
});

/** Two servers show the same demo, which takes a while to make: the second gets a copy. */
const prepareData = (): void => {
  for (const kind of KINDS) rmSync(dataFolder(kind), { recursive: true, force: true });
  const env = { ...process.env, DATA_DIR: dataFolder('demo'), LOG_LEVEL: 'warn' };
  execFileSync(process.execPath, ['apps/server/dist/cli.js', 'seed'], { cwd: root, env, stdio: 'ignore' });
  cpSync(dataFolder('demo'), dataFolder('pages'), { recursive: true });
};

if (!isWorker) prepareData();

export default defineConfig({
  outputDir: join(output, 'results'),
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['html', { outputFolder: join(output, 'report'), open: 'never' }]],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace films every test, which takes a quarter of the time. A failed one leaves a picture; TRACE=1 leaves the film too.
    trace: process.env.TRACE === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        // Chromium has no sandbox for root, which is who runs in most containers.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // It asks its maker for updates otherwise, which hangs where the machine is kept offline.
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: KINDS.map(project),
  webServer: [...KINDS.map(server), provider],
});
