import { fold } from '@muster/filters';

/** Folded keys and addresses of a person. */
export type Named = ReadonlySet<string>;

const ERASED = 'erased';
/** Attributes by which one person is told from all others. */
const KEYS: ReadonlySet<unknown> = new Set(['sourceId', 'email', 'phone']);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What conditions compare keys and addresses with, if it is the person's. */
const valuesNaming = (tree: unknown, named: Named): string[] => {
  if (!isObject(tree)) return [];
  const inside = Object.values(tree).flatMap((value: unknown) => valuesNaming(value, named));
  if (!('key' in tree && KEYS.has(tree.key) && 'value' in tree)) return inside;
  const given: unknown[] = Array.isArray(tree.value) ? tree.value : [tree.value];
  return [...inside, ...given.filter((value) => typeof value === 'string').filter((value) => named.has(fold(value)))];
};

const replaced = <T>(json: T, replace: (text: string) => string): T =>
  JSON.parse(JSON.stringify(json), (_, value: unknown) => (typeof value === 'string' ? replace(value) : value));

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * A stored filter, with the sentences that stand beside it, without the person's keys and addresses; undefined when it does
 * not name them. A word that nobody's key or address is takes their place, so the filter matches whom it matched.
 */
export const withoutPerson = <T>(json: T, named: Named): T | undefined => {
  const values = [...new Set(valuesNaming(json, named))];
  if (values.length === 0) return undefined;
  // Not within a longer word: a key may be as short as a digit.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${values.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return replaced(json, (text) => text.replace(pattern, ERASED));
};
