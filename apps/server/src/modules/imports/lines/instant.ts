import type { DateOrder } from '../file/format';
import { CellProblem } from '../problem';
import type { CellReader } from './cell';

const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([AaPp])\.?[Mm]\.?)?)?`;
const ZONE = String.raw`(?: ?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?`;
/** `2011-10-06 16:20:00`, `2011-10-06T16:20:00.000Z`, `2011/10/06` */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}${ZONE}$`);
/** `12/1/2010 8:26`, `1.12.2010`, `12-01-10` */
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}${ZONE}$`);

/** `10-12-01`, `10/12/01 8:26`: only where it is known that the year comes first. */
const SHORT_YEAR_FIRST = new RegExp(String.raw`^(\d{2})([-/.])(\d{1,2})\2(\d{1,2})${TIME}${ZONE}$`);

const UNREADABLE = new CellProblem('DATE', 'This is not a date that can be read. Write 2010-12-01 08:26:00.');
const NO_SUCH_DAY = new CellProblem('DATE', 'The calendar has no such day, or the clock no such time.');
const OUT_OF_RANGE = new CellProblem('DATE', 'The year must be from 1900 to 2199.');

const ambiguous = (order: DateOrder): CellProblem =>
  new CellProblem(
    'AMBIGUOUS_DATE',
    order === 'BOTH'
      ? 'The first number can be the day or the month, and other rows of this column have it both ways. Write 2010-12-01.'
      : 'The first number can be the day or the month, and no row of this column tells which. Write 2010-12-01.',
  );

/** Which of the two numbers is the day. Dots are only written where the day comes first. */
const dayFirst = (first: number, separator: string, second: number, { order, isChosen }: DayOptions): boolean | undefined => {
  if ((separator === '.' && !isChosen) || order === 'DAY_FIRST') return true;
  if (order === 'MONTH_FIRST' || first === second) return false;
  if (first > 12) return true;
  return second > 12 ? false : undefined;
};

interface Clock {
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly fraction: string | undefined;
  readonly half: string | undefined;
}

/** Milliseconds since midnight. */
const timeOfDay = ({ hour = '0', minute = '0', second = '0', fraction = '', half }: Clock): number | undefined => {
  const given = Number(hour);
  if (half !== undefined && (given < 1 || given > 12)) return undefined;
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0;
  const hours = half === undefined ? given : (given % 12) + afternoon;
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
};

/** Milliseconds that a written zone is ahead of UTC. */
const offset = (zone: string): number => {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (hours === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Found {
  readonly day: Day;
  /** Time and zone, as they are written. */
  readonly rest: readonly (string | undefined)[];
}

export interface DayOptions {
  /** What the column as a whole says about `12/1/2010`. */
  readonly order: DateOrder;
  /** Whether somebody said so, and not only the cells of the column. */
  readonly isChosen: boolean;
  /** Years of two digits lie in the hundred years up to this one. */
  readonly lastYear: number;
}

const fullYear = (year: string, lastYear: number): number =>
  year.length > 2 ? Number(year) : lastYear - ((((lastYear - Number(year)) % 100) + 100) % 100);

const yearFirst = (cell: string, { order, lastYear }: DayOptions): Found | undefined => {
  const [, year, month, day, ...rest] = YEAR_FIRST.exec(cell) ?? [];
  if (year !== undefined) return { day: { year: Number(year), month: Number(month), day: Number(day) }, rest };
  const [, short, , shortMonth, shortDay, ...more] = (order === 'YEAR_FIRST' && SHORT_YEAR_FIRST.exec(cell)) || [];
  if (short === undefined) return undefined;
  return { day: { year: fullYear(short, lastYear), month: Number(shortMonth), day: Number(shortDay) }, rest: more };
};

const yearLast = (cell: string, options: DayOptions): Found | CellProblem => {
  const [, a, separator = '', b, year = '', ...rest] = YEAR_LAST.exec(cell) ?? [];
  // `10-12-01` may as well begin with the year.
  const isUnclear = separator === '-' && year.length === 2 && !options.isChosen;
  if (a === undefined || isUnclear) return UNREADABLE;
  const [first, second] = [Number(a), Number(b)];
  const isDayFirst = dayFirst(first, separator, second, options);
  if (isDayFirst === undefined) return ambiguous(options.order);
  const day = { year: fullYear(year, options.lastYear), month: isDayFirst ? second : first, day: isDayFirst ? first : second };
  return { day, rest };
};

/** Midnight of a day, as if it were in UTC; undefined when the calendar has no such day. */
const midnight = ({ year, month, day }: Day): number | undefined => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() : undefined;
};

export interface InstantOptions extends Pick<DayOptions, 'order' | 'isChosen'> {
  /** The moment of a local time that names no zone: see local-time.ts. */
  readonly local: (time: number) => number;
}

/** Of moments: two digits mean this century. */
const LAST_YEAR = 2099;

/** Reads a moment as UTC milliseconds. A day without a time is its first moment. */
export const instant = ({ local, ...given }: InstantOptions): CellReader<number> => {
  const options = { ...given, lastYear: LAST_YEAR };
  return (cell) => {
    const found = yearFirst(cell, options) ?? yearLast(cell, options);
    if (found instanceof CellProblem) return found;
    const [hour, minute, second, fraction, half, zone] = found.rest;
    const date = midnight(found.day);
    const time = timeOfDay({ hour, minute, second, fraction, half });
    if (date === undefined || time === undefined) return NO_SUCH_DAY;
    if (found.day.year < 1900 || found.day.year > 2199) return OUT_OF_RANGE;
    return zone === undefined ? local(date + time) : date + time - offset(zone);
  };
};

/** Reads a day of the calendar, such as a birthday, as yyyymmdd; a time after it is ignored. */
export const calendarDay = (options: DayOptions): CellReader<number> => {
  return (cell) => {
    const found = yearFirst(cell, options) ?? yearLast(cell, options);
    if (found instanceof CellProblem) return found;
    const { year, month, day } = found.day;
    if (midnight(found.day) === undefined) return NO_SUCH_DAY;
    return year < 1900 || year > 2199 ? OUT_OF_RANGE : year * 10_000 + month * 100 + day;
  };
};
