const ACCESS = 'apps/server/src/modules/access';

const session = (name, file, rest) => ({
  name: `session-${name}`,
  file: `${ACCESS}/${file}`,
  test: 'apps/server/test/access/sessions.test.ts',
  ...rest,
});
const kept = { find: 'await manager.delete(Session, { memberId });', replace: '' };
const listed = { only: 'on sqlite is listed to its member alone' };

module.exports = [
  session('token-length', 'tokens.ts', {
    find: 'const BYTES = 32;',
    replace: 'const BYTES = 8;',
    only: 'on sqlite is in a cookie',
  }),
  session('hashed', 'tokens.ts', {
    find: "createHash('sha256').update(token).digest('hex')",
    replace: 'token.slice(0, 64)',
    only: 'on sqlite is stored as a digest',
  }),
  session('rotated', 'sessions/start-session.ts', {
    find: 'if (earlier !== undefined) await manager.delete(Session, { tokenHash: tokenHash(earlier) });',
    replace: '',
    only: 'on sqlite gets a new token',
  }),
  session('password-changed', 'passwords/set-password.ts', {
    ...kept,
    only: 'on sqlite ends when the password changes',
  }),
  session('password-reset', 'passwords/set-password.ts', {
    ...kept,
    test: 'apps/server/test/access/passwords.test.ts',
    only: 'on sqlite is replaced by a link',
  }),
  session('idle', 'requests/find-session.ts', {
    find: 'now >= Number(row.expires_at) || now >= lastSeenAt + IDLE_MS',
    replace: 'now >= Number(row.expires_at)',
    only: 'on sqlite ends when nobody uses it',
  }),
  session('absolute', 'requests/find-session.ts', {
    find: 'now >= Number(row.expires_at) || now >= lastSeenAt + IDLE_MS',
    replace: 'now >= lastSeenAt + IDLE_MS',
    only: 'on sqlite ends when nobody uses it',
  }),
  session('logout', 'sessions/start-session.ts', {
    find: 'await context.services.database.transaction((manager) => manager.delete(Session, { tokenHash: tokenHash(token) }));',
    replace: '',
    only: 'on sqlite begins with the right password',
  }),
  session('remembered-for-a-moment', '', {
    file: 'apps/server/src/database/remembered.ts',
    find: 'const LIFE_MS = 500;',
    replace: 'const LIFE_MS = 3_000;',
    test: 'apps/server/test/access/remembered.test.ts',
    only: 'on sqlite is over within a second when another process removes the member',
  }),
  session('forgotten', 'sessions/start-session.ts', {
    find: 'await forgetEnded(manager, member.id, now);',
    replace: '',
    test: 'apps/server/test/access/side-doors.test.ts',
    only: 'of sessions than those that go on',
  }),
  session('listed-to-its-member', 'sessions/own-sessions.ts', {
    find: 'where: { memberId: member.id, expiresAt: MoreThan(now), lastSeenAt: MoreThan(now - IDLE_MS) }',
    replace: 'where: { expiresAt: MoreThan(now), lastSeenAt: MoreThan(now - IDLE_MS) }',
    ...listed,
  }),
  session('ended-by-its-member', 'sessions/own-sessions.ts', {
    find: "id: internalId('ses', id) ?? 0, memberId: member.id }",
    replace: "id: internalId('ses', id) ?? 0 }",
    ...listed,
  }),
  session('revoked', 'sessions/own-sessions.ts', {
    find: "const { affected } = await manager.delete(Session, { id: internalId('ses', id) ?? 0, memberId: member.id });",
    replace: "const affected = await manager.countBy(Session, { id: internalId('ses', id) ?? 0, memberId: member.id });",
    ...listed,
  }),
];
