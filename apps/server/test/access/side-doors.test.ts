import { PasswordReset } from '../../src/modules/access/passwords/password-reset.entity';
import { networkOf } from '../../src/modules/access/requests/address-of';
import { Session } from '../../src/modules/access/sessions/session.entity';
import { IDLE_MS } from '../../src/modules/access/sessions/session-limits';
import { tokenHash } from '../../src/modules/access/tokens';
import { Client } from './client';
import { PASSWORD, World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const tokenIn = (link: string | null): string => /token=([\w-]+)/.exec(link ?? '')?.[1] ?? '';

// Has to fail when whole IPv6 addresses are counted: whoever has one has 2⁶⁴ of them.
test.each([
  ['2001:db8:0:1::17', '2001:db8:0:1'],
  ['2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1'],
  ['2001:0db8:0000:0001::', '2001:db8:0:1'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
  ['192.0.2.7', '192.0.2.7'],
  ['unknown', 'unknown'],
  ['here', 'here'],
])('attempts from %s are counted by %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe('a network of IPv6', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('sqlite', { trustedProxies: 1, requestsPerMinute: 20 });
  });
  afterAll(() => world.close());

  const ask = async (query: string, address: string) => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
    const response = await world.nobody().fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
    return { status: response.status, text: await response.text() };
  };

  // Has to fail with the address in place of its network in `countAttempt`.
  test('counts as one for who tries to get in', async () => {
    const codes: string[] = [];
    for (let from = 0; from < 120; from += 20) {
      const tries = Array.from({ length: 20 }, (_, index) => {
        const input = `{ email: "somebody-${from + index}@harbour.example" }`;
        return `t${index}: requestPasswordReset(input: ${input}) { userErrors { code } }`;
      });
      const { text } = await ask(`mutation { ${tries.join(' ')} }`, `2001:db8:0:1::${from}`);
      const { data }: { data: Record<string, { userErrors: { code: string }[] }> } = JSON.parse(text);
      codes.push(...Object.values(data).map(({ userErrors }) => userErrors[0]?.code ?? 'NONE'));
    }
    expect(codes).toEqual([...Array(100).fill('NONE'), ...Array(20).fill('TOO_MANY')]);
  });

  // Has to fail with the address in place of its network in `countFor`.
  test('counts as one for who asks without signing in', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 22; count += 1) {
      statuses.push((await ask('{ viewer { role } }', `2001:db8:0:2::${count}`)).status);
    }
    expect(statuses).toEqual([...Array(20).fill(200), 429, 429]);
    expect((await ask('{ viewer { role } }', '2001:db8:0:3::1')).status).toBe(200);
  });
});

describe('nobody gets more', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('sqlite', { demo: 'off', smtpUrl: 'smtp://127.0.0.1:1' });
  });
  afterAll(() => world.close());

  // Has to fail without `oneTime` in `requireAccess`: others may know the password, and could leave a device of theirs.
  test('with a one-time password than a password of their own', async () => {
    const [, password = ''] = /one-time password (\S+)$/m.exec(world.printed.join('\n')) ?? [];
    const client = world.nobody();
    await client.login('admin@localhost', password);
    const enrol = 'mutation($input: PasswordInput!) { enrolDevice(input: $input) { secret } }';
    for (const [query, variables] of [
      ['{ sessions { id } }', {}],
      ['mutation { revokeOtherSessions { revoked } }', {}],
      [enrol, { input: { password } }],
    ] as const) {
      const { errors } = await client.ask(query, variables);
      expect([query, errors]).toMatchObject([
        query,
        [{ message: 'Choose a password first.', extensions: { code: 'FORBIDDEN' } }],
      ]);
    }
  });

  // Has to fail without the attempt on the member's own account in `acceptInvitation`.
  test('tries of a password by inviting its member again and again', async () => {
    const { email } = await world.member('VIEWER');
    const host = await world.signedIn('ADMINISTRATOR');
    const made = await host.act<{ workspace: { id: string } }>('createWorkspace', { name: 'Trap' }, 'workspace { id }');
    await host.act('switchWorkspace', { id: made.workspace.id });
    const codes: string[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const { link } = await host.act<{ link: string }>('inviteMember', { email, role: 'VIEWER' }, 'link');
      const { userErrors } = await world.nobody().act('acceptInvitation', { token: tokenIn(link), password: `guess ${attempt}` });
      codes.push(userErrors[0]?.code ?? 'NONE');
    }
    expect(codes).toEqual([...Array(10).fill('INVALID'), 'TOO_MANY']);
  });

  // Has to fail without the update of links in `setPassword`.
  test('out of a link for a password that was changed since', async () => {
    const { email, id: memberId } = await world.member('VIEWER');
    const token = 'sent before';
    const link = { memberId, tokenHash: tokenHash(token), createdAt: world.now, expiresAt: world.now + 3_600_000, usedAt: null };
    await world.services.database.transaction((manager) => manager.insert(PasswordReset, link));
    const client = world.nobody();
    await client.login(email, PASSWORD);
    const change = { currentPassword: PASSWORD, newPassword: 'another fine password' };
    expect((await client.act('changePassword', change)).userErrors).toEqual([]);
    const { userErrors } = await world.nobody().act('resetPassword', { token, newPassword: 'chosen by the link' });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'token'] }]);
  });

  test('than a link to hand over when the mail of an invitation is not taken', async () => {
    const host = await world.signedIn('ADMINISTRATOR');
    const invited = await host.act<{ link: string }>(
      'inviteMember',
      { email: 'by-hand@harbour.example', role: 'VIEWER' },
      'link',
    );
    expect(invited).toEqual({ link: expect.stringContaining('/accept-invitation?token='), userErrors: [] });
    expect(world.log.join('\n')).toContain('an invitation could not be mailed');
    expect(world.log.join('\n')).not.toContain(tokenIn(invited.link));
    const input = { token: tokenIn(invited.link), name: 'By hand', password: PASSWORD };
    expect((await world.nobody().act('acceptInvitation', input, 'viewer { role }')).userErrors).toEqual([]);
  });

  // Has to fail without `checkExpiry`.
  test('out of a key that ends than a key that ends with it', async () => {
    const host = await world.signedIn('ADMINISTRATOR');
    const end = new Date(world.now + 3_600_000).toISOString();
    const scopes = ['keys:write', 'segments:read'];
    const made = await host.act<{ key: string }>('createApiKey', { name: 'Short', scopes, expiresAt: end }, 'key');
    const program = new Client(world.app.url, made.key);
    const make = async (expiresAt?: string) =>
      (await program.act('createApiKey', { name: 'Longer', scopes: ['segments:read'], expiresAt }, 'key')).userErrors;
    const later = new Date(world.now + 7_200_000).toISOString();
    for (const expiresAt of [undefined, later]) {
      expect(await make(expiresAt)).toMatchObject([{ code: 'INVALID', path: ['input', 'expiresAt'] }]);
    }
    expect(await make(end)).toEqual([]);
  });

  // Has to fail with `personal:read` left out of what a role is compared by.
  test('of what is personal through somebody whom they invite', async () => {
    const scopes = ['members:write', 'segments:read', 'campaigns:read', 'imports:read', 'schema:read', 'inbox:read'] as const;
    const blind = await world.program(...scopes, 'customers:read');
    const invite = (program: typeof blind) => program.act('inviteMember', { email: 'eyes@harbour.example', role: 'VIEWER' });
    expect((await invite(blind)).userErrors).toMatchObject([
      { code: 'INVALID', message: 'This would allow personal:read, which you may not do yourself.' },
    ]);
    const seeing = await world.program(...scopes, 'customers:read', 'personal:read');
    expect((await invite(seeing)).userErrors).toEqual([]);
  });

  test('of an account than its member: a key has none', async () => {
    const program = await world.program('all');
    const { errors } = await program.ask('mutation { createWorkspace(input: { name: "Mine" }) { workspace { id } } }');
    expect(errors).toMatchObject([{ message: 'An API key has no account of its own.', extensions: { code: 'FORBIDDEN' } }]);
  });

  test('of one who signs in over another than one entry each', async () => {
    const first = await world.signedIn('ADMINISTRATOR');
    const { email } = await world.member('VIEWER');
    const entries = async (): Promise<number> => {
      const reader = await world.program('all');
      const query = '{ auditEntries(action: "login") { totalCount } }';
      return (await reader.data<{ auditEntries: { totalCount: number } }>(query)).auditEntries.totalCount;
    };
    const before = await entries();
    await first.login(email, 'not the password');
    await first.login(email, PASSWORD);
    expect((await entries()) - before).toBe(1);
  });

  test('of sessions than those that go on: what is over is forgotten', async () => {
    const start = world.now;
    const { email, id } = await world.member('VIEWER');
    await world.nobody().login(email, PASSWORD);
    world.now = start + IDLE_MS;
    await world.nobody().login(email, PASSWORD);
    expect(await world.services.database.reader.countBy(Session, { memberId: id })).toBe(1);
    world.now = start;
  });
});
