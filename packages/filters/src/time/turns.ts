import type { DateCondition, RelativeDate } from '../tree';
import { type Clock, type DateStorage, hourWindow, resolveDays, shift } from './window';
import { addDays, addMonths, type CalendarDate, calendarDate, dayNumber, localDate, startOfDay } from './zone';

/** A stretch of time that is looked at: the instants after `now`, up to and including `until`. */
export interface Future extends Clock {
  /** UTC milliseconds. */
  readonly until: number;
}

const MOST_DAYS = 40_000;

/** The first day after today on which `reached` holds, found by halving: it has to stay true once it is. */
const firstDay = (reached: (day: CalendarDate) => boolean, { now, until, timeZone }: Future): CalendarDate | undefined => {
  const today = localDate(now, timeZone);
  if (reached(today)) return undefined;
  let before = 0;
  let after = Math.min(MOST_DAYS, Math.ceil((until - now) / 86_400_000) + 1);
  if (!reached(addDays(today, after))) return undefined;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (reached(addDays(today, middle))) after = middle;
    else before = middle;
  }
  return addDays(today, after);
};

/** The day whose beginning an instant last passed. Where clocks go back over midnight, they show the day before again. */
const dayBegunAt = (instant: number, timeZone: string): CalendarDate => {
  const shown = localDate(instant, timeZone);
  const next = addDays(shown, 1);
  return startOfDay(next, timeZone) <= instant ? next : shown;
};

const asRelative = ({ value }: DateCondition): RelativeDate | undefined =>
  typeof value === 'object' && 'amount' in value ? value : undefined;

/** The years, as differences to a date's own, in which its anniversary may matter. */
const anniversaries = (day: CalendarDate, { now, until, timeZone }: Future, reach: number): CalendarDate[] => {
  const first = Math.max(1, localDate(now, timeZone).year - day.year - 1);
  const last = localDate(until, timeZone).year - day.year + reach + 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => addMonths(day, 12 * (first + index)));
};

const anniversaryTurns = (condition: DateCondition, day: CalendarDate, future: Future): (CalendarDate | undefined)[] => {
  const { amount = 0, unit = 'DAY' } = asRelative(condition) ?? {};
  const reachOf = (today: CalendarDate): number => dayNumber(shift(today, amount, unit === 'HOUR' ? 'DAY' : unit));
  const years = unit === 'YEAR' ? amount : Math.ceil((unit === 'MONTH' ? amount * 31 : amount * (unit === 'WEEK' ? 7 : 1)) / 365);
  // With a reach of a year and more every date of the past has one, whichever it is.
  const each = anniversaries(day, future, Math.min(years, 1));
  return [
    addDays(day, 1),
    ...each.flatMap((anniversary) => [
      firstDay((today) => reachOf(today) >= dayNumber(anniversary), future),
      addDays(anniversary, 1),
    ]),
  ];
};

const midnights = (days: readonly (CalendarDate | undefined)[], { timeZone }: Clock): number[] =>
  days.flatMap((day) => (day ? [startOfDay(day, timeZone)] : []));

/** The days on which the ends of a condition's window pass a day. Both ends only ever move on. */
const windowTurns = (condition: DateCondition, day: CalendarDate, future: Future): (CalendarDate | undefined)[] => {
  const at = dayNumber(day);
  return [
    firstDay((today) => {
      const { first } = resolveDays(condition, today);
      return first !== undefined && dayNumber(first) > at;
    }, future),
    firstDay((today) => {
      const { last } = resolveDays(condition, today);
      return last !== undefined && dayNumber(last) >= at;
    }, future),
  ];
};

const turnsOfInstant = (condition: DateCondition, stored: number, future: Future): number[] => {
  const relative = asRelative(condition);
  if (relative?.unit === 'HOUR') {
    const { from, to } = hourWindow(condition.operator, relative.amount, 0);
    return [from, to].flatMap((edge) => (edge === undefined ? [] : [stored - edge + 1]));
  }
  // One end of the window may be the moment itself.
  const { cut } = resolveDays(condition, localDate(future.now, future.timeZone));
  const days = windowTurns(condition, dayBegunAt(stored, future.timeZone), future);
  return [...(cut === 'NONE' ? [] : [stored + 1]), ...midnights(days, future)];
};

/**
 * Instants at which the answer of a date condition about a stored date may change without any new data: every one at which
 * it does is among them. In no order, some more than once.
 * @param stored UTC milliseconds or yyyymmdd, as `storage` says.
 */
export const turnsOfDate = (
  condition: DateCondition,
  stored: number,
  { storage, ...future }: Future & { readonly storage: DateStorage },
): readonly number[] => {
  const isRelative = asRelative(condition) !== undefined || condition.operator === 'IN_PERIOD';
  if (!isRelative) return [];
  const inTime = (instants: readonly number[]): readonly number[] =>
    instants.filter((instant) => instant > future.now && instant <= future.until);
  const day = storage === 'DAY' ? calendarDate(stored) : localDate(stored, future.timeZone);
  if (condition.operator === 'ANNIVERSARY_IN_THE_NEXT') {
    return inTime(midnights(anniversaryTurns(condition, day, future), future));
  }
  return inTime(
    storage === 'DAY' ? midnights(windowTurns(condition, day, future), future) : turnsOfInstant(condition, stored, future),
  );
};

/** The instants at which somebody turns a year older, for a birthdate as yyyymmdd. */
export const birthdays = (birthdate: number, future: Future): readonly number[] =>
  midnights([calendarDate(birthdate), ...anniversaries(calendarDate(birthdate), future, 0)], future).filter(
    (instant) => instant > future.now && instant <= future.until,
  );
