import type { FilterValue, Range, RelativeDate, Scalar, Unit } from '@muster/filters';
import { UNITS } from '@muster/filters';

const refuse = (message: string): never => {
  throw new TypeError(
    `${message} A filter value is a text, a number, true or false, a list of them, { amount, unit } or { from, to }.`,
  );
};

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

const isEnd = (value: unknown): value is string | number => isScalar(value) && typeof value !== 'boolean';

const isUnit = (value: unknown): value is Unit => UNITS.some((unit) => unit === value);

const onlyKeys = (value: object, keys: readonly string[]): boolean =>
  Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));

const parseRelative = (value: { amount?: unknown; unit?: unknown }): RelativeDate => {
  const { amount, unit } = value;
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return refuse('The amount is not a number.');
  if (!isUnit(unit)) return refuse(`The unit is not one of ${UNITS.join(', ')}.`);
  return { amount, unit };
};

const parseRange = (value: { from?: unknown; to?: unknown }): Range => {
  const { from, to } = value;
  if (!isEnd(from)) return refuse('The start of the range is not a text or a number.');
  if (!isEnd(to)) return refuse('The end of the range is not a text or a number.');
  return { from, to };
};

/** Lets through the closed list of shapes that a filter value may have. Which of them fits is the catalog's business. */
export const parseFilterValue = (value: unknown): FilterValue => {
  if (isScalar(value)) return value;
  if (typeof value === 'number') return refuse('The number is not finite.');
  if (Array.isArray(value)) {
    const odd = value.findIndex((item) => !isScalar(item));
    return odd === -1 ? value.filter(isScalar) : refuse(`Item ${odd} of the list is not a text, a number, true or false.`);
  }
  if (typeof value !== 'object' || value === null) return refuse('There is no value.');
  if (onlyKeys(value, ['amount', 'unit'])) return parseRelative(value);
  if (onlyKeys(value, ['from', 'to'])) return parseRange(value);
  return refuse('The object is neither { amount, unit } nor { from, to }.');
};
