import type { DateStorage } from '../time/window';
import { addDays, type CalendarDate, dayNumber, parseDay } from '../time/zone';
import type { DateCondition, Period, RelativeDate } from '../tree';

/**
 * The beginning or the end of a window of time, whenever it is looked at: "the start of the day 30 days ago". What a lint
 * says of a saved filter has to be true tomorrow as well, so edges are compared as such and not by where they lie today.
 */
export interface Edge {
  /** Edges of one scale keep their order for ever: that of `place`. */
  readonly scale: string;
  readonly place: number;
  /** Between how many days after the beginning of today it always lies; infinite where that changes. */
  readonly earliest: number;
  readonly latest: number;
}

/** `from <= t < to`; an end that is left out is open. */
export interface EdgeWindow {
  readonly from?: Edge;
  readonly to?: Edge;
}

export const edgeKey = ({ scale, place }: Edge): string => `${scale} ${place}`;

/** Whether one edge is never later than another. False also where that is not known. */
export const isNeverAfter = (one: Edge, other: Edge): boolean =>
  one.scale === other.scale ? one.place <= other.place : one.latest <= other.earliest;

const dayEdge = (days: number): Edge => ({ scale: 'DAY', place: days, earliest: days, latest: days });

/** Clocks that are changed, or a zone that skips a day, move an hour against the days. */
const CLOCK_SLACK_DAYS = 1.2;

const clockEdge = (hours: number): Edge => {
  const slack = hours === 0 ? 0 : CLOCK_SLACK_DAYS;
  return { scale: 'CLOCK', place: hours, earliest: hours / 24 - slack, latest: hours / 24 + 1 + slack };
};

const DAYS_OF_MONTH = 30.436875;
/** Months are up to three days shorter or longer than on average, and leap years come in cycles. */
const MONTH_SLACK_DAYS = 6;

/** The day so many months from today, or the day after it: 0 or 1 `more`. */
const monthEdge = (months: number, more: 0 | 1): Edge => {
  if (months === 0) return dayEdge(more);
  const days = months * DAYS_OF_MONTH + more;
  return { scale: 'MONTH', place: 2 * months + more, earliest: days - MONTH_SLACK_DAYS, latest: days + MONTH_SLACK_DAYS };
};

const dateEdge = (day: CalendarDate): Edge => ({
  scale: 'DATE',
  place: dayNumber(day),
  earliest: Number.NEGATIVE_INFINITY,
  latest: Number.POSITIVE_INFINITY,
});

/** Between how many days from today the last, this and the next period begin. */
const PERIOD_STARTS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  WEEK: [
    [-13, -7],
    [-6, 0],
    [1, 7],
  ],
  MONTH: [
    [-61, -28],
    [-30, 0],
    [1, 31],
  ],
  QUARTER: [
    [-183, -90],
    [-91, 0],
    [1, 92],
  ],
  YEAR: [
    [-731, -365],
    [-365, 0],
    [1, 366],
  ],
};

const periodWindow = (period: Period): EdgeWindow => {
  const [which, unit = ''] = period.split('_');
  const edge = (place: number): Edge => {
    const [earliest, latest] = PERIOD_STARTS[unit]?.[place] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return { scale: `START_OF_${unit}`, place, earliest, latest };
  };
  const place = which === 'LAST' ? 0 : 1;
  return { from: edge(place), to: edge(place + 1) };
};

/** The beginning of the day so far from today, or of the day after it. */
const relativeEdge = ({ amount, unit }: RelativeDate, sign: -1 | 1, more: 0 | 1): Edge => {
  switch (unit) {
    case 'HOUR':
      return clockEdge(sign * amount + (sign < 0 ? more : 0));
    case 'DAY':
      return dayEdge(sign * amount + more);
    case 'WEEK':
      return dayEdge(sign * amount * 7 + more);
    case 'MONTH':
      return monthEdge(sign * amount, more);
    case 'YEAR':
      return monthEdge(sign * amount * 12, more);
  }
};

const day = (value: unknown): CalendarDate | undefined => (typeof value === 'string' ? parseDay(value) : undefined);

const dateWindow = (first: CalendarDate | undefined, last: CalendarDate | undefined): EdgeWindow => ({
  ...(first && { from: dateEdge(first) }),
  ...(last && { to: dateEdge(addDays(last, 1)) }),
});

const absoluteWindow = ({ operator, value }: DateCondition): EdgeWindow | undefined => {
  const at = day(value);
  if (operator === 'BETWEEN') {
    return typeof value === 'object' && 'from' in value ? dateWindow(day(value.from), day(value.to)) : undefined;
  }
  if (!at) return undefined;
  if (operator === 'ON') return dateWindow(at, at);
  if (operator === 'BEFORE') return { to: dateEdge(at) };
  return operator === 'AFTER' ? { from: dateEdge(addDays(at, 1)) } : undefined;
};

/** The window that a date condition means; undefined for one that is not a single stretch of time. */
export const edgeWindow = (condition: DateCondition, storage: DateStorage): EdgeWindow | undefined => {
  const { operator, value } = condition;
  if (operator === 'IN_PERIOD') return periodWindow(value as Period);
  if (typeof value !== 'object' || !('amount' in value)) return absoluteWindow(condition);
  // "In the last 30 days" ends now, and where only days are known it ends with today.
  const untilNow = storage === 'DAY' ? dayEdge(1) : clockEdge(0);
  const fromNow = storage === 'DAY' ? dayEdge(0) : clockEdge(0);
  switch (operator) {
    case 'EXACTLY_AGO':
      return { from: relativeEdge(value, -1, 0), to: relativeEdge(value, -1, 1) };
    case 'LESS_THAN_AGO':
      return { from: relativeEdge(value, -1, 1), to: untilNow };
    case 'MORE_THAN_AGO':
      return { to: relativeEdge(value, -1, 0) };
    case 'IN_THE_LAST':
      return { from: relativeEdge(value, -1, 0), to: untilNow };
    case 'IN_THE_NEXT':
      return { from: fromNow, to: relativeEdge(value, 1, 1) };
    default:
      return undefined;
  }
};

/** Whether every instant of one window always lies in another too. */
export const isAlwaysWithin = (inner: EdgeWindow, outer: EdgeWindow): boolean =>
  (!outer.from || (inner.from !== undefined && isNeverAfter(outer.from, inner.from))) &&
  (!outer.to || (inner.to !== undefined && isNeverAfter(inner.to, outer.to)));
