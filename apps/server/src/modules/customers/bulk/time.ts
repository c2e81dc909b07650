const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The years 1000 to 9999: what both ISO text and yyyymmdd can say in four digits. */
const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(10_000, 0, 1) - 1;

/** Nothing that is recorded is older: an earlier time is a mistake, or a default of whoever sent it. */
export const EARLIEST = Date.UTC(1900, 0, 1);
export const EARLIEST_DAY = 19_000_101;

/** The clocks of others may be ahead by so much. */
export const CLOCK_SKEW = 5 * 60_000;

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const isDayNumber = (value: number): boolean =>
  Number.isInteger(value) && value < 100_000_000 && isDay(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);

/** UTC milliseconds from UTC milliseconds or ISO 8601 with a zone; undefined when it is neither. */
export const parseInstant = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isInteger(value) && value >= FIRST && value <= LAST ? value : undefined;
  const match = typeof value === 'string' ? INSTANT.exec(value.trim()) : null;
  // Date.parse takes 30 February for 2 March.
  if (match === null || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) return undefined;
  const time = Date.parse(match[0].toUpperCase());
  return Number.isNaN(time) ? undefined : time;
};

/** yyyymmdd from yyyymmdd or "2026-11-22"; undefined when there is no such day. */
export const parseDay = (value: unknown): number | undefined => {
  if (typeof value === 'number') return isDayNumber(value) ? value : undefined;
  const match = typeof value === 'string' ? DAY.exec(value.trim()) : null;
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? year * 10_000 + month * 100 + day : undefined;
};
