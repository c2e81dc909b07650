const ACCESS = 'apps/server/src/modules/access';
const PASSWORDS = 'apps/server/test/access/passwords.test.ts';
const DEVICES = 'apps/server/test/access/devices.test.ts';
const RACES = 'apps/server/test/access/races.test.ts';
const SIDE_DOORS = 'apps/server/test/access/side-doors.test.ts';

const password = (name, file, rest) => ({ name: `password-${name}`, file: `${ACCESS}/${file}`, test: PASSWORDS, ...rest });
const revokedMeanwhile = {
  file: `${ACCESS}/invitations/take-invitation.ts`,
  find: 'acceptedAt: IsNull(), revokedAt: IsNull() },',
  replace: 'acceptedAt: IsNull() },',
};
const guessable = { only: 'on sqlite is not too easy to guess' };
const link = { only: 'on sqlite is replaced by a link' };
const device = { test: RACES, only: 'a device that is being confirmed' };
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
    find: 'const matches = await verify(known ?? (await nobodysHash()), password.slice(0, LONGEST));',
    replace: "const matches = typeof known === 'string' && (await verify(known, password));",
    only: 'on sqlite of somebody unknown is refused',
  }),
  password('same-words', 'login/log-in.ts', {
    find: 'if (!member || !matches) throw wrong();',
    replace: "if (!member) throw new Refusal('INVALID', 'Nobody here has this address.');\n  if (!matches) throw wrong();",
    only: 'on sqlite of somebody unknown is refused',
  }),
  password('attempts-on-an-account', 'login/throttle.ts', {
    find: 'await limiters.account.consume(counterOf(account));',
    replace: '',
    only: 'on sqlite can be tried ten times',
  }),
  password('attempts-however-spelled', 'login/throttle.ts', {
    find: 'fold(account).slice(0, ACCOUNT_LENGTH)',
    replace: 'account.slice(0, ACCOUNT_LENGTH)',
    only: 'on sqlite can be tried ten times',
  }),
  password('attempts-by-aliases', 'login/log-in.ts', {
    find: 'await countAttempt(context, email);',
    replace:
      "const request = context.http?.request ?? {};\n  if (!Reflect.has(request, 'tried')) await countAttempt(context, email);\n  Reflect.set(request, 'tried', true);",
    only: 'on sqlite can be tried ten times',
  }),
  password('attempts-from-an-address', 'login/throttle.ts', {
    find: 'await limiters.address.consume(networkOf(address));',
    replace: '',
    only: 'on sqlite can be tried a hundred times from one address',
  }),
  password('attempts-to-change-it', 'passwords/change-password.ts', {
    find: 'await countAttempt(context, me.email);',
    replace: '',
    only: 'on sqlite can be tried ten times by whoever is in',
  }),
  password('attempts-by-invitations', 'invitations/accept.ts', {
    find: 'if (known !== null) await countAttempt(context, email);',
    replace: '',
    test: SIDE_DOORS,
    only: 'tries of a password by inviting',
  }),
  password('attempts-by-networks', 'requests/address-of.ts', {
    find: 'const NETWORK_GROUPS = 4;',
    replace: 'const NETWORK_GROUPS = 8;',
    test: SIDE_DOORS,
    only: 'attempts from \\S+ are counted by',
  }),
  password('attempts-from-a-network', 'login/throttle.ts', {
    find: 'limiters.address.consume(networkOf(address))',
    replace: 'limiters.address.consume(address)',
    test: SIDE_DOORS,
    only: 'counts as one for who tries',
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
    find: 'if (member) {',
    replace: "if (!member) throw new Refusal('NOT_FOUND', 'Nobody here has this address.');\n  if (member) {",
    ...link,
  }),
  password('invitation-once', 'invitations/accept.ts', {
    find: 'acceptedAt: IsNull(), revokedAt: IsNull() };',
    replace: 'revokedAt: IsNull() };',
    also: [
      {
        file: `${ACCESS}/invitations/take-invitation.ts`,
        find: 'acceptedAt: IsNull(), revokedAt: IsNull() },',
        replace: 'revokedAt: IsNull() },',
      },
    ],
    only: 'on sqlite of somebody who is invited is',
  }),
  password('invitation-revoked', 'invitations/accept.ts', {
    find: 'acceptedAt: IsNull(), revokedAt: IsNull() };',
    replace: 'acceptedAt: IsNull() };',
    also: [revokedMeanwhile],
    only: 'on sqlite is of no use for an invitation that was revoked',
  }),
  password('invitation-revoked-meanwhile', 'invitations/take-invitation.ts', {
    ...revokedMeanwhile,
    test: RACES,
    only: 'an invitation that is being taken back',
  }),
  password('of-a-member-who-is-invited', 'invitations/accept.ts', {
    find: 'if (!(await isPassword(password, known.passwordHash)))',
    replace: 'if (known.passwordHash === password)',
    only: 'on sqlite is asked of a member who is invited elsewhere',
  }),
  password('code-is-asked', 'login/log-in.ts', {
    find: 'if (member.totpConfirmedAt !== null && !code) return { needsCode: true };',
    replace: '',
    also: [
      {
        file: `${ACCESS}/login/prove-again.ts`,
        find: 'if (current.totpConfirmedAt === null) return;',
        replace: 'if (current.totpConfirmedAt !== 0) return;',
      },
    ],
    ...codes,
  }),
  password('changed-meanwhile', 'login/prove-again.ts', {
    find: 'if (current.passwordHash !== member.passwordHash) {',
    replace: 'if (current.id !== member.id) {',
    test: RACES,
    only: 'a password that is being changed',
  }),
  password('changed-by-two-at-once', 'passwords/change-password.ts', {
    find: 'if (current !== known.passwordHash) throw',
    replace: 'if (current === currentPassword) throw',
    test: RACES,
    only: 'two changes of a password',
  }),
  password('link-of-the-one-before', 'passwords/set-password.ts', {
    find: 'await manager.update(PasswordReset, { memberId, usedAt: IsNull() }, { usedAt: now });',
    replace: '',
    test: SIDE_DOORS,
    only: 'out of a link for a password',
  }),
  password('code-once', 'totp/spend-code.ts', {
    find: 'if (totpLastPeriod !== null && period <= totpLastPeriod) return false;',
    replace: '',
    ...codes,
  }),
  password('code-once-of-two-at-once', 'login/prove-again.ts', {
    find: 'spendCode(manager, services, current,',
    replace: 'spendCode(manager, services, member,',
    ...device,
  }),
  password('device-is-kept', 'totp/enrol.ts', {
    find: "if (totpConfirmedAt !== null) throw new Refusal('DUPLICATE', 'You have a device already. Remove it first.');",
    replace: '',
    ...device,
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
