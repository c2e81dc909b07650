import { type DateCondition, type Operator, PERIODS, type Period, type RelativeDate, type Unit } from '../tree';
import {
  addDays,
  addMonths,
  type CalendarDate,
  dayNumber,
  HOUR,
  isLeapYear,
  localDate,
  parseDay,
  startOfDay,
  startOfWeek,
} from './zone';

/** When and where a question is asked. Every relative date of one evaluation is resolved against the same instant. */
export interface Clock {
  /** UTC milliseconds. */
  readonly now: number;
  /** IANA name of the workspace's zone. */
  readonly timeZone: string;
}

/** A half-open stretch of time: `from <= t < to`. An end that is left out is open. */
export interface Window {
  readonly from?: number;
  readonly to?: number;
}

/** How a date is stored: an instant in UTC milliseconds, or a calendar day as yyyymmdd. */
export type DateStorage = 'INSTANT' | 'DAY';

/** Days of the year from one to another, as month * 100 + day; it wraps where `from` is after `to`. */
export interface YearWindow {
  readonly from: number;
  readonly to: number;
  /** Only dates before this day have an anniversary that is not the day itself. */
  readonly before: number;
}

const asRelative = (condition: DateCondition): RelativeDate => {
  const { value } = condition;
  if (typeof value === 'object' && 'amount' in value) return value;
  throw new TypeError(`${condition.operator} needs an amount and a unit`);
};

const asDay = (value: unknown): CalendarDate => {
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  if (!day) throw new TypeError('a date is written as 2026-11-22');
  return day;
};

const asPeriod = (value: unknown): Period => {
  const period = PERIODS.find((known) => known === value);
  if (!period) throw new TypeError(`a period is one of ${PERIODS.join(', ')}`);
  return period;
};

/** A day some units on; months clamp to their last day. */
export const shift = (date: CalendarDate, amount: number, unit: Exclude<Unit, 'HOUR'>): CalendarDate => {
  switch (unit) {
    case 'DAY':
      return addDays(date, amount);
    case 'WEEK':
      return addDays(date, amount * 7);
    case 'MONTH':
      return addMonths(date, amount);
    case 'YEAR':
      return addMonths(date, amount * 12);
  }
};

/** Whole days: from the first to the last, both included. */
interface Days {
  readonly first?: CalendarDate;
  readonly last?: CalendarDate;
}

const periodDays = (period: Period, today: CalendarDate): Days => {
  const between = (first: CalendarDate, next: CalendarDate): Days => ({ first, last: addDays(next, -1) });
  const month = { ...today, day: 1 };
  const quarter = { year: today.year, month: today.month - ((today.month - 1) % 3), day: 1 };
  const year = { year: today.year, month: 1, day: 1 };
  const week = startOfWeek(today);
  switch (period) {
    case 'THIS_WEEK':
      return between(week, addDays(week, 7));
    case 'LAST_WEEK':
      return between(addDays(week, -7), week);
    case 'THIS_MONTH':
      return between(month, addMonths(month, 1));
    case 'LAST_MONTH':
      return between(addMonths(month, -1), month);
    case 'THIS_QUARTER':
      return between(quarter, addMonths(quarter, 3));
    case 'LAST_QUARTER':
      return between(addMonths(quarter, -3), quarter);
    case 'THIS_YEAR':
      return between(year, addMonths(year, 12));
    case 'LAST_YEAR':
      return between(addMonths(year, -12), year);
  }
};

/** The window of an operator that counts hours, around `now`. */
export const hourWindow = (operator: Operator, amount: number, now: number): Window => {
  const past = now - amount * HOUR;
  switch (operator) {
    case 'IN_THE_LAST':
      return { from: past, to: now };
    case 'IN_THE_NEXT':
      return { from: now, to: now + amount * HOUR };
    case 'EXACTLY_AGO':
      return { from: past, to: past + HOUR };
    case 'LESS_THAN_AGO':
      return { from: past + HOUR, to: now };
    default:
      return { to: past };
  }
};

/** Where the present cuts a window off: "in the last 30 days" ends now, not at tonight's midnight. */
type Cut = 'ENDS_NOW' | 'BEGINS_NOW' | 'NONE';

/** The whole days that a condition means when it is asked on `today`. */
export const resolveDays = (condition: DateCondition, today: CalendarDate): Days & { readonly cut: Cut } => {
  const { operator, value } = condition;
  const ago = (): CalendarDate => {
    const { amount, unit } = asRelative(condition);
    return shift(today, -amount, unit === 'HOUR' ? 'DAY' : unit);
  };
  switch (operator) {
    case 'ON':
      return { first: asDay(value), last: asDay(value), cut: 'NONE' };
    case 'BEFORE':
      return { last: addDays(asDay(value), -1), cut: 'NONE' };
    case 'AFTER':
      return { first: addDays(asDay(value), 1), cut: 'NONE' };
    case 'BETWEEN': {
      if (typeof value !== 'object' || !('from' in value)) throw new TypeError('BETWEEN needs from and to');
      return { first: asDay(value.from), last: asDay(value.to), cut: 'NONE' };
    }
    case 'EXACTLY_AGO':
      return { first: ago(), last: ago(), cut: 'NONE' };
    case 'LESS_THAN_AGO':
      return { first: addDays(ago(), 1), last: today, cut: 'ENDS_NOW' };
    case 'MORE_THAN_AGO':
      return { last: addDays(ago(), -1), cut: 'NONE' };
    case 'IN_THE_LAST':
      return { first: ago(), last: today, cut: 'ENDS_NOW' };
    case 'IN_THE_NEXT': {
      const { amount, unit } = asRelative(condition);
      return { first: today, last: shift(today, amount, unit === 'HOUR' ? 'DAY' : unit), cut: 'BEGINS_NOW' };
    }
    case 'IN_PERIOD':
      return { ...periodDays(asPeriod(value), today), cut: 'NONE' };
    default:
      throw new TypeError(`${operator} is not a window of time`);
  }
};

/** The stretch of instants that a date condition means at this moment. */
export const instantWindow = (condition: DateCondition, clock: Clock): Window => {
  const { value, operator } = condition;
  if (typeof value === 'object' && 'unit' in value && value.unit === 'HOUR') return hourWindow(operator, value.amount, clock.now);
  const { first, last, cut } = resolveDays(condition, localDate(clock.now, clock.timeZone));
  const from = cut === 'BEGINS_NOW' ? clock.now : first && startOfDay(first, clock.timeZone);
  const to = cut === 'ENDS_NOW' ? clock.now : last && startOfDay(addDays(last, 1), clock.timeZone);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};

/** The stretch of calendar days, as yyyymmdd, that a date condition means today. */
export const dayWindow = (condition: DateCondition, clock: Clock): Window => {
  const { first, last } = resolveDays(condition, localDate(clock.now, clock.timeZone));
  return { ...(first && { from: dayNumber(first) }), ...(last && { to: dayNumber(addDays(last, 1)) }) };
};

/** The same days as instants, each from its midnight to the next, whatever time it is today. */
export const wholeDays = (condition: DateCondition, { now, timeZone }: Clock): Window => {
  const { first, last } = resolveDays(condition, localDate(now, timeZone));
  return {
    ...(first && { from: startOfDay(first, timeZone) }),
    ...(last && { to: startOfDay(addDays(last, 1), timeZone) }),
  };
};

/** The days, first and last, whose anniversary ANNIVERSARY_IN_THE_NEXT looks for: today and the days up to the amount. */
const anniversaryDays = (condition: DateCondition, clock: Clock): { today: CalendarDate; last: CalendarDate } => {
  const { amount, unit } = asRelative(condition);
  const today = localDate(clock.now, clock.timeZone);
  return { today, last: shift(today, amount, unit === 'HOUR' ? 'DAY' : unit) };
};

/** The days of the year whose anniversary comes. A 29 February is celebrated on 28 in years that have no 29. */
export const anniversaryOfDay = (condition: DateCondition, clock: Clock): YearWindow => {
  const { today, last } = anniversaryDays(condition, clock);
  const before = dayNumber(today);
  if (dayNumber(last) >= dayNumber(addMonths(today, 12))) return { from: 101, to: 1231, before };
  const end = last.month * 100 + last.day;
  return { from: today.month * 100 + today.day, to: end === 228 && !isLeapYear(last.year) ? 229 : end, before };
};

const OLDEST_YEAR = 1900;

/** The same for instants: for each year back to 1900 the stretch before today whose anniversary comes. */
export const anniversaryOfInstant = (condition: DateCondition, clock: Clock): readonly Window[] => {
  const { today, last } = anniversaryDays(condition, clock);
  const midnight = startOfDay(today, clock.timeZone);
  if (dayNumber(last) >= dayNumber(addMonths(today, 12))) return [{ to: midnight }];
  const windows: Window[] = [];
  for (let years = 1; today.year - years >= OLDEST_YEAR; years += 1) {
    const { from, to } = anniversaryYear({ today, last }, years, clock.timeZone);
    if (from < Math.min(to, midnight)) windows.push({ from, to: Math.min(to, midnight) });
  }
  return windows;
};

const anniversaryYear = (
  { today, last }: { readonly today: CalendarDate; readonly last: CalendarDate },
  years: number,
  timeZone: string,
): { readonly from: number; readonly to: number } => {
  const first = addMonths(today, -12 * years);
  const end = addMonths(last, -12 * years);
  // 28 February in a year without a 29th stands for both days of a leap year.
  const endsOnLeapDay = last.month === 2 && last.day === 28 && !isLeapYear(last.year) && isLeapYear(end.year);
  // 29 February clamps to the 28th of a plain year, whose anniversary this year was yesterday.
  const startsAfterLeapDay = today.month === 2 && today.day === 29 && !isLeapYear(first.year);
  return {
    from: startOfDay(startsAfterLeapDay ? addDays(first, 1) : first, timeZone),
    to: startOfDay(addDays(end, endsOnLeapDay ? 2 : 1), timeZone),
  };
};
