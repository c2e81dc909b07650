import type { Choice, Comparable } from '../catalog/types';
import { fold } from '../fold';
import { LIMITS } from '../limits';
import { toMinorUnits } from '../money';
import { operatorEntry } from '../operators';
import { parseDay } from '../time/zone';
import {
  type FilterValue,
  type Operator,
  type Path,
  PERIODS,
  type Range,
  type RelativeDate,
  type Scalar,
  UNITS,
  type Unit,
} from '../tree';
import { checkMembers, members, nonEmptyList, oneOf, refuse, shown } from './shape';

/** So many units reach back or ahead a thousand years, which keeps every date inside the calendar. */
const MOST: Readonly<Record<Unit, number>> = { HOUR: 8_766_000, DAY: 365_000, WEEK: 52_000, MONTH: 12_000, YEAR: 1_000 };

/**
 * A condition's value, checked against what it is compared with.
 * @throws FilterError that says what was expected, at the path of the value.
 */
export const parseValue = (
  input: unknown,
  { operator, comparable, currency, path }: { operator: Operator; comparable: Comparable; currency: string; path: Path },
): FilterValue | undefined => {
  const { value: shape } = operatorEntry(operator);
  const scalar = (value: unknown, at: Path): Scalar => parseScalar(value, { comparable, currency, path: at });
  if (shape === 'NONE') return input === undefined ? undefined : refuse(`${operator} takes no value`, path);
  if (input === undefined) return refuse('a value is missing', path);
  switch (shape) {
    case 'ONE':
      return scalar(input, path);
    case 'MANY':
      return parseList(input, path).map((value, index) => scalar(value, [...path, index]));
    case 'RANGE':
      return parseRange(input, { comparable, currency, path });
    case 'RELATIVE':
      return parseRelative(input, { operator, comparable, path });
    case 'PERIOD':
      return oneOf(input, PERIODS, path);
    case 'DAY':
      return parseDate(input, path);
  }
};

const parseList = (input: unknown, path: Path): readonly unknown[] => {
  const values = nonEmptyList(input, path, 'the list of values');
  if (values.length > LIMITS.listValues)
    return refuse(`a list holds at most ${LIMITS.listValues} values, this one ${values.length}`, path);
  return values;
};

const parseScalar = (
  value: unknown,
  { comparable, currency, path }: { comparable: Comparable; currency: string; path: Path },
): Scalar => {
  switch (comparable.type) {
    case 'text':
    case 'list':
      return parseText(value, path);
    case 'choice':
      return parseChoice(value, comparable.choices, path);
    case 'number':
      return parseNumber(value, path);
    case 'money':
      return parseMoney(value, currency, path);
    case 'boolean':
      return typeof value === 'boolean' ? value : refuse('expected true or false', path);
    case 'date':
      return parseDate(value, path);
  }
};

const parseText = (value: unknown, path: Path): string => {
  if (typeof value !== 'string') return refuse('expected text', path);
  if (fold(value) === '') return refuse('the text is empty', path);
  if (value.length > LIMITS.textLength)
    return refuse(`text has at most ${LIMITS.textLength} characters, this has ${value.length}`, path);
  return value;
};

const parseChoice = (value: unknown, choices: readonly Choice[] | undefined, path: Path): string => {
  const text = parseText(value, path);
  if (!choices) return text;
  const known = choices.find((choice) => fold(choice.value) === fold(text));
  return known?.value ?? refuse(`“${text}” is not one of ${choices.map((choice) => choice.value).join(', ')}`, path);
};

const parseNumber = (value: unknown, path: Path): number => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('expected a number', path);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return refuse(`a number reaches to ${Number.MAX_SAFE_INTEGER} at most`, path);
  return value === 0 ? 0 : value;
};

const parseMoney = (value: unknown, currency: string, path: Path): string | number => {
  if (typeof value !== 'string' && typeof value !== 'number') return refuse('expected an amount such as "12.50"', path);
  if (toMinorUnits(value, currency) === undefined)
    return refuse(`${shown(value)} is not an amount in ${currency}, such as "12.50"`, path);
  return value;
};

const parseDate = (value: unknown, path: Path): string => {
  if (typeof value !== 'string' || !parseDay(value)) return refuse('expected a date such as "2026-11-22"', path);
  return value;
};

const parseRange = (
  input: unknown,
  { comparable, currency, path }: { comparable: Comparable; currency: string; path: Path },
): Range => {
  const present = members(input, path, 'a range');
  checkMembers(present, ['from', 'to'], path);
  const end = (key: 'from' | 'to'): string | number => {
    if (!present.has(key)) return refuse(`“${key}” is missing`, [...path, key]);
    const value = parseScalar(present.get(key), { comparable, currency, path: [...path, key] });
    return typeof value === 'boolean' ? refuse('expected an end of a range', [...path, key]) : value;
  };
  const range = { from: end('from'), to: end('to') };
  const ordered = comparable.type === 'date' ? range.from <= range.to : Number(range.from) <= Number(range.to);
  return ordered ? range : refuse(`${range.from} comes after ${range.to}`, path);
};

const parseRelative = (
  input: unknown,
  { operator, comparable, path }: { operator: Operator; comparable: Comparable; path: Path },
): RelativeDate => {
  const present = members(input, path, 'a length of time');
  checkMembers(present, ['amount', 'unit'], path);
  const unit = oneOf(present.get('unit'), UNITS, [...path, 'unit']);
  const amount = present.get('amount');
  if (typeof amount !== 'number' || !Number.isInteger(amount) || amount < 0) {
    return refuse('expected a whole number, 0 or more', [...path, 'amount']);
  }
  if (amount > MOST[unit]) return refuse(`at most ${MOST[unit]} of ${unit}`, [...path, 'amount']);
  const needsDays = operator === 'ANNIVERSARY_IN_THE_NEXT' || comparable.storage === 'DAY';
  if (unit === 'HOUR' && needsDays) return refuse('hours do not fit here; use DAY or longer', [...path, 'unit']);
  return { amount, unit };
};
