import type { DateOrder } from '../file/format';
import { CellProblem } from '../problem';
import type { CellReader } from './cell';

const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([AaPp])\.?[Mm]\.?)?)?`;
const ZONE = String.raw`(?: ?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?`;
/** `2011-10-06 16:20:00`, `2011-10-06T16:20:00.000Z`, `2011/10/06` */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}${ZONE}$`);
/** `12/1/2010 8:26`, `1.12.2010`, `12-01-10` */
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}${ZONE}$`);

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
const dayFirst = (first: number, separator: string, second: number, order: DateOrder): boolean | undefined => {
  if (separator === '.' || order === 'DAY_FIRST') return true;
  if (order === 'MONTH_FIRST' || first === second) return false;
  if (first > 12) return true;
  return second > 12 ? false : undefined;
};

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

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

/** Midnight of a day, as if it were in UTC; undefined when the calendar has no such day. */
const midnight = ({ year, month, day }: Day): number | undefined => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() : undefined;
};

export interface InstantOptions {
  /** What the column as a whole says about `12/1/2010`. */
  readonly order: DateOrder;
  /** The moment of a local time that names no zone: see local-time.ts. */
  readonly local: (time: number) => number;
}

/** Reads a moment as UTC milliseconds. A day without a time is its first moment. */
export const instant = ({ order, local }: InstantOptions): CellReader<number> => {
  const dayOf = (cell: string): { day: Day; rest: readonly (string | undefined)[] } | CellProblem => {
    const [, year, month, day, ...rest] = YEAR_FIRST.exec(cell) ?? [];
    if (year !== undefined) return { day: { year: Number(year), month: Number(month), day: Number(day) }, rest };
    const [, a, separator = '', b, shortYear = '', ...more] = YEAR_LAST.exec(cell) ?? [];
    // `10-12-01` may as well begin with the year.
    if (a === undefined || (separator === '-' && shortYear.length === 2)) return UNREADABLE;
    const [first, second] = [Number(a), Number(b)];
    const isDayFirst = dayFirst(first, separator, second, order);
    if (isDayFirst === undefined) return ambiguous(order);
    return {
      day: { year: fullYear(shortYear), month: isDayFirst ? second : first, day: isDayFirst ? first : second },
      rest: more,
    };
  };
  return (cell) => {
    const found = dayOf(cell);
    if (found instanceof CellProblem) return found;
    const [hour, minute, second, fraction, half, zone] = found.rest;
    const date = midnight(found.day);
    const time = timeOfDay({ hour, minute, second, fraction, half });
    if (date === undefined || time === undefined) return NO_SUCH_DAY;
    if (found.day.year < 1900 || found.day.year > 2199) return OUT_OF_RANGE;
    return zone === undefined ? local(date + time) : date + time - offset(zone);
  };
};
