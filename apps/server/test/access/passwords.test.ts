import { Member } from '../../src/modules/access/members/member.entity';
import { databases } from '../harness/databases';
import { PASSWORD, World } from './world';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

describe.each(databases)('a password on %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(kind);
  });
  afterAll(() => world.close());

  const login = 'mutation($input: LoginInput!) { login(input: $input) { userErrors { code message } } }';

  test('is stored as argon2id', async () => {
    const { id } = await world.member('VIEWER');
    const { passwordHash } = await world.services.database.reader.findOneByOrFail(Member, { id });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  // Has to fail with `nobodysHash` left out of `isPassword`.
  test('of somebody unknown is refused in the same words after the same time', async () => {
    const { email } = await world.member('VIEWER');
    const times = { known: [] as number[], unknown: [] as number[] };
    const answers = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      for (const [who, address] of [
        ['known', email],
        ['unknown', 'nobody@harbour.example'],
      ] as const) {
        const started = performance.now();
        const { data } = await world.nobody().ask(login, { input: { email: address, password: 'not the password' } });
        times[who].push(performance.now() - started);
        answers.add(JSON.stringify(data));
      }
    }
    expect([...answers]).toEqual([expect.stringContaining('The email address or the password is wrong.')]);
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)];
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });

  // Has to fail with one call of `countAttempt` for each request in place of each attempt.
  test('can be tried ten times, however many tries are in one request', async () => {
    const { email } = await world.member('VIEWER');
    const tries = (count: number, from = 0): string =>
      Array.from(
        { length: count },
        (_, index) =>
          `t${index}: login(input: { email: "${email}", password: "guess number ${from + index}" }) { userErrors { code } }`,
      ).join(' ');
    // 50 in one request are more than a request may hold; they count as 50 where they are sent in three.
    const { errors } = await world.nobody().ask(`mutation { ${tries(50)} }`);
    expect(errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COMPLEX');
    const codes: string[] = [];
    for (const [count, from] of [
      [20, 0],
      [20, 20],
      [10, 40],
    ] as const) {
      const data = await world
        .nobody()
        .data<Record<string, { userErrors: { code: string }[] }>>(`mutation { ${tries(count, from)} }`);
      codes.push(...Object.values(data).map(({ userErrors }) => userErrors[0]?.code ?? 'NONE'));
    }
    expect(codes).toEqual([...Array(10).fill('INVALID'), ...Array(40).fill('TOO_MANY')]);
    const [right] = (await world.nobody().login(email, PASSWORD)).userErrors;
    const [spelled] = (await world.nobody().login(email.toUpperCase(), PASSWORD)).userErrors;
    expect(spelled?.code).toBe('TOO_MANY');
    expect(right).toMatchObject({ code: 'TOO_MANY', message: expect.stringMatching(/Try again in \d+ minutes/) });
  });

  test('can be tried a hundred times from one address, whoever it is said to be of', async () => {
    const alone = await World.start(kind);
    const codes: (string | undefined)[] = [];
    for (let from = 0; from < 120; from += 20) {
      const tries = Array.from({ length: 20 }, (_, index) => {
        const input = `{ email: "somebody-${from + index}@harbour.example", password: "summer holidays" }`;
        return `t${index}: login(input: ${input}) { userErrors { code } }`;
      });
      const data = await alone
        .nobody()
        .data<Record<string, { userErrors: { code: string }[] }>>(`mutation { ${tries.join(' ')} }`);
      codes.push(...Object.values(data).map(({ userErrors }) => userErrors[0]?.code));
    }
    expect(codes).toEqual([...Array(100).fill('INVALID'), ...Array(20).fill('TOO_MANY')]);
    await alone.close();
  }, 60_000);

  test('can be tried ten times by whoever is in, too', async () => {
    const client = await world.signedIn('VIEWER');
    const codes: (string | undefined)[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      const input = { currentPassword: `guess number ${tries}`, newPassword: 'a fine new password' };
      codes.push((await client.act('changePassword', input)).userErrors[0]?.code);
    }
    expect(codes).toEqual([...Array(10).fill('INVALID'), 'TOO_MANY', 'TOO_MANY']);
  });

  test('is not too easy to guess', async () => {
    const client = await world.signedIn('VIEWER');
    for (const newPassword of [
      'short',
      'eleven char',
      'aaaaaaaaaaaaaaaa',
      client.email.toUpperCase(),
      'correct horse battery '.repeat(10),
    ]) {
      const { userErrors } = await client.act('changePassword', { currentPassword: PASSWORD, newPassword }, 'done');
      expect([newPassword, userErrors[0]?.path]).toEqual([newPassword, ['input', 'newPassword']]);
    }
    const { userErrors } = await client.act('changePassword', { currentPassword: 'wrong', newPassword: 'a fine new password' });
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'currentPassword'] }]);
  });

  const mailTo = async (email: string): Promise<string[]> => {
    const found = await world.app.graphql('query($search: String) { inbox(search: $search) { nodes { to text } } }', {
      search: email,
    });
    const inbox = found.data?.inbox as { nodes: { to: string; text: string }[] } | undefined;
    return (inbox?.nodes ?? []).filter(({ to }) => to === email).map(({ text }) => text);
  };

  const waitForMail = async (email: string, count = 1): Promise<string[]> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const mail = await mailTo(email);
      if (mail.length >= count) return mail;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`No mail came for ${email}`);
  };

  const tokenIn = (text: string | undefined): string => /token=([\w-]{43})/.exec(text ?? '')?.[1] ?? '';

  // Has to fail without `usedAt` in `resetPassword` and without the deletion of sessions.
  test('is replaced by a link that does once, for an hour', async () => {
    const client = await world.signedIn('VIEWER');
    const nobody = world.nobody();
    const done = { done: true, userErrors: [] };
    expect(await nobody.act('requestPasswordReset', { email: client.email }, 'done')).toEqual(done);
    expect(await nobody.act('requestPasswordReset', { email: 'unknown@harbour.example' }, 'done')).toEqual(done);
    const token = tokenIn((await waitForMail(client.email))[0]);
    expect(token).not.toBe('');
    const newPassword = 'chosen by the link';
    world.now += 3_600_000;
    expect((await nobody.act('resetPassword', { token, newPassword })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    world.now -= 3_600_000;
    expect(await nobody.act('resetPassword', { token, newPassword }, 'done')).toEqual(done);
    expect((await nobody.act('resetPassword', { token, newPassword: 'once more with it' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect(await client.data('{ viewer { role } }')).toEqual({ viewer: null });
    expect((await nobody.login(client.email, newPassword)).userErrors).toEqual([]);
    expect(await mailTo('unknown@harbour.example')).toEqual([]);
  });

  test('of somebody who is invited is their own choice', async () => {
    const host = await world.signedIn('ADMINISTRATOR');
    const email = `new-${kind}@harbour.example`;
    const invited = await host.act('inviteMember', { email, role: 'APPROVER' }, 'invitation { email role } link');
    expect(invited).toEqual({ invitation: { email, role: 'APPROVER' }, link: null, userErrors: [] });
    const token = tokenIn((await waitForMail(email))[0]);
    const guest = world.nobody();
    expect(
      await guest.data('query($token: String!) { invitation(token: $token) { email workspace isMember } }', { token }),
    ).toEqual({
      invitation: { email, workspace: 'My workspace', isMember: false },
    });
    const input = { token, name: 'Nora', password: PASSWORD };
    expect(await guest.act('acceptInvitation', input, 'viewer { role member { name } }')).toMatchObject({
      viewer: { role: 'APPROVER', member: { name: 'Nora' } },
    });
    expect((await world.nobody().act('acceptInvitation', input)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await world.nobody().login(email, PASSWORD)).viewer).toEqual({ role: 'APPROVER' });
    expect((await host.act('inviteMember', { email, role: 'VIEWER' })).userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
  });

  test('is asked of a member who is invited elsewhere', async () => {
    const host = await world.signedIn('ADMINISTRATOR');
    const known = await world.signedIn('VIEWER');
    const { workspace } = await host.act<{ workspace: { id: string } }>('createWorkspace', { name: 'Other' }, 'workspace { id }');
    await host.act('switchWorkspace', { id: workspace.id });
    await host.act('inviteMember', { email: known.email, role: 'MARKETER' });
    const token = tokenIn((await waitForMail(known.email))[0]);
    const wrong = await world.nobody().act('acceptInvitation', { token, password: 'of somebody else' });
    expect(wrong.userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'password'] }]);
    const right = await world
      .nobody()
      .act('acceptInvitation', { token, password: PASSWORD }, 'viewer { role workspace { name } }');
    expect(right).toMatchObject({ viewer: { role: 'MARKETER', workspace: { name: 'Other' } } });
  });

  test('is of no use for an invitation that was revoked', async () => {
    const host = await world.signedIn('ADMINISTRATOR');
    const email = `revoked-${kind}@harbour.example`;
    const { invitation } = await host.act<{ invitation: { id: string } }>(
      'inviteMember',
      { email, role: 'VIEWER' },
      'invitation { id }',
    );
    const token = tokenIn((await waitForMail(email))[0]);
    expect(await host.act('revokeInvitation', { id: invitation.id }, 'revokedId')).toEqual({
      revokedId: invitation.id,
      userErrors: [],
    });
    const { userErrors } = await world.nobody().act('acceptInvitation', { token, name: 'Late', password: PASSWORD });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
