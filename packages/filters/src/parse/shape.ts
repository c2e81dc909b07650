import { FilterError } from '../error';
import type { Path } from '../tree';

export const refuse = (message: string, path: Path): never => {
  throw new FilterError(message, path);
};

const SHOWN_CHARACTERS = 60;

/** What was sent, as a refusal can repeat it: it may be of any size, and turning it into text may throw. */
export const shown = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const characters = typeof value === 'string' ? [...value.slice(0, SHOWN_CHARACTERS * 2 + 2)] : [...String(value)];
  const text = characters.slice(0, SHOWN_CHARACTERS).join('');
  return `“${text}${characters.length > SHOWN_CHARACTERS ? '…' : ''}”`;
};

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** The members of an object that are there; GraphQL hands over absent ones as null or undefined. */
export const members = (input: unknown, path: Path, what: string): ReadonlyMap<string, unknown> => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return refuse(`${what} must be an object`, path);
  return new Map(Object.entries(input).filter(([, value]) => !isAbsent(value)));
};

/** The one member of a union that is there. */
export const onlyMember = (
  input: unknown,
  { path, what, known }: { path: Path; what: string; known: readonly string[] },
): readonly [string, unknown] => {
  const present = [...members(input, path, what)];
  const [first, second] = present;
  if (!first) return refuse(`${what} is empty: give one of ${known.join(', ')}`, path);
  if (second) return refuse(`${what} has ${shown(first[0])} and ${shown(second[0])}: give one of them`, path);
  if (!known.includes(first[0]))
    return refuse(`${what} knows no ${shown(first[0])}: give one of ${known.join(', ')}`, [...path, first[0]]);
  return first;
};

export const checkMembers = (present: ReadonlyMap<string, unknown>, known: readonly string[], path: Path): void => {
  for (const key of present.keys()) if (!known.includes(key)) refuse(`${shown(key)} is not known here`, [...path, key]);
};

export const requiredText = (present: ReadonlyMap<string, unknown>, key: string, path: Path): string => {
  const value = present.get(key);
  if (typeof value !== 'string' || value.trim() === '') return refuse(`“${key}” is missing`, [...path, key]);
  return value.trim();
};

export const oneOf = <Word extends string>(value: unknown, words: readonly Word[], path: Path): Word =>
  words.find((word) => word === value) ?? refuse(`${shown(value)} is not one of ${words.join(', ')}`, path);

export const nonEmptyList = (value: unknown, path: Path, what: string): readonly unknown[] => {
  if (!Array.isArray(value)) return refuse(`${what} must be a list`, path);
  if (value.length === 0) return refuse(`${what} is empty`, path);
  return value;
};
