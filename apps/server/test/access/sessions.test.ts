import { Membership } from '../../src/modules/access/members/membership.entity';
import { Session } from '../../src/modules/access/sessions/session.entity';
import { ABSOLUTE_MS, IDLE_MS, SEEN_EVERY_MS } from '../../src/modules/access/sessions/session-limits';
import { databases } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';
import type { Client } from './client';
import { PASSWORD, World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const ME = '{ viewer { member { email } role permissions mustChangePassword workspace { name } workspaces { name } } }';

/** Who is in; null for nobody. */
const who = async (client: Client): Promise<unknown> => (await client.data<{ viewer: unknown }>(ME)).viewer;

describe.each(databases)('a session on %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(kind);
  });
  afterAll(() => world.close());

  test('begins with the right password and ends at the door', async () => {
    const { email } = await world.member('MARKETER');
    const client = world.nobody();
    expect(await who(client)).toBeNull();
    expect(await client.login(email.toUpperCase(), PASSWORD)).toEqual({
      viewer: { role: 'MARKETER' },
      needsCode: false,
      userErrors: [],
    });
    expect(await who(client)).toMatchObject({ member: { email }, role: 'MARKETER', mustChangePassword: false });
    const { cookie } = client;
    await client.data('mutation { logout { done } }');
    expect(client.cookie).toBeUndefined();
    client.cookie = cookie;
    expect(await who(client)).toBeNull();
  });

  // Has to fail with `HttpOnly`, `Secure` and `SameSite` left out of `setCookie`, one after the other.
  test('is in a cookie that only this host gets, and no script', async () => {
    const { email } = await world.member('VIEWER');
    const answer = await world.nobody().ask('mutation($input: LoginInput!) { login(input: $input) { needsCode } }', {
      input: { email, password: PASSWORD },
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-muster=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Lax$/);
  });

  // Has to fail with the token itself stored in place of its hash.
  test('is stored as a digest', async () => {
    const client = await world.signedIn('VIEWER');
    const token = client.cookie?.split('=')[1] ?? '';
    const rows = await world.services.database.reader.find(Session);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.every(({ tokenHash }) => /^[0-9a-f]{64}$/.test(tokenHash))).toBe(true);
  });

  // Has to fail without the deletion of the earlier session in `beginSession`.
  test('gets a new token at each sign-in, and the old one is of no more use', async () => {
    const client = await world.signedIn('VIEWER');
    const old = client.cookie;
    await client.login(client.email, PASSWORD);
    expect(client.cookie).not.toBe(old);
    const thief = world.nobody();
    thief.cookie = old;
    expect(await who(thief)).toBeNull();
  });

  // Has to fail without the deletion of sessions in `changePassword`.
  test('ends when the password changes, wherever else it is open', async () => {
    const client = await world.signedIn('VIEWER');
    const elsewhere = world.nobody();
    await elsewhere.login(client.email, PASSWORD);
    const old = client.cookie;
    const changed = await client.act(
      'changePassword',
      { currentPassword: PASSWORD, newPassword: 'another fine password' },
      'done',
    );
    expect(changed).toEqual({ done: true, userErrors: [] });
    expect(await who(client)).not.toBeNull();
    expect(await who(elsewhere)).toBeNull();
    client.cookie = old;
    expect(await who(client)).toBeNull();
  });

  // Has to fail without either half of the check in `findSession`.
  test('ends when nobody uses it, and in any case one day', async () => {
    const start = world.now;
    const noted = async (time: number): Promise<void> => {
      for (let tries = 0; tries < 200; tries += 1) {
        if (await world.services.database.reader.existsBy(Session, { lastSeenAt: time })) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    const [used, idle] = [await world.signedIn('VIEWER'), await world.signedIn('VIEWER')];
    // Until so shortly before the end that it is not for want of use that it is over then.
    for (let passed = 0; passed < ABSOLUTE_MS; passed += IDLE_MS / 2) {
      world.now = start + passed;
      expect(await who(used)).not.toBeNull();
      // The note of the use is written beside the answer.
      await noted(world.now);
    }
    expect(await who(idle)).toBeNull();
    world.now = start + ABSOLUTE_MS;
    expect(await who(used)).toBeNull();
    world.now = start;
  });

  test('is noted once a minute at most', async () => {
    const client = await world.signedIn('VIEWER');
    const { database } = world.services;
    const seenAt = async () => (await database.reader.find(Session, { order: { id: 'DESC' }, take: 1 }))[0]?.lastSeenAt;
    const start = world.now;
    world.now = start + SEEN_EVERY_MS - 1;
    await who(client);
    await database.transaction(async () => undefined);
    expect(await seenAt()).toBe(start);
    world.now = start + SEEN_EVERY_MS;
    await who(client);
    for (let tries = 0; tries < 50 && (await seenAt()) === start; tries += 1) await database.transaction(async () => undefined);
    expect(await seenAt()).toBe(start + SEEN_EVERY_MS);
    world.now = start;
  });

  test('is listed to its member alone, and can be ended by them alone', async () => {
    const client = await world.signedIn('VIEWER');
    const elsewhere = world.nobody();
    await elsewhere.login(client.email, PASSWORD);
    const stranger = await world.signedIn('ADMINISTRATOR');
    const list = '{ sessions { id isCurrent userAgent } }';
    const { sessions } = await client.data<{ sessions: { id: string; isCurrent: boolean }[] }>(list);
    expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
    const id = sessions[0]?.id ?? '';
    expect((await stranger.act('revokeSession', { id }, 'revokedId')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await client.act('revokeSession', { id }, 'revokedId')).toEqual({ revokedId: id, userErrors: [] });
    expect(await who(elsewhere)).toBeNull();
    await elsewhere.login(client.email, PASSWORD);
    const others = await client.data<{ revokeOtherSessions: { revoked: number } }>(
      'mutation { revokeOtherSessions { revoked } }',
    );
    expect(others.revokeOtherSessions.revoked).toBe(1);
    expect([await who(elsewhere), (await who(client)) !== null]).toEqual([null, true]);
  });

  test('moves to another workspace of its member and to no other', async () => {
    const client = await world.signedIn('ADMINISTRATOR');
    const made = await client.act<{ workspace: { id: string } }>(
      'createWorkspace',
      { name: 'Second', currency: 'USD' },
      'workspace { id }',
    );
    const { id } = made.workspace;
    expect(await who(client)).toMatchObject({
      workspace: { name: 'My workspace' },
      workspaces: [{ name: 'My workspace' }, { name: 'Second' }],
    });
    const moved = await client.act('switchWorkspace', { id }, 'viewer { workspace { name currency customerCount } }');
    expect(moved).toMatchObject({ viewer: { workspace: { name: 'Second', currency: 'USD', customerCount: 0 } } });
    expect(await who(client)).toMatchObject({ workspace: { name: 'Second' } });
    const stranger = await world.signedIn('ADMINISTRATOR');
    expect((await stranger.act('switchWorkspace', { id })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('has the role of the workspace that it is in, and not one of another', async () => {
    const { database } = world.services;
    const elsewhere = await makeWorkspace(database, { name: `Elsewhere ${kind}` });
    const email = `two-roles-${kind}@harbour.example`;
    const { id: memberId } = await world.member('ADMINISTRATOR', { email, workspaceId: elsewhere.id });
    const here = { workspaceId: await world.workspaceId(), memberId, role: 'VIEWER' as const, createdAt: world.now };
    await database.transaction((manager) => manager.insert(Membership, here));
    const client = world.nobody();
    await client.login(email, PASSWORD);
    expect(await who(client)).toMatchObject({ role: 'ADMINISTRATOR', workspace: { name: `Elsewhere ${kind}` } });
    const { viewer } = await client.data<{ viewer: { workspaces: { id: string; name: string }[] } }>(
      '{ viewer { workspaces { id name } } }',
    );
    const id = viewer.workspaces.find(({ name }) => name === 'My workspace')?.id;
    expect((await client.act('switchWorkspace', { id })).userErrors).toEqual([]);
    expect(await who(client)).toMatchObject({ role: 'VIEWER', workspace: { name: 'My workspace' } });
    expect(await client.codes('{ apiKeys { totalCount } }')).toEqual(['FORBIDDEN']);
  });
});
