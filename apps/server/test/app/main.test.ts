import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import path from 'node:path';
import { Child } from '../harness/child/spawn';
import { createEmptyHome, type DatabaseHome, databases, temporaryFolder } from '../harness/databases';

jest.setTimeout(90_000);

const environmentOf = ({ dataDir, databaseUrl }: Pick<DatabaseHome, 'dataDir' | 'databaseUrl'>) => ({
  PORT: '0',
  DEMO: 'empty',
  LOG_LEVEL: 'warn',
  DATA_DIR: dataDir,
  ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
});

const started = async (home: DatabaseHome, env: Record<string, string> = {}): Promise<Child> => {
  const server = new Child('main.ts', { env: { ...environmentOf(home), ...env } });
  await server.says(/ready at/);
  return server;
};

/** A key for whatever stands in the record. */
const keyFor = async (home: DatabaseHome): Promise<string> => {
  const args = ['api-key', 'create', '--scopes', 'all', '--quiet'];
  return (await new Child('cli.ts', { args, env: environmentOf(home) }).ended()).output.trim();
};

describe('a server that cannot start says why in one line and ends with 1', () => {
  let home: DatabaseHome;
  beforeAll(async () => {
    home = await createEmptyHome('sqlite');
  });
  afterAll(() => home.remove());

  const refused = async (env: Record<string, string>): Promise<string> => {
    const { code, errors, output } = await new Child('main.ts', { env: { ...environmentOf(home), ...env } }).ended();
    expect({ code, output }).toEqual({ code: 1, output: '' });
    return errors;
  };

  test('settings that are wrong: each of them', async () => {
    expect(await refused({ PORT: 'http', DEMO: 'maybe' })).toBe(
      'PORT is "http"; it has to be a whole number from 0 to 65535.\nDEMO is "maybe"; it can be on, empty, off.\n',
    );
  });

  test('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    expect(await refused({ PORT: port })).toBe(`Port ${port} is taken; set PORT to another one.\n`);
    other.close();
  });

  test('a database that cannot be reached', async () => {
    const errors = await refused({ DATABASE_URL: 'mysql://me:hidden@127.0.0.1:1/shop' });
    expect(errors).toMatch(/^The database 127\.0\.0\.1:1\/shop cannot be reached: .*ECONNREFUSED.*\n$/);
    expect(errors).not.toContain('hidden');
  });

  test('a database file that is none', async () => {
    const dataDir = await temporaryFolder();
    await writeFile(path.join(dataDir, 'muster.db'), 'no database, but long enough to be looked at as one'.repeat(50));
    expect(await refused({ DATA_DIR: dataDir })).toMatch(/^The database .*muster\.db cannot be opened: .*not a database\n$/);
  });

  test('a folder that cannot be made or written to', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'file'), '');
    expect(await refused({ DATA_DIR: path.join(folder, 'file', 'data') })).toMatch(
      /^DATA_DIR .* cannot be written to \(ENOTDIR\)\.\n$/,
    );
    const locked = path.join(folder, 'locked');
    await mkdir(locked);
    await chmod(locked, 0o500);
    // Root may write anywhere.
    if (process.getuid?.() !== 0) expect(await refused({ DATA_DIR: locked })).toMatch(/cannot be written to/);
  });

  test('another server on the same folder', async () => {
    const first = await started(home);
    expect(await refused({})).toBe(`Another Muster is running on ${home.dataDir}; stop it, or set DATA_DIR to another folder.\n`);
    first.signal('SIGKILL');
    await first.ended();
    // Killed, it leaves nothing in the way.
    const next = await started(home);
    next.signal('SIGTERM');
    expect((await next.ended()).code).toBe(0);
  });

  test('another secret than the one the database was set up with', async () => {
    expect(await refused({ SECRET_KEY: 'x'.repeat(40) })).toMatch(
      /^SECRET_KEY is not the one this database was set up with; .*\n$/,
    );
  });
});

describe.each(databases)('a server on %s', (kind) => {
  let home: DatabaseHome;
  beforeAll(async () => {
    home = await createEmptyHome(kind);
  });
  afterAll(() => home.remove());

  test.each(['SIGINT', 'SIGTERM'] as const)('starts, says where it is, answers, and ends with 0 on %s', async (signal) => {
    const server = await started(home);
    const [, port] = await server.says(/ready at http:\/\/localhost:(\d+)/);
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await keyFor(home)}` },
      body: JSON.stringify({ query: '{ viewer { workspace { name customerCount } } }' }),
    });
    const { data }: { data: unknown } = JSON.parse(await response.text());
    expect(data).toEqual({ viewer: { workspace: { name: 'My workspace', customerCount: 0 } } });
    server.signal(signal);
    const { code, errors } = await server.ended();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  test('a second signal does not wait for a request that never ends', async () => {
    const server = await started(home);
    const [, port] = await server.says(/ready at http:\/\/localhost:(\d+)/);
    const hanging = request(`http://127.0.0.1:${port}/imports`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv', 'X-File-Name': 'a.csv', Authorization: `Bearer ${await keyFor(home)}` },
    });
    hanging.on('error', () => undefined);
    hanging.write('a,b\n');
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.signal('SIGTERM');
    await server.says(/Stopping/);
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.signal('SIGTERM');
    expect((await server.ended()).code).toBe(130);
  });
});
