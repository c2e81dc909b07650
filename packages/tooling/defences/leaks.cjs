const LEAKS = 'apps/server/test/access/leaks.test.ts';
const ERRORS = 'apps/server/test/graphql/errors.test.ts';
const everything = { test: LEAKS, only: 'leaves no address and no secret' };

module.exports = [
  {
    name: 'leak-words-of-the-database',
    file: 'apps/server/src/graphql/error-policy.ts',
    find: '`Something went wrong here. Quote trace ${traceId} when you report it.`',
    replace: 'String(cause)',
    ...everything,
  },
  {
    name: 'leak-unknown-errors',
    file: 'apps/server/src/graphql/error-policy.ts',
    find: 'const isPublic = cause instanceof GraphQLError && PUBLIC_CODES.includes(formatted.extensions?.code);',
    replace: 'const isPublic = formatted.message !== undefined;',
    test: ERRORS,
    only: 'on sqlite of the database tell the caller a trace id',
  },
  {
    name: 'leak-trace-id',
    file: 'apps/server/src/graphql/error-policy.ts',
    find: "extensions: { code: 'INTERNAL', traceId },",
    replace: "extensions: { code: 'INTERNAL' },",
    test: ERRORS,
    only: 'on sqlite of the database tell the caller a trace id',
  },
  {
    name: 'leak-before-the-schema',
    file: 'apps/server/src/graphql/server.ts',
    find: "const formatted = errorPolicy(logger)({ message: '' }, error);",
    replace: 'logger.error({ err: error });\n      const formatted = { message: String(error) };',
    test: ERRORS,
    only: 'on sqlite of the database while the request is set up',
  },
  {
    name: 'leak-on-routes',
    file: 'apps/server/src/http/express.ts',
    find: "'Something went wrong on the server; its log says what.'",
    replace: 'String(error)',
    test: LEAKS,
    only: 'leaves no address and no secret',
  },
  {
    name: 'leak-values-of-statements',
    file: 'apps/server/src/logger.ts',
    find: 'if (error instanceof QueryFailedError)\n    return',
    replace:
      'if (error instanceof QueryFailedError)\n    return { message: error.message, parameters: error.parameters };\n  if (!error)\n    return',
    ...everything,
  },
  {
    name: 'leak-redacted-paths',
    file: 'apps/server/src/logger.ts',
    find: '.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])',
    replace: '.flatMap((name) => [`never.${name}`])',
    test: LEAKS,
    only: 'keeps secrets out of the log wherever they stand',
  },
];
