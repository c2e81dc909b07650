/** Below it, looking every word up costs more than handing over those that come again. */
const LEAST_SEEN_AGAIN = 0.2;

/**
 * Whether the same values come again and again: judged by how many of the second half of some rows stand in the first.
 * Of three thousand articles, most of the first thousands are new, and nearly none of the millions after them.
 */
export const isRepetitive = (values: readonly (string | null)[]): boolean => {
  const known = values.filter((value) => value !== null);
  const half = Math.floor(known.length / 2);
  const before = new Set(known.slice(0, half));
  const again = known.slice(half).filter((value) => before.has(value)).length;
  return again >= (known.length - half) * LEAST_SEEN_AGAIN;
};
