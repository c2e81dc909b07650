const SEARCH = 'apps/server/src/graphql/search-pattern.ts';
const HOSTILE = 'apps/server/test/access/hostile.test.ts';

module.exports = [
  {
    name: 'like-wildcards-of-a-search',
    file: SEARCH,
    find: 'text.replace(/[!%_]/g, (character) => `!${character}`)',
    replace: 'text',
    test: 'apps/server/test/access/audit.test.ts',
    only: 'on sqlite (says who did what|can be searched)',
  },
  {
    name: 'like-length-of-a-search',
    file: SEARCH,
    find: 'if (text.length > LIMITS.textLength)',
    replace: 'if (text.length > Number.MAX_SAFE_INTEGER)',
    test: HOSTILE,
    only: 'are patterns of 10,000 characters',
  },
  {
    name: 'like-wildcards-of-a-filter',
    file: 'packages/filters/src/compile/dialect.ts',
    find: 'const escapeLike = (part: string): string => part.replace(/[!%_]/g, (character) => `!${character}`);',
    replace: 'const escapeLike = (part: string): string => part;',
    test: 'packages/filters/test/compile.test.ts',
    only: 'wildcards are ordinary characters',
  },
  {
    name: 'like-length-of-a-filter',
    file: 'packages/filters/src/limits.ts',
    find: 'textLength: 200',
    replace: 'textLength: 20_000',
    test: HOSTILE,
    only: 'are patterns of 10,000 characters',
  },
];
