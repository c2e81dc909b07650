import { setTimeout as sleep } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import { PASSWORD, World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

/** Longer than it takes to look at a password. */
const LOOKED_MS = 1_500;

// On SQLite, whose transactions follow each other in the order in which they came: so the order is the test's.
describe('of two things at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('sqlite', { demo: 'off' });
  });
  afterAll(() => world.close());

  /** Both look at the record as it is before either has changed it; what the first does is saved first. */
  const atOnce = async <First, Second>(first: () => Promise<First>, second: () => Promise<Second>): Promise<[First, Second]> => {
    let release: (value?: unknown) => void = () => undefined;
    const gate = new Promise((resolve) => {
      release = resolve;
    });
    const holding = world.services.database.transaction(() => gate);
    const one = first();
    await sleep(LOOKED_MS);
    const other = second();
    await sleep(LOOKED_MS);
    release();
    await holding;
    return [await one, await other];
  };

  const tokenIn = (link: string | null): string => /token=([\w-]+)/.exec(link ?? '')?.[1] ?? '';

  // Has to fail without the comparison of `passwordHash` in `proveAgain`.
  test('a password that is being changed lets nobody in any more', async () => {
    const client = await world.signedIn('VIEWER');
    const thief = world.nobody();
    const newPassword = 'another fine password';
    const [changed, login] = await atOnce(
      () => client.act('changePassword', { currentPassword: PASSWORD, newPassword }, 'done'),
      () => thief.login(client.email, PASSWORD),
    );
    expect(changed).toEqual({ done: true, userErrors: [] });
    expect(login).toMatchObject({ viewer: null, userErrors: [{ code: 'INVALID', path: ['input', 'password'] }] });
    expect(thief.cookie).toBeUndefined();
  });

  test('two changes of a password are not both made', async () => {
    const client = await world.signedIn('VIEWER');
    const change = (newPassword: string) => client.act('changePassword', { currentPassword: PASSWORD, newPassword }, 'done');
    const [first, second] = await atOnce(
      () => change('the first of two choices'),
      () => change('the second of two choices'),
    );
    expect([first.userErrors, second.userErrors]).toMatchObject([[], [{ code: 'CONFLICT' }]]);
    expect((await world.nobody().login(client.email, 'the first of two choices')).userErrors).toEqual([]);
  });

  // Has to fail without `revokedAt` in `takeInvitation`.
  test('an invitation that is being taken back makes nobody a member', async () => {
    const host = await world.signedIn('ADMINISTRATOR');
    const { invitation, link } = await host.act<{ invitation: { id: string }; link: string }>(
      'inviteMember',
      { email: 'late@harbour.example', role: 'ADMINISTRATOR' },
      'invitation { id } link',
    );
    const [revoked, accepted] = await atOnce(
      () => host.act('revokeInvitation', { id: invitation.id }, 'revokedId'),
      () => world.nobody().act('acceptInvitation', { token: tokenIn(link), name: 'Late', password: PASSWORD }),
    );
    expect([revoked.userErrors, accepted.userErrors]).toMatchObject([[], [{ code: 'NOT_FOUND' }]]);
  });

  // Has to fail without the lock in `enrolTotp`: the device would go on with a secret that the record has lost.
  test('a device that is being confirmed keeps its secret', async () => {
    const member = await world.signedIn('VIEWER');
    const enrol = () => member.act<{ secret: string | null }>('enrolDevice', { password: PASSWORD }, 'secret');
    const { secret } = await enrol();
    const codeAt = (time: number): string =>
      new TOTP({ secret: Secret.fromBase32(secret ?? ''), digits: 6, period: 30, algorithm: 'SHA1' }).generate({
        timestamp: time,
      });
    const [confirmed, again] = await atOnce(() => member.act('confirmDevice', { code: codeAt(world.now) }), enrol);
    expect([confirmed.userErrors, again.userErrors]).toMatchObject([[], [{ code: 'DUPLICATE' }]]);
    world.now += 30_000;
    const login = () => world.nobody().login(member.email, PASSWORD, codeAt(world.now));
    const [first, second] = await atOnce(login, login);
    expect([first.viewer, second.viewer]).toEqual([{ role: 'VIEWER' }, null]);
  });

  // Has to fail when `updateWorkspace` starts from the workspace of the request.
  test('two changes of the settings are both kept', async () => {
    const [one, other] = [await world.signedIn('ADMINISTRATOR'), await world.signedIn('ADMINISTRATOR')];
    await atOnce(
      () => one.act('updateWorkspace', { senderName: 'Harbour' }),
      () => other.act('updateWorkspace', { postalAddress: 'Quay 7' }),
    );
    const { viewer } = await one.data('{ viewer { workspace { senderName postalAddress } } }');
    expect(viewer).toEqual({ workspace: { senderName: 'Harbour', postalAddress: 'Quay 7' } });
  });

  test('the second of two invitations of one person is the one that is open', async () => {
    const host = await world.signedIn('ADMINISTRATOR');
    const invite = (role: string) => host.act<{ link: string }>('inviteMember', { email: 'twice@harbour.example', role }, 'link');
    await atOnce(
      () => invite('VIEWER'),
      () => invite('MARKETER'),
    );
    const { invitations } = await host.data<{ invitations: { nodes: { email: string; role: string }[] } }>(
      '{ invitations { nodes { email role } } }',
    );
    expect(invitations.nodes.filter(({ email }) => email.startsWith('twice'))).toEqual([
      { email: 'twice@harbour.example', role: 'MARKETER' },
    ]);
  });
});
