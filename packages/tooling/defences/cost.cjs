const GRAPHQL = 'apps/server/src/graphql';
const LIMITS = 'apps/server/test/graphql/limits.test.ts';
const GATE = 'apps/server/src/audience/gate.ts';
const CONCURRENCY = 'apps/server/test/audience/concurrency.test.ts';

const limit = (name, find, replace, only) => ({
  name: `cost-${name}`,
  file: `${GRAPHQL}/limits.ts`,
  find,
  replace,
  test: LIMITS,
  only: `is refused quickly: ${only}`,
});

/** In the text that is searched for, every bracket and plus sign stands for itself. */
module.exports = [
  limit('aliases', 'aliases: 30', 'aliases: 30_000', '31 aliases'),
  limit('root-fields', 'rootFields: 20', 'rootFields: 20_000', '21 fields at the root'),
  limit('breadth', 'breadth: 250', 'breadth: 250_000', '1,000 times the same field'),
  limit('depth', '  depth: 15', '  depth: 15_000', '16 fields within each other'),
  limit('introspection-depth', 'introspectionDepth: 20', 'introspectionDepth: 20_000', 'an introspection query within itself'),
  limit('of-an-answer', 'cost: 50_000', 'cost: 50_000_000_000', 'long lists'),
  limit('nesting', 'nesting: 100', 'nesting: 100_000', '101 lists within each other in the variables'),
  limit('body', '  bodyBytes: 256 * 1024', '  bodyBytes: 256 * 1024 * 1024', '(a query|variables) of a megabyte$'),
  limit('bulk-body', 'bulkBodyBytes: 4 * 1024', 'bulkBodyBytes: 400 * 1024', 'a body that is larger than any may be'),
  {
    // The parser of the library counts them as well.
    ...limit('tokens', 'tokens: 4_000', 'tokens: 4_000_000', '(4,001 tokens|5,000 directives)'),
    also: [{ file: `${GRAPHQL}/limits.ts`, find: 'breadth: 250', replace: 'breadth: 250_000' }],
  },
  {
    name: 'cost-of-lists-in-lists',
    file: `${GRAPHQL}/query-measure.ts`,
    find: 'const items = isPageOfItems(field) ? place.first : 1;',
    replace: 'const items = 1;',
    test: LIMITS,
    only: 'is refused quickly: long lists',
  },
  {
    name: 'cost-by-variables',
    file: `${GRAPHQL}/query-measure.ts`,
    find: "value?.kind === 'Variable' ? this.variables[value.name.value] : ",
    replace: '',
    test: LIMITS,
    only: 'is refused quickly: long lists by variables',
  },
  {
    name: 'cost-of-fragments',
    file: `${GRAPHQL}/query-measure.ts`,
    find: 'return this.#spread(selection.name.value, inside);',
    replace: 'return NOTHING;',
    test: LIMITS,
    only: 'is refused quickly: (31 aliases in fragments|21 fields at the root by a fragment|fragments that double)',
  },
  {
    name: 'cost-of-a-fragment-in-itself',
    file: `${GRAPHQL}/query-measure.ts`,
    find: 'this.#measured.set(key, NOTHING);',
    replace: '',
    also: [{ file: `${GRAPHQL}/limits.ts`, find: '  depth: 15', replace: '  depth: 15_000' }],
    test: LIMITS,
    only: 'is refused quickly: fragments? that (is|are) in (itself|each other)',
  },
  {
    name: 'cost-is-measured-at-all',
    file: `${GRAPHQL}/request.ts`,
    find: 'cost: checkMeasure(document, schema, isJson(variables) ? variables : {}) };',
    replace: 'cost: 0 };',
    test: 'apps/server/test/access/hostile.test.ts',
    only: 'are refused within',
  },
  {
    // The library refuses them too; taken out are both.
    name: 'cost-batches',
    file: `${GRAPHQL}/request.ts`,
    find: "typeof value === 'object' && value !== null && !Array.isArray(value);",
    replace: "typeof value === 'object' && value !== null;",
    also: [
      {
        file: `${GRAPHQL}/request.ts`,
        find: 'request.body = hasRows ?',
        replace: 'request.body = Array.isArray(sent) ? sent : hasRows ?',
      },
      {
        file: `${GRAPHQL}/server.ts`,
        find: 'allowBatchedHttpRequests: false',
        replace: 'allowBatchedHttpRequests: true',
      },
    ],
    test: 'apps/server/test/graphql/http.test.ts',
    only: 'refuses several operations in one request',
  },
  {
    name: 'cost-of-pages',
    file: `${GRAPHQL}/connection.ts`,
    find: 'if (size < 1 || size > PAGE_LIMIT) throw',
    replace: 'if (size < 1) throw',
    test: 'apps/server/test/graphql/segments.test.ts',
    only: 'on sqlite in a list refuse first: 101',
  },
  {
    name: 'cost-requests-per-minute',
    file: 'apps/server/src/graphql/server.ts',
    find: 'limitRate(services),',
    replace: '',
    test: 'apps/server/test/access/http.test.ts',
    only: 'is limited for each key and each member',
  },
  {
    name: 'cost-requests-from-a-network',
    file: 'apps/server/src/modules/access/requests/rate-limit.ts',
    find: 'anonymous.consume(networkOf(addressOf(request)))',
    replace: 'anonymous.consume(addressOf(request))',
    test: 'apps/server/test/access/side-doors.test.ts',
    only: 'counts as one for who asks',
  },
  {
    name: 'cost-time-of-a-question',
    file: 'apps/server/src/audience/stoppable.ts',
    find: 'end(tooSlow(seconds))',
    replace: 'undefined',
    test: 'apps/server/test/audience/withdrawal.test.ts',
    only: 'stopped by the time limit of duckdb',
  },
  {
    name: 'cost-time-of-a-statement',
    file: 'apps/server/src/audience/database/statements.ts',
    find: '`SET STATEMENT max_statement_time = ${seconds} FOR ${text}`',
    replace: 'text',
    also: [{ file: 'apps/server/src/audience/stoppable.ts', find: 'end(tooSlow(seconds))', replace: 'undefined' }],
    test: 'apps/server/test/audience/withdrawal.test.ts',
    only: 'stopped by the time limit of database',
  },
  {
    name: 'cost-few-questions-of-a-workspace',
    file: GATE,
    find: 'if (running >= this.limits.perKey) continue;',
    replace: '',
    test: CONCURRENCY,
    only: 'the gate lets in so many of a key',
  },
  {
    name: 'cost-few-questions-at-once',
    file: GATE,
    find: 'if (this.#total >= this.limits.total) return;',
    replace: '',
    test: CONCURRENCY,
    only: 'the gate lets in so many of a key',
  },
  {
    name: 'cost-questions-that-wait',
    file: GATE,
    find: 'if (queue.length >= this.limits.waitingPerKey) return refuse',
    replace: 'if (queue.length < 0) return refuse',
    test: CONCURRENCY,
    only: 'takes no more than a line may hold',
  },
];
