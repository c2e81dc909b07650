import { PASSWORD, World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const EMAIL = 'leaked.person@example.com';
const PHONE = '+436641234567';

describe('what goes wrong', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.close());

  // Has to fail with `err: (error) => error` in place of `loggedError`, and with the library's messages in the answers.
  test('leaves no address and no secret in the log, and none of our words outside', async () => {
    const { database } = world.services;
    const administrator = await world.signedIn('ADMINISTRATOR');
    const { key } = await administrator.act<{ key: string }>('createApiKey', { name: 'Leaky', scopes: ['all'] }, 'key');
    const answers: string[] = [];
    const note = async (query: string, variables: object = {}): Promise<void> => {
      answers.push(JSON.stringify((await administrator.ask(query, variables)).errors ?? []));
    };
    const rename = (from: string, to: string) =>
      database.transaction((manager) => manager.query(`ALTER TABLE ${from} RENAME TO ${to}`));
    const customer = { sourceId: 'leak', email: EMAIL, phone: PHONE, firstName: 'Leaked' };
    const upsert = 'mutation($input: CustomerInput!) { upsertCustomer(input: $input) { customer { id } } }';
    await note(upsert, { input: customer });
    for (const table of ['customer', 'consent', 'member', 'segment', 'api_key', 'session']) {
      await rename(table, `${table}_away`);
      await note(upsert, { input: customer });
      await note(`{ customers(search: "${EMAIL}") { nodes { email } } segments(search: "${EMAIL}") { totalCount } }`);
      await note('mutation($input: LoginInput!) { login(input: $input) { needsCode } }', {
        input: { email: EMAIL, password: PASSWORD },
      });
      await note(`mutation { requestPasswordReset(input: { email: "${EMAIL}" }) { done } }`);
      const route = '/customers/cus_x/export.json';
      const beside = await world.nobody().fetch(route, { headers: { authorization: `Bearer ${key}` } });
      answers.push(await beside.text());
      await rename(`${table}_away`, table);
    }
    await world.nobody().login(EMAIL, 'another long secret');
    const log = world.log.join('\n');
    expect(world.log.length).toBeGreaterThan(5);
    const secrets = [EMAIL, PHONE, 'Leaked', PASSWORD, 'another long secret', key, administrator.cookie?.split('=')[1] ?? ''];
    for (const secret of secrets) {
      expect(log).not.toContain(secret);
      expect(answers.join()).not.toContain(secret);
    }
    expect(answers.join()).not.toMatch(/SQLITE|no such table|_away|SELECT|\.ts:/i);
    expect(answers.join()).toMatch(/"traceId":"[0-9a-f-]{36}"/);
  });

  test('keeps secrets out of the log wherever they stand in what is noted', () => {
    const before = world.log.length;
    const names = [
      'password',
      'newPassword',
      'currentPassword',
      'token',
      'authorization',
      'cookie',
      'secret',
      'key',
      'email',
      'phone',
    ];
    for (const name of names) {
      const held = { [name]: `the ${name} of somebody` };
      world.services.logger.warn({ ...held, request: held, input: { customer: held } }, 'noted');
    }
    const noted = world.log.slice(before).join('\n');
    expect(noted.match(/\(not kept\)/g)).toHaveLength(3 * names.length);
    expect(noted).not.toContain('of somebody');
  });
});
