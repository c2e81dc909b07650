/** A day of the calendar, in no time zone. `month` is 1 to 12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
};

/** Milliseconds since 1970 of a date and time read as if it were UTC. Years below 100 are not 19xx here. */
const utc = (date: CalendarDate, ms = 0): number => {
  const at = new Date(0);
  at.setUTCFullYear(date.year, date.month - 1, date.day);
  return at.getTime() + ms;
};

/** Before this no clock was ever changed; and far enough back, Intl counts days by the Julian calendar. */
const FIRST_CLOCK_CHANGE = Date.UTC(1840, 0, 1);

const readOffset = (instant: number, timeZone: string): number => {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = utc({ year, month, day }, hour * HOUR_MS + minute * 60_000 + second * 1_000);
  return wall - Math.floor(instant / 1_000) * 1_000;
};

/** Reading an offset takes as long as a hundred comparisons, and one evaluation asks for the same midnights again and again. */
const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, Map<number, number>>();

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
const offsetAt = (instant: number, timeZone: string): number => {
  const asked = Math.max(instant, FIRST_CLOCK_CHANGE);
  const offsets = remembered.get(timeZone) ?? new Map<number, number>();
  remembered.set(timeZone, offsets);
  const known = offsets.get(asked);
  if (known !== undefined) return known;
  const offset = readOffset(asked, timeZone);
  if (offsets.size >= MOST_REMEMBERED) offsets.clear();
  offsets.set(asked, offset);
  return offset;
};

/** The calendar day that a zone's clocks show at an instant. */
export const localDate = (instant: number, timeZone: string): CalendarDate => {
  const wall = new Date(instant + offsetAt(instant, timeZone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
};

/**
 * The first instant of a local day. Where clocks skip midnight, the day begins at the instant they jump to; where they
 * show midnight twice, it begins at the first.
 */
export const startOfDay = (date: CalendarDate, timeZone: string): number => {
  const midnight = utc(date);
  const candidates = [offsetAt(midnight - DAY_MS, timeZone), offsetAt(midnight + DAY_MS, timeZone)].map(
    (offset) => midnight - offset,
  );
  const exact = candidates.filter((instant) => instant + offsetAt(instant, timeZone) === midnight);
  if (exact.length > 0) return Math.min(...exact);
  return firstInstantFrom(Math.min(...candidates), Math.max(...candidates), midnight, timeZone);
};

/** Halves the gap until the instant is found at which the wall clock reaches or passes `wall`. */
const firstInstantFrom = (low: number, high: number, wall: number, timeZone: string): number => {
  let before = low;
  let after = high;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + offsetAt(middle, timeZone) >= wall) after = middle;
    else before = middle;
  }
  return after;
};

export const addDays = (date: CalendarDate, days: number): CalendarDate => {
  const at = new Date(utc(date) + days * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
};

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The same day some months on, or the month's last day where it has no such day: 31 January and a month is 28 February. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
};

/** Monday of the date's week. */
export const startOfWeek = (date: CalendarDate): CalendarDate => {
  const weekday = new Date(utc(date)).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
};

/** The day as the integer yyyymmdd. */
export const dayNumber = (date: CalendarDate): number => date.year * 10_000 + date.month * 100 + date.day;

/** The day of an integer yyyymmdd. */
export const calendarDate = (yyyymmdd: number): CalendarDate => ({
  year: Math.floor(yyyymmdd / 10_000),
  month: Math.floor(yyyymmdd / 100) % 100,
  day: yyyymmdd % 100,
});

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `2026-11-22`; anything that is not a day of the calendar is undefined. */
export const parseDay = (text: string): CalendarDate | undefined => {
  const match = ISO_DAY.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? { year, month, day } : undefined;
};

export const HOUR = HOUR_MS;
