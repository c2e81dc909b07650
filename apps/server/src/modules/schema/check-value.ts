import { currencyDigits, fold, parseDay, toMinorUnits } from '@muster/filters';
import type { DescribedField, FieldType } from './field-type';

type Described = Pick<DescribedField, 'type' | 'choices'>;
type Check = (value: unknown, field: Described, currency: string) => string | undefined;

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** A day, or a moment on a day that there is. */
const isDate = (value: unknown): boolean => {
  if (typeof value !== 'string') return false;
  const [, day] = INSTANT.exec(value) ?? [];
  return day === undefined ? parseDay(value) !== undefined : parseDay(day) !== undefined && !Number.isNaN(Date.parse(value));
};

const isChoice = (value: unknown, choices: readonly string[]): boolean =>
  typeof value === 'string' && choices.some((choice) => fold(choice) === fold(value));

const CHECKS: Readonly<Record<FieldType, Check>> = {
  TEXT: (value) => (typeof value === 'string' ? undefined : 'has to be text'),
  NUMBER: (value) => (typeof value === 'number' ? undefined : 'has to be a number'),
  MONEY: (value, _, currency) =>
    typeof value === 'string' && toMinorUnits(value, currency) !== undefined
      ? undefined
      : `has to be an amount in ${currency} as text, with at most ${currencyDigits(currency)} decimals`,
  DATE: (value) => (isDate(value) ? undefined : 'has to be a day such as 2026-11-22, or a time with its zone'),
  BOOLEAN: (value) => (typeof value === 'boolean' ? undefined : 'has to be true or false'),
  CHOICE: (value, { choices }) => (isChoice(value, choices) ? undefined : `has to be one of ${choices.join(', ')}`),
  LIST: (value) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string') ? undefined : 'has to be a list of texts',
};

/** What is wrong with the value of a field that the workspace has described, said after the field's name; null is no value. */
export const valueProblem = (value: unknown, field: Described, currency: string): string | undefined =>
  value === null || value === undefined ? undefined : CHECKS[field.type](value, field, currency);

/** The type that a value looks like, for a field that nobody has described yet. */
export const apparentType = (value: unknown): FieldType => {
  if (typeof value === 'number') return 'NUMBER';
  if (typeof value === 'boolean') return 'BOOLEAN';
  if (Array.isArray(value)) return 'LIST';
  return isDate(value) ? 'DATE' : 'TEXT';
};
