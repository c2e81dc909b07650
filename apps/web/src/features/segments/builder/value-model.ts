import { type FilterValue, type Operator, PERIODS, type Range, type RelativeDate, type Scalar } from '@muster/filters';
import type { Subject } from './subject';

const DECIMAL = /^-?\d+(\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const isRange = (value: FilterValue | undefined): value is Range => typeof value === 'object' && 'from' in value;
export const isRelative = (value: FilterValue | undefined): value is RelativeDate =>
  typeof value === 'object' && 'amount' in value;
export const isList = (value: FilterValue | undefined): value is readonly Scalar[] => Array.isArray(value);
export const isScalar = (value: FilterValue | undefined): value is Scalar => value !== undefined && typeof value !== 'object';

const isOne = (value: FilterValue | undefined, type: string): boolean => {
  if (!isScalar(value)) return false;
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  const text = String(value);
  if (type === 'money') return DECIMAL.test(text);
  return type === 'date' ? DAY.test(text) : text.trim() !== '';
};

const complete: Readonly<Record<string, (value: FilterValue | undefined, type: string) => boolean>> = {
  NONE: () => true,
  ONE: isOne,
  DAY: (value) => isOne(value, 'date'),
  MANY: (value, type) => isList(value) && value.length > 0 && value.every((one) => isOne(one, type)),
  RANGE: (value, type) => isRange(value) && isOne(value.from, type) && isOne(value.to, type),
  DAY_RANGE: (value) => isRange(value) && isOne(value.from, 'date') && isOne(value.to, 'date'),
  RELATIVE: (value) => isRelative(value) && Number.isInteger(value.amount) && value.amount >= 0,
  PERIOD: (value) => PERIODS.some((period) => period === value),
};

/** Whether a value is there in full, in the form that its operator takes. */
export const isComplete = (value: FilterValue | undefined, shape: string, type: string): boolean =>
  complete[shape]?.(value, type) ?? true;

/** Both ends are there and the second comes before the first. */
export const isReversed = (value: FilterValue | undefined, type: string): boolean => {
  if (!(isRange(value) && isOne(value.from, type) && isOne(value.to, type))) return false;
  return type === 'date' ? value.from > value.to : Number(value.from) > Number(value.to);
};

/** What to start from when an operator asks for a new form of value; what was typed is kept where it fits. */
export const convertValue = (value: FilterValue | undefined, shape: string, subject: Subject): FilterValue | undefined => {
  if (value !== undefined && isComplete(value, shape, subject.type)) return shape === 'NONE' ? undefined : value;
  switch (shape) {
    case 'ONE':
      if (isList(value)) return value[0];
      return subject.type === 'boolean' ? true : undefined;
    case 'MANY':
      return isScalar(value) && value !== '' ? [value] : undefined;
    case 'RELATIVE':
      return { amount: 30, unit: 'DAY' };
    case 'PERIOD':
      return 'THIS_MONTH';
    default:
      return undefined;
  }
};

/** What a marketer most often asks of each type; the catalog's first operator where it does not offer that. */
const USUAL: Readonly<Record<string, Operator>> = { number: 'AT_LEAST', money: 'AT_LEAST', date: 'IN_THE_LAST' };

export const usualOperator = ({ type, operators }: Pick<Subject, 'type' | 'operators'>): Operator => {
  const usual = USUAL[type];
  return usual && operators.includes(usual) ? usual : (operators[0] ?? 'HAS_VALUE');
};

/** A condition with the value, or without one: a value is left out, never undefined. */
export const withValue = <Condition extends { readonly operator?: Operator; readonly value?: FilterValue }>(
  condition: Condition,
  value: FilterValue | undefined,
) => {
  const { value: _, ...rest } = condition;
  return value === undefined ? rest : { ...rest, value };
};
