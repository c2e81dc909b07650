import { FilterError } from '../error';
import type { Path } from '../tree';

export const refuse = (message: string, path: Path): never => {
  throw new FilterError(message, path);
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
  if (second) return refuse(`${what} has ${present.map(([key]) => key).join(' and ')}: give one of them`, path);
  if (!known.includes(first[0]))
    return refuse(`${what} knows no “${first[0]}”: give one of ${known.join(', ')}`, [...path, first[0]]);
  return first;
};

export const checkMembers = (present: ReadonlyMap<string, unknown>, known: readonly string[], path: Path): void => {
  for (const key of present.keys()) if (!known.includes(key)) refuse(`“${key}” is not known here`, [...path, key]);
};

export const requiredText = (present: ReadonlyMap<string, unknown>, key: string, path: Path): string => {
  const value = present.get(key);
  if (typeof value !== 'string' || value.trim() === '') return refuse(`“${key}” is missing`, [...path, key]);
  return value.trim();
};

export const oneOf = <Word extends string>(value: unknown, words: readonly Word[], path: Path): Word =>
  words.find((word) => word === value) ?? refuse(`“${String(value)}” is not one of ${words.join(', ')}`, path);

export const nonEmptyList = (value: unknown, path: Path, what: string): readonly unknown[] => {
  if (!Array.isArray(value)) return refuse(`${what} must be a list`, path);
  if (value.length === 0) return refuse(`${what} is empty`, path);
  return value;
};
