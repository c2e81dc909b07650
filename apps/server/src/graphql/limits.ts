/**
 * What one request may at most ask for. They are checked before the query is validated, because validation compares
 * fields pairwise and is itself a way to keep a server busy.
 */
export const LIMITS = {
  /** Of the body of a request that asks, and of the text of any query. */
  bodyBytes: 256 * 1024,
  /** Of a body that changes something: the longest message in the longest spelling. */
  mutationBodyBytes: 1024 * 1024,
  /** Of a body that does nothing but save rows: 1,000 orders of twenty lines. */
  bulkBodyBytes: 4 * 1024 * 1024,
  /** Of the query itself, whatever its variables weigh. */
  tokens: 4_000,
  /** Fields within fields. */
  depth: 15,
  /** Fields within fields of an introspection query: the one that every client sends has 15. */
  introspectionDepth: 20,
  aliases: 30,
  rootFields: 20,
  /** Fields side by side, fragments counted wherever they are spread. */
  breadth: 250,
  /** Fields that an answer may have when every list is as long as it was asked for; see `queryCost`. */
  cost: 50_000,
  /** Brackets within each other in the query, lists and objects in the variables. A filter of the greatest depth needs fewer. */
  nesting: 100,
} as const;
