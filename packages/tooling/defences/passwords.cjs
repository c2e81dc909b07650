const ACCESS = 'apps/server/src/modules/access';
const PASSWORDS = 'apps/server/test/access/passwords.test.ts';
const DEVICES = 'apps/server/test/access/devices.test.ts';

const password = (name, file, rest) => ({ name: `password-${name}`, file: `${ACCESS}/${file}`, test: PASSWORDS, ...rest });
const guessable = { only: 'on sqlite is not too easy to guess' };
const link = { only: 'on sqlite is replaced by a link' };
const codes = { test: DEVICES, only: 'is asked for once it is confirmed' };

module.exports = [
  password('hash-cost', 'passwords/password-hash.ts', {
    find: 'memoryCost: 19_456',
    replace: 'memoryCost: 64',
    only: 'on sqlite is stored as argon2id',
  }),
  password('length', 'passwords/checked-password.ts', {
    find: 'const SHORTEST = 12;',
    replace: 'const SHORTEST = 11;',
    ...guessable,
  }),
  password('longest', 'passwords/checked-password.ts', {
    find: 'const LONGEST = 200;',
    replace: 'const LONGEST = 2_000;',
    ...guessable,
  }),
  password('is-no-address', 'passwords/checked-password.ts', {
    find: 'if (fold(password) === fold(email)) throw',
    replace: 'if (password === email) throw',
    ...guessable,
  }),
  password('repeats', 'passwords/checked-password.ts', {
    find: 'if (new Set(password).size < 5) throw',
    replace: 'if (new Set(password).size < 1) throw',
    ...guessable,
  }),
  password('current-one', 'passwords/change-password.ts', {
    find: 'if (!(await isPassword(currentPassword, known.passwordHash))) {',
    replace: 'if (!known) {',
    ...guessable,
  }),
  password('same-time', 'passwords/password-hash.ts', {
    find: 'const matches = await verify(known ?? (await nobodysHash()), password);',
    replace: "const matches = typeof known === 'string' && (await verify(known, password));",
    only: 'on sqlite of somebody unknown is refused',
  }),
  password('same-words', 'login/log-in.ts', {
    find: 'if (!member || !matches) throw wrong();',
    replace: "if (!member) throw new Refusal('INVALID', 'Nobody here has this address.');\n  if (!matches) throw wrong();",
    only: 'on sqlite of somebody unknown is refused',
  }),
  password('attempts-on-an-account', 'login/throttle.ts', {
    find: 'await known.account.consume(fold(account).slice(0, 254));',
    replace: '',
    only: 'on sqlite can be tried ten times',
  }),
  password('attempts-however-spelled', 'login/throttle.ts', {
    find: 'await known.account.consume(fold(account).slice(0, 254));',
    replace: 'await known.account.consume(account.slice(0, 254));',
    only: 'on sqlite can be tried ten times',
  }),
  password('attempts-by-aliases', 'login/log-in.ts', {
    find: 'await countAttempt(services, attempt);',
    replace:
      "const said = new Set<unknown>(Reflect.get(http?.request ?? {}, 'tried') ?? []);\n  if (said.size === 0) await countAttempt(services, attempt);\n  if (http) Reflect.set(http.request, 'tried', [attempt]);",
    only: 'on sqlite can be tried ten times',
  }),
  password('attempts-from-an-address', 'login/throttle.ts', {
    find: 'await known.address.consume(address);',
    replace: '',
    only: 'on sqlite can be tried a hundred times from one address',
  }),
  password('attempts-to-change-it', 'passwords/change-password.ts', {
    find: 'await countAttempt(services, attempt);',
    replace: '',
    only: 'on sqlite can be tried ten times by whoever is in',
  }),
  password('link-once', 'passwords/reset-password.ts', {
    find: '{ tokenHash: tokenHash(token), usedAt: IsNull() }',
    replace: '{ tokenHash: tokenHash(token) }',
    also: [
      {
        file: `${ACCESS}/passwords/reset-password.ts`,
        find: 'manager.update(PasswordReset, { id: found.id, usedAt: IsNull() }, { usedAt: now })',
        replace: 'manager.update(PasswordReset, { id: found.id }, { usedAt: now })',
      },
    ],
    ...link,
  }),
  password('link-for-an-hour', 'passwords/reset-password.ts', {
    find: 'if (found === null || now >= found.expiresAt) throw noLink();',
    replace: 'if (found === null) throw noLink();',
    ...link,
  }),
  password('link-says-nothing', 'passwords/reset-password.ts', {
    find: '  if (member) {\n    sendLink',
    replace: "  if (!member) throw new Refusal('NOT_FOUND', 'Nobody here has this address.');\n  if (member) {\n    sendLink",
    ...link,
  }),
  password('invitation-once', 'invitations/accept.ts', {
    find: 'acceptedAt: IsNull(), revokedAt: IsNull() };',
    replace: 'revokedAt: IsNull() };',
    also: [
      {
        file: `${ACCESS}/invitations/accept.ts`,
        find: '{ id: invitation.id, acceptedAt: IsNull() }',
        replace: '{ id: invitation.id }',
      },
    ],
    only: 'on sqlite of somebody who is invited is',
  }),
  password('invitation-revoked', 'invitations/accept.ts', {
    find: 'acceptedAt: IsNull(), revokedAt: IsNull() };',
    replace: 'acceptedAt: IsNull() };',
    only: 'on sqlite is of no use for an invitation that was revoked',
  }),
  password('of-a-member-who-is-invited', 'invitations/accept.ts', {
    find: "if (!(await isPassword(password, known.passwordHash))) throw wrong('password');",
    replace: '',
    only: 'on sqlite is asked of a member who is invited elsewhere',
  }),
  password('code-is-asked', 'login/log-in.ts', {
    find: 'const needsCode = member.totpConfirmedAt !== null;',
    replace: 'const needsCode = member.totpConfirmedAt === 0;',
    ...codes,
  }),
  password('code-once', 'totp/spend-code.ts', {
    find: 'if (totpLastPeriod !== null && period <= totpLastPeriod) return false;',
    replace: '',
    ...codes,
  }),
  password('recovery-code-once', 'totp/spend-code.ts', {
    find: 'recoveryCodes.filter((known) => known !== used)',
    replace: 'recoveryCodes',
    ...codes,
  }),
  password('device-is-sealed', 'totp/sealing.ts', {
    find: "return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');",
    replace: 'return text;',
    also: [
      {
        file: `${ACCESS}/totp/sealing.ts`,
        find: "const bytes = Buffer.from(sealed, 'base64url');",
        replace: "if (secret) return sealed;\n  const bytes = Buffer.from(sealed, 'base64url');",
      },
    ],
    ...codes,
  }),
];
