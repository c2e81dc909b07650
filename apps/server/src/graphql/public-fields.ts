/** All that somebody may ask who has not signed in. */
export const PUBLIC_FIELDS: ReadonlySet<string> = new Set([
  'Query.viewer',
  'Query.signInOptions',
  'Query.invitation',
  'Mutation.login',
  'Mutation.demoLogin',
  'Mutation.logout',
  'Mutation.acceptInvitation',
  'Mutation.requestPasswordReset',
  'Mutation.resetPassword',
]);
