import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../../src/database/open-database';
import { Child, type Ended } from '../harness/child/spawn';
import { createEmptyHome, databases } from '../harness/databases';

jest.setTimeout(120_000);

const FILE = `InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID
1,A,2,2026-11-01 10:00:00,1.50,100
1,B,1,2026-11-01 10:00:00,2.00,100
2,A,1,2026-11-02 10:00:00,1.50,
`;

describe.each(databases)('the command line on %s', (kind) => {
  test('makes the tables, imports a file, and finds what should not be there', async () => {
    const home = await createEmptyHome(kind);
    const muster = (...args: string[]): Promise<Ended> => {
      const { dataDir, databaseUrl } = home;
      const env = { DATA_DIR: dataDir, DEMO: 'empty', ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) };
      return new Child('cli.ts', { args, env }).ended();
    };
    expect(await muster('migrate')).toEqual({ code: 0, output: 'The tables are up to date.\n', errors: '' });

    const file = path.join(home.dataDir, 'orders.csv');
    await writeFile(file, FILE);
    const imported = await muster('import', 'orders', file);
    expect(imported).toMatchObject({ code: 0, output: expect.stringContaining('Saved 1 order') });
    expect(await muster('check')).toMatchObject({
      code: 0,
      output: '17 rules hold.\n0 audit entries follow each other unchanged.\n',
    });

    const database = await openDatabase(home);
    await database.transaction((manager) => manager.query('DELETE FROM customer'));
    await database.close();
    const broken = await muster('check');
    expect(broken).toMatchObject({ code: 1, errors: '2 of 17 rules are broken.\n' });
    expect(broken.output).toBe('1 orders rows whose customer is gone\n2 order_line rows whose customer is gone\n');
    await home.remove();
  });

  test('makes a key that a server takes, and lets a member in again', async () => {
    const home = await createEmptyHome(kind);
    const { dataDir, databaseUrl } = home;
    const env = { DATA_DIR: dataDir, DEMO: 'empty', ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) };
    const muster = (...args: string[]): Promise<Ended> => new Child('cli.ts', { args, env }).ended();
    const made = await muster('api-key', 'create', '--scopes', 'all', '--quiet');
    expect(made).toEqual({ code: 0, output: expect.stringMatching(/^mst_[0-9a-f]{72}\n$/), errors: '' });
    const read = await muster('api-key', 'create', '--scopes', 'segments:read,campaigns:read', '--days', '30');
    expect(read.output).toMatch(/^A key for “My workspace”\..*\nmst_[0-9a-f]{72}\n$/);
    expect((await muster('api-key', 'create', '--scopes', 'everything')).errors).toMatch(/^There is no permission "everything"/);

    const server = new Child('main.ts', { env: { ...env, PORT: '0', LOG_LEVEL: 'warn' } });
    const [, port] = await server.says(/ready at http:\/\/localhost:(\d+)/);
    const ask = async (authorization: string): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: '{ viewer { workspace { name } } }' }),
      });
      const { data }: { data: unknown } = JSON.parse(await response.text());
      return data;
    };
    expect(await ask(`Bearer ${made.output.trim()}`)).toEqual({ viewer: { workspace: { name: 'My workspace' } } });
    expect(await ask(`Bearer ${made.output.trim().replace(/.$/, 'x')}`)).toEqual({ viewer: null });
    const password = await muster('member', 'password', 'admin@localhost');
    expect(password.output).toMatch(/^(\w{5}-){3}\w{5}\n$/);
    server.signal('SIGTERM');
    await server.ended();
    await home.remove();
  });
});

test.each([
  [['import', 'orders', '/no/such/file.csv'], 'There is no file /no/such/file.csv that can be read.\n'],
  [['import', 'orders', __filename, '--map', 'sku'], expect.stringMatching(/^.*sku.*\n$/)],
])('%s ends with 1 and one line', async (args, errors) => {
  const home = await createEmptyHome('sqlite');
  const ended = await new Child('cli.ts', { args, env: { DATA_DIR: home.dataDir } }).ended();
  expect(ended).toEqual({ code: 1, output: '', errors });
  await home.remove();
});
