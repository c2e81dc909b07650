const SIGN_ON = 'apps/server/src/modules/access/sign-on';
const TAKE_INVITATION = 'apps/server/src/modules/access/invitations/take-invitation.ts';
const signOn = (name, file, rest) => ({
  name: `sign-on-${name}`,
  file: `${SIGN_ON}/${file}`,
  test: 'apps/server/test/access/sign-on.test.ts',
  ...rest,
});

module.exports = [
  signOn('state', 'provider.ts', {
    find: 'expectedState: state,',
    replace: "expectedState: callback.searchParams.get('state') ?? state,",
    only: 'ends only in the browser in which it began',
  }),
  {
    // Each of the two is enough against a code that somebody else began with; taken out are both.
    ...signOn('nonce', 'provider.ts', {
      find: "    nonce: expected.nonce,\n    code_challenge: await openid.calculatePKCECodeChallenge(expected.verifier),\n    code_challenge_method: 'S256',\n",
      replace: '',
      only: 'takes no code that was given to another browser',
    }),
    also: [
      {
        file: `${SIGN_ON}/provider.ts`,
        find: '    pkceCodeVerifier: verifier,\n    expectedState: state,\n    expectedNonce: nonce,\n',
        replace: '    expectedState: state && nonce && verifier && state,\n',
      },
    ],
  },
  signOn('browser', 'sign-on-routes.ts', {
    find: "if (expected === undefined) return turnAway(response, 'sign-on-failed');",
    replace: "if (expected === undefined) return response.redirect(303, '/');",
    only: 'ends only in the browser in which it began',
  }),
  signOn('verified-address', 'provider.ts', {
    find: 'told.email_verified === true ? textOf(told.email) : undefined',
    replace: 'textOf(told.email)',
    only: 'believes no address',
  }),
  signOn('invited', 'admit.ts', {
    find: 'return joined;',
    replace:
      "joined ??= await insertMember(manager, { name: person.name, email: person.email, createdAt: now });\n  await joinWorkspace(manager, { workspaceId: 1, memberId: joined.id, role: 'VIEWER', createdAt: now });\n  return joined;",
    only: 'turns away who was not invited',
  }),
  signOn('invited-once', 'admit.ts', {
    find: 'acceptedAt: IsNull(), revokedAt: IsNull(), expiresAt',
    replace: 'revokedAt: IsNull(), expiresAt',
    also: [
      {
        file: TAKE_INVITATION,
        find: 'acceptedAt: IsNull(), revokedAt: IsNull() },',
        replace: 'revokedAt: IsNull() },',
      },
    ],
    only: 'makes a member of who was|lets in again who was removed',
  }),
  signOn('invitation-revoked', 'admit.ts', {
    find: 'acceptedAt: IsNull(), revokedAt: IsNull(), expiresAt',
    replace: 'acceptedAt: IsNull(), expiresAt',
    also: [
      {
        file: TAKE_INVITATION,
        find: 'acceptedAt: IsNull(), revokedAt: IsNull() },',
        replace: 'acceptedAt: IsNull() },',
      },
    ],
    only: 'turns away whose invitation was taken back',
  }),
  signOn('rate', 'sign-on-routes.ts', {
    find: 'if (!(await countRequest(services, ANONYMOUS, { request, response })))',
    replace: 'if (!request)',
    only: 'asks the provider no more often',
  }),
];
