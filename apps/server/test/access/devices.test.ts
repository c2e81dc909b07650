import { Secret, TOTP } from 'otpauth';
import { Member } from '../../src/modules/access/members/member.entity';
import { PASSWORD, World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

describe('a device for codes', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.close());

  const codeAt = (secret: string, time: number): string =>
    new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: 'SHA1' }).generate({ timestamp: time });

  // Has to fail without `totpLastPeriod` in `spendCode`, and without the filter of `recoveryCodes`.
  test('is asked for once it is confirmed; each code does once', async () => {
    const member = await world.signedIn('MARKETER');
    const { secret, uri } = await member.act<{ secret: string; uri: string }>(
      'enrolDevice',
      { password: PASSWORD },
      'secret uri',
    );
    expect(uri).toMatch(/^otpauth:\/\/totp\/Muster:/);
    const stored = await world.services.database.reader.findOneByOrFail(Member, { email: member.email });
    expect(stored.totpSecret).not.toContain(secret);
    expect((await world.nobody().login(member.email, PASSWORD)).needsCode).toBe(false);

    expect((await member.act('confirmDevice', { code: '000000' })).userErrors).toMatchObject([{ path: ['input', 'code'] }]);
    const first = codeAt(secret, world.now);
    const { recoveryCodes } = await member.act<{ recoveryCodes: string[] }>('confirmDevice', { code: first }, 'recoveryCodes');
    expect(recoveryCodes).toHaveLength(10);

    expect(await world.nobody().login(member.email, PASSWORD)).toEqual({ viewer: null, needsCode: true, userErrors: [] });
    expect((await world.nobody().login(member.email, PASSWORD, first)).userErrors).toMatchObject([{ path: ['input', 'code'] }]);
    world.now += 30_000;
    const next = codeAt(secret, world.now);
    expect((await world.nobody().login(member.email, 'not the password', next)).userErrors).toMatchObject([
      { path: ['input', 'password'] },
    ]);
    expect((await world.nobody().login(member.email, PASSWORD, next)).viewer).toEqual({ role: 'MARKETER' });
    expect((await world.nobody().login(member.email, PASSWORD, next)).viewer).toBeNull();

    const [spare = ''] = recoveryCodes;
    expect((await world.nobody().login(member.email, PASSWORD, spare.toUpperCase())).viewer).toEqual({ role: 'MARKETER' });
    expect((await world.nobody().login(member.email, PASSWORD, spare)).viewer).toBeNull();

    expect((await member.act('removeDevice', { password: 'wrong' })).userErrors).toHaveLength(1);
    expect((await member.act('removeDevice', { password: PASSWORD }, 'done')).userErrors).toEqual([]);
    expect((await world.nobody().login(member.email, PASSWORD)).viewer).toEqual({ role: 'MARKETER' });
  });
});

describe('a first start', () => {
  test('prints a one-time password that does for nothing but to choose another', async () => {
    const world = await World.start('sqlite', { demo: 'off', smtpUrl: 'smtp://127.0.0.1:1' });
    const [, password = ''] = /as admin@localhost with the one-time password (\S+)$/m.exec(world.printed.join('\n')) ?? [];
    expect(password).toMatch(/^(\w{5}-){3}\w{5}$/);
    const client = world.nobody();
    expect((await client.login('admin@localhost', password)).userErrors).toEqual([]);
    expect(await client.data('{ viewer { mustChangePassword permissions } }')).toEqual({
      viewer: { mustChangePassword: true, permissions: [] },
    });
    const { errors } = await client.ask('{ segments { totalCount } }');
    expect(errors).toMatchObject([{ message: 'Choose a password first.', extensions: { code: 'FORBIDDEN' } }]);
    const chosen = 'chosen by the administrator';
    expect((await client.act('changePassword', { currentPassword: password, newPassword: chosen })).userErrors).toEqual([]);
    expect(await client.codes('{ segments { totalCount } }')).toEqual([]);
    const demo = await world
      .nobody()
      .data<{ demoLogin: { userErrors: object[] } }>('mutation { demoLogin { viewer { role } userErrors { code } } }');
    expect(demo.demoLogin).toEqual({ viewer: null, userErrors: [{ code: 'INVALID' }] });
    await world.close();
  });

  test('of a demo lets in by one click and prints no password', async () => {
    const world = await World.start();
    expect(world.printed.join('\n')).not.toContain('password');
    const client = world.nobody();
    expect(await client.data('mutation { demoLogin { viewer { role demo } userErrors { code } } }')).toEqual({
      demoLogin: { viewer: { role: 'ADMINISTRATOR', demo: true }, userErrors: [] },
    });
    expect(await client.data('{ viewer { role } }')).toEqual({ viewer: { role: 'ADMINISTRATOR' } });
    await world.close();
  });
});
