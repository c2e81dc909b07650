const ACCESS = 'apps/server/src/modules/access';
const PERMISSIONS = 'apps/server/test/access/permissions.test.ts';
const REMEMBERED = 'apps/server/test/access/remembered.test.ts';

const key = (name, file, rest) => ({
  name: `key-${name}`,
  file: `${ACCESS}/${file}`,
  test: 'apps/server/test/access/keys.test.ts',
  ...rest,
});
const digest = { only: 'on sqlite is shown once and stored as a digest' };

/** The moment for which a row is believed would hide what is believed for too long: it is made longer as well. */
const longer = {
  file: 'apps/server/src/database/remembered.ts',
  find: 'const LIFE_MS = 500;',
  replace: 'const LIFE_MS = 3_000;',
};
const changed = { test: REMEMBERED, only: 'on sqlite is not what was read before a change of this process' };

module.exports = [
  key('checksum', 'keys/key-text.ts', {
    find: 'return text.endsWith(checksum(digits));',
    replace: 'return text.endsWith(text.slice(-CHECKSUM_DIGITS)) && digits.length > 0;',
    only: 'a key that was mistyped',
  }),
  key('length', 'keys/key-text.ts', { find: 'const BYTES = 32;', replace: 'const BYTES = 8;', only: 'a key that was mistyped' }),
  key('hashed', 'keys/create-api-key.ts', {
    find: 'keyHash: tokenHash(text),',
    replace: 'keyHash: text.slice(4, 68),',
    also: [
      {
        file: `${ACCESS}/requests/find-key.ts`,
        find: 'rowOf(services.database, tokenHash(text))',
        replace: 'rowOf(services.database, text.slice(4, 68))',
      },
    ],
    ...digest,
  }),
  key('shown-once', 'keys/key-text.ts', {
    find: 'key.slice(0, PREFIX.length + SHOWN_DIGITS)',
    replace: 'key.slice(0, PREFIX.length + SHOWN_DIGITS * 3)',
    ...digest,
  }),
  key('revoked', 'requests/find-key.ts', {
    find: 'WHERE k.key_hash = ? AND k.revoked_at IS NULL`',
    replace: 'WHERE k.key_hash = ?`',
    only: 'on sqlite dies within a second',
  }),
  key('expires', 'requests/find-key.ts', {
    find: 'if (expiresAt !== null && now >= expiresAt) return undefined;',
    replace: '',
    only: 'on sqlite is good until it expires',
  }),
  key('last-used', 'requests/find-key.ts', {
    find: 'if (row.last_used_at === null || now >= Number(row.last_used_at) + SEEN_EVERY_MS) {',
    replace: 'if (row === null) {',
    only: 'on sqlite notes when it was used',
  }),
  key('scopes', 'requests/find-key.ts', {
    find: 'permissions: permissionsOfScopes(scopesIn(row.scopes)),',
    replace: "permissions: permissionsOfScopes([...scopesIn(row.scopes), 'all']),",
    test: PERMISSIONS,
    only: 'segments:read alone opens',
  }),
  key('bad-is-nobody', 'requests/identify.ts', {
    find: "return (await findKey(services, text)) ?? { kind: 'anonymous', reason };",
    replace:
      "const found = await findKey(services, text);\n    if (found) return found;\n    if (!sessionToken(request)) return { kind: 'anonymous', reason };",
    only: 'on sqlite wins over the cookie',
  }),
  key('ends-what-it-makes', 'keys/change-keys.ts', {
    find: 'checkExpiry(principal, expiresAt, createdAt);',
    replace: '',
    test: 'apps/server/test/access/side-doors.test.ts',
    only: 'out of a key that ends',
  }),
  key('remembered-for-a-moment', '', {
    ...longer,
    test: REMEMBERED,
    only: 'on sqlite is over within a second when another process revokes the key',
  }),
  key('remembered-until-a-change', '', {
    file: longer.file,
    find: ' || last.ended !== database.transactionsEnded()',
    replace: '',
    also: [longer],
    ...changed,
  }),
  key('remembered-as-of-its-reading', '', {
    file: longer.file,
    find: 'readAt, ended, isBeingRenewed',
    replace: 'readAt, ended: database.transactionsEnded(), isBeingRenewed',
    also: [longer],
    ...changed,
  }),
];
