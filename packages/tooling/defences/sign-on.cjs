const SIGN_ON = 'apps/server/src/modules/access/sign-on';
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
    find: 'if (first === undefined) return null;',
    replace:
      "if (first === undefined)\n    return insertMember(manager, { name: person.name, email: person.email ?? '', createdAt: now }).then(async (member) => {\n      await manager.insert(Membership, { workspaceId: 1, memberId: member.id, role: 'VIEWER', createdAt: now });\n      return member;\n    });",
    only: 'turns away who was not invited',
  }),
];
