import type { Catalog, Comparable } from '../catalog/types';
import { fold } from '../fold';
import { toMinorUnits } from '../money';
import { type Clock, dayWindow, instantWindow } from '../time/window';
import { addDays, addMonths, type CalendarDate, calendarDate, dayNumber, localDate } from '../time/zone';
import type { DateCondition, FilterValue, Operator, Scalar } from '../tree';

export interface ValueContext extends Clock {
  readonly currency: string;
}

export interface EvaluationContext extends ValueContext {
  readonly catalog: Catalog;
}

/** A value as the record holds it; null when it is unknown. */
export type Stored = Scalar | readonly string[] | null;

export interface ValueCondition {
  readonly operator: Operator;
  readonly value?: FilterValue;
}

const isKnown = (stored: Stored): boolean => {
  if (stored === null) return false;
  if (typeof stored === 'string') return fold(stored) !== '';
  if (typeof stored === 'object') return stored.some((item) => fold(item) !== '');
  return true;
};

const values = (condition: ValueCondition): readonly Scalar[] => {
  const { value } = condition;
  if (Array.isArray(value)) return value;
  return typeof value === 'object' || value === undefined ? [] : [value];
};

/** Whether a condition holds of a value. Written from the language's description, not from what the compilers do. */
export const holds = (condition: ValueCondition, stored: Stored, comparable: Comparable, context: ValueContext): boolean => {
  const { operator } = condition;
  switch (operator) {
    case 'HAS_VALUE':
      return isKnown(stored);
    case 'IS_UNKNOWN':
      return !isKnown(stored);
    case 'IS_NOT':
      return !holds({ ...condition, operator: 'IS' }, stored, comparable, context);
    case 'NOT_IN':
      return !holds({ ...condition, operator: 'IN' }, stored, comparable, context);
    case 'NOT_CONTAINS':
      return !holds({ ...condition, operator: 'CONTAINS' }, stored, comparable, context);
    case 'INCLUDES_NONE':
      return !holds({ ...condition, operator: 'INCLUDES_ANY' }, stored, comparable, context);
    default:
      return isKnown(stored) && stored !== null && holdsOfKnown(condition, stored, comparable, context);
  }
};

type Known = Exclude<Stored, null>;

const holdsOfKnown = (condition: ValueCondition, stored: Known, comparable: Comparable, context: ValueContext): boolean => {
  switch (comparable.type) {
    case 'date':
      return typeof stored === 'number' && dateHolds(condition, stored, comparable, context);
    case 'number':
      return typeof stored === 'number' && numberHolds(condition, stored, (value) => Number(value));
    case 'money':
      return (
        typeof stored === 'number' &&
        numberHolds(condition, stored, (value) => toMinorUnits(value, context.currency) ?? Number.NaN)
      );
    case 'boolean':
      return values(condition)[0] === stored;
    case 'list':
      return typeof stored === 'object' && listHolds(condition, stored);
    case 'text':
    case 'choice':
      return typeof stored === 'string' && textHolds(condition, fold(stored), comparable);
  }
};

const textHolds = (condition: ValueCondition, text: string, { coding }: Comparable): boolean => {
  const asked = values(condition).map((value) => fold(coding?.code(String(value)) ?? String(value)));
  const [first = ''] = asked;
  switch (condition.operator) {
    case 'IS':
    case 'IN':
      return asked.includes(text);
    case 'CONTAINS':
      return text.includes(first);
    case 'STARTS_WITH':
      return text.startsWith(first);
    case 'ENDS_WITH':
      return text.endsWith(first);
    default:
      return false;
  }
};

const numberHolds = (condition: ValueCondition, stored: number, read: (value: string | number) => number): boolean => {
  const { operator, value } = condition;
  if (operator === 'BETWEEN') {
    return typeof value === 'object' && 'from' in value && stored >= read(value.from) && stored <= read(value.to);
  }
  const asked = values(condition).map((one) => (typeof one === 'boolean' ? Number.NaN : read(one)));
  const [first = Number.NaN] = asked;
  switch (operator) {
    case 'IS':
    case 'IN':
    case 'EXACTLY':
      return asked.includes(stored);
    case 'LESS_THAN':
      return stored < first;
    case 'AT_MOST':
      return stored <= first;
    case 'MORE_THAN':
      return stored > first;
    case 'AT_LEAST':
      return stored >= first;
    default:
      return false;
  }
};

const listHolds = (condition: ValueCondition, stored: readonly string[]): boolean => {
  const items = new Set(stored.map(fold));
  const asked = values(condition).map((value) => fold(String(value)));
  return condition.operator === 'INCLUDES_ALL' ? asked.every((item) => items.has(item)) : asked.some((item) => items.has(item));
};

const dateHolds = (condition: DateCondition, stored: number, { storage }: Comparable, clock: Clock): boolean => {
  if (condition.operator === 'ANNIVERSARY_IN_THE_NEXT') {
    const day = storage === 'DAY' ? calendarDate(stored) : localDate(stored, clock.timeZone);
    return anniversaryHolds(condition, day, localDate(clock.now, clock.timeZone));
  }
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } =
    storage === 'DAY' ? dayWindow(condition, clock) : instantWindow(condition, clock);
  return stored >= from && stored < to;
};

/** Goes through the days to come one by one and asks each whether it is an anniversary. */
const anniversaryHolds = ({ value }: DateCondition, day: CalendarDate, today: CalendarDate): boolean => {
  if (typeof value !== 'object' || !('amount' in value)) return false;
  const months = { HOUR: 0, DAY: 0, WEEK: 0, MONTH: 1, YEAR: 12 }[value.unit] * value.amount;
  const days = { HOUR: 0, DAY: 1, WEEK: 7, MONTH: 0, YEAR: 0 }[value.unit] * value.amount;
  const last = dayNumber(addDays(addMonths(today, months), days));
  if (dayNumber(day) >= dayNumber(today)) return false;
  for (let years = Math.max(1, today.year - day.year - 1); years <= today.year - day.year + 2; years += 1) {
    const anniversary = dayNumber(addMonths(day, 12 * years));
    if (anniversary >= dayNumber(today) && anniversary <= last) return true;
  }
  return false;
};
