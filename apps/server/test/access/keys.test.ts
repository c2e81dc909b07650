import { ApiKey } from '../../src/modules/access/keys/api-key.entity';
import { isKeyText, newKeyText } from '../../src/modules/access/keys/key-text';
import { databases } from '../harness/databases';
import { Client } from './client';
import { World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const READ = '{ segments { totalCount } }';

// Has to fail with a checksum that is always right.
test('a key that was mistyped is told by itself', () => {
  const key = newKeyText();
  expect(key).toMatch(/^mst_[0-9a-f]{64}[0-9a-f]{8}$/);
  expect(isKeyText(key)).toBe(true);
  for (const wrong of [
    key.slice(0, -1),
    `${key}0`,
    key.replace('mst_', 'abc_'),
    key.slice(0, 20) + (key[20] === '0' ? '1' : '0') + key.slice(21),
  ]) {
    expect(isKeyText(wrong)).toBe(false);
  }
});

describe.each(databases)('an API key on %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(kind);
  });
  afterAll(() => world.close());

  const made = async (input: object = {}): Promise<{ id: string; client: Client }> => {
    const developer = await world.signedIn('ADMINISTRATOR');
    const payload = await developer.act<{ apiKey: { id: string }; key: string }>(
      'createApiKey',
      { name: 'Shop', scopes: ['segments:read'], ...input },
      'apiKey { id name prefix scopes expiresAt lastUsedAt revokedAt } key',
    );
    expect(payload.userErrors).toEqual([]);
    return { id: payload.apiKey.id, client: new Client(world.app.url, payload.key) };
  };

  // Has to fail with the key in place of its digest.
  test('is shown once and stored as a digest', async () => {
    const { client } = await made();
    const rows = await world.services.database.reader.find(ApiKey);
    // Neither whole nor without the prefix and the checksum, which anybody can add.
    const digits = client.key?.slice(4, 68) ?? '';
    expect(digits).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain(digits);
    const listed = JSON.stringify(await world.app.graphql('{ apiKeys { nodes { id name prefix scopes } } }'));
    expect(listed).toContain(client.key?.slice(0, 12));
    expect(listed).not.toContain(client.key?.slice(0, 13));
    expect(await client.codes(READ)).toEqual([]);
  });

  // Has to fail without `revoked_at IS NULL` in `findKey`.
  test('dies within a second when it is revoked', async () => {
    const { id, client } = await made();
    expect(await client.codes(READ)).toEqual([]);
    const administrator = await world.signedIn('ADMINISTRATOR');
    expect((await administrator.act('revokeApiKey', { id }, 'apiKey { revokedAt }')).userErrors).toEqual([]);
    const answer = await client.ask(READ);
    expect([answer.status, answer.errors?.[0]]).toEqual([
      401,
      { message: 'This API key is not known, has expired or was revoked.', extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect((await administrator.act('revokeApiKey', { id })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  // Has to fail without the comparison with `expires_at`.
  test('is good until it expires', async () => {
    const { client } = await made({ expiresAt: new Date(world.now + 60_000).toISOString() });
    expect(await client.codes(READ)).toEqual([]);
    world.now += 60_000;
    expect(await client.codes(READ)).toEqual(['UNAUTHENTICATED']);
    world.now -= 60_000;
  });

  test('notes when it was used, once a minute at most', async () => {
    const { client } = await made();
    const row = async () => world.services.database.reader.findOneByOrFail(ApiKey, { prefix: client.key?.slice(0, 12) ?? '' });
    const usedAt = async (wanted: number) => {
      for (let tries = 0; tries < 100 && (await row()).lastUsedAt !== wanted; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      return (await row()).lastUsedAt;
    };
    const start = world.now;
    await client.codes(READ);
    expect(await usedAt(start)).toBe(start);
    world.now = start + 59_000;
    await client.codes(READ);
    await world.services.database.transaction(async () => undefined);
    expect((await row()).lastUsedAt).toBe(start);
    world.now = start + 60_000;
    await client.codes(READ);
    expect(await usedAt(start + 60_000)).toBe(start + 60_000);
    world.now = start;
  });

  test('wins over the cookie that is sent with it, and a bad one is nobody', async () => {
    const administrator = await world.signedIn('ADMINISTRATOR');
    const { client } = await made();
    client.cookie = administrator.cookie;
    expect(await client.data('{ viewer { role member { name } } }')).toEqual({ viewer: { role: null, member: null } });
    const bad = new Client(world.app.url, newKeyText());
    bad.cookie = administrator.cookie;
    expect(await bad.data('{ viewer { role } }')).toEqual({ viewer: null });
  });
});
