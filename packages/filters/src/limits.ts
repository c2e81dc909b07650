/** What a filter may at most be. Every refusal names the node that passed a limit. */
export const LIMITS = {
  depth: 8,
  nodes: 200,
  listValues: 1_000,
  textLength: 200,
} as const;
