import { dateFormat } from '../formats';
import { type Clock, type DateStorage, dayWindow, instantWindow, type Window } from '../time/window';
import { addDays, type CalendarDate, calendarDate, localDate, parseDay } from '../time/zone';
import type { DateCondition, RelativeDate } from '../tree';
import { lowered, plural } from './words';

const utcDay = (date: CalendarDate): Date => new Date(Date.UTC(2000, date.month - 1, date.day));

/** "22 Nov 2026". */
export const dayText = (date: CalendarDate): string =>
  `${date.day} ${dateFormat('en-US', { month: 'short', timeZone: 'UTC' }).format(utcDay(date))} ${date.year}`;

const isoDayText = (value: unknown): string => {
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  return day ? dayText(day) : String(value);
};

/** "22 Nov 2026, 10:30", on the clocks of the workspace. */
export const momentText = (instant: number, { timeZone }: Clock): string => {
  const time = dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(instant);
  return `${dayText(localDate(instant, timeZone))}, ${time}`;
};

const asRelative = (value: DateCondition['value']): RelativeDate | undefined =>
  typeof value === 'object' && 'amount' in value ? value : undefined;

export const lengthText = ({ amount, unit }: RelativeDate): string => plural(amount, unit.toLowerCase());

/** First and last day of a window, where it is made of whole days. */
const daysOf = (
  { from, to }: Window,
  storage: DateStorage,
  { timeZone }: Clock,
): { first?: CalendarDate; last?: CalendarDate } => {
  const first = from === undefined ? undefined : storage === 'DAY' ? calendarDate(from) : localDate(from, timeZone);
  const last = to === undefined ? undefined : storage === 'DAY' ? addDays(calendarDate(to), -1) : localDate(to - 1, timeZone);
  return { ...(first && { first }), ...(last && { last }) };
};

/**
 * What a relative date means today: "since 23 Oct 2026", "before 23 Oct 2026". Undefined for a condition that names its
 * dates itself.
 */
export const resolvedDates = (condition: DateCondition, storage: DateStorage, clock: Clock): string | undefined => {
  const relative = asRelative(condition.value);
  if (!relative && condition.operator !== 'IN_PERIOD') return undefined;
  // The next anniversaries fall on days, however the date itself is kept.
  if (condition.operator === 'ANNIVERSARY_IN_THE_NEXT')
    return resolvedDates({ ...condition, operator: 'IN_THE_NEXT' }, 'DAY', clock);
  const { start, end, next } = endsText(condition, storage, clock);
  switch (condition.operator) {
    case 'IN_THE_LAST':
    case 'LESS_THAN_AGO':
      return `since ${start}`;
    case 'IN_THE_NEXT':
      return `until ${end}`;
    case 'MORE_THAN_AGO':
      return `before ${next}`;
    case 'EXACTLY_AGO':
      return relative?.unit === 'HOUR' ? `from ${start}` : start;
    default:
      return `${start} to ${end}`;
  }
};

/** With the zone whose clocks are meant: "22 Nov 2026, 10:30 CET". */
const zonedMomentText = (instant: number, clock: Clock): string => {
  const parts = dateFormat('en-GB', { timeZone: clock.timeZone, timeZoneName: 'short' }).formatToParts(instant);
  return `${momentText(instant, clock)} ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? clock.timeZone}`;
};

/** First and last day of a condition's window, and the day that follows; moments where it counts hours. */
const endsText = (condition: DateCondition, storage: DateStorage, clock: Clock): { start: string; end: string; next: string } => {
  const window = storage === 'DAY' ? dayWindow(condition, clock) : instantWindow(condition, clock);
  if (asRelative(condition.value)?.unit === 'HOUR') {
    const moment = (instant: number | undefined): string => (instant === undefined ? '' : zonedMomentText(instant, clock));
    return { start: moment(window.from), end: moment(window.to), next: moment(window.to) };
  }
  const { first, last } = daysOf(window, storage, clock);
  return { start: first ? dayText(first) : '', end: last ? dayText(last) : '', next: last ? dayText(addDays(last, 1)) : '' };
};

/** A date condition after a verb: "in the last 30 days (since 23 Oct 2026)". */
export const dateText = (condition: DateCondition, storage: DateStorage, clock: Clock): string => {
  const meaning = resolvedDates(condition, storage, clock);
  return `${plainDateText(condition)}${meaning ? ` (${meaning})` : ''}`;
};

const plainDateText = ({ operator, value }: DateCondition): string => {
  const relative = asRelative(value);
  const length = relative ? lengthText(relative) : '';
  switch (operator) {
    case 'ON':
      return `on ${isoDayText(value)}`;
    case 'BEFORE':
      return `before ${isoDayText(value)}`;
    case 'AFTER':
      return `after ${isoDayText(value)}`;
    case 'BETWEEN':
      return typeof value === 'object' && 'from' in value ? `between ${isoDayText(value.from)} and ${isoDayText(value.to)}` : '';
    case 'EXACTLY_AGO':
      return `exactly ${length} ago`;
    case 'LESS_THAN_AGO':
      return `less than ${length} ago`;
    case 'MORE_THAN_AGO':
      return `more than ${length} ago`;
    case 'IN_THE_LAST':
      return `in the last ${length}`;
    case 'IN_THE_NEXT':
    case 'ANNIVERSARY_IN_THE_NEXT':
      return `in the next ${length}`;
    default:
      return lowered(String(value).toLowerCase().replace('_', ' '));
  }
};
