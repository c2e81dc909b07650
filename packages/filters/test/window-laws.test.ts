import fc from 'fast-check';
import { type DateCondition, instantWindow, PERIODS, type Unit } from '../src';

const RUNS = 1_500;
const SEED = 20_261_122;
const DAY = 86_400_000;

const ZONES = [
  'Europe/Vienna',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'UTC',
];

const formats = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  ]),
);

/** What the calendar on the wall shows: `2026-11-22`. */
const wallDay = (instant: number, timeZone: string): string => formats.get(timeZone)?.format(instant) ?? '';

/** The number of a day since 1970, read off the calendar and not off a clock. */
const dayIndex = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The day some months earlier, as a person finds it: the same number, or the last of that month. */
const monthsEarlier = (day: string, months: number): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = Date.UTC(year, month - 1 - months, 1);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return first / DAY + Math.min(date, lastOfMonth) - 1;
};

const daysAgo = (day: string, amount: number, unit: Unit): number => {
  if (unit === 'DAY' || unit === 'WEEK') return dayIndex(day) - amount * (unit === 'WEEK' ? 7 : 1);
  return monthsEarlier(day, amount * (unit === 'YEAR' ? 12 : 1));
};

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
/** 29 December 1969 was a Monday. */
const weekOf = (day: string): number => Math.floor((dayIndex(day) + 3) / 7);

const inPeriod = (period: string, day: string, today: string): boolean => {
  const [which, unit] = period.split('_');
  const numberOf = (one: string): number => {
    if (unit === 'WEEK') return weekOf(one);
    return Math.floor(monthOf(one) / (unit === 'YEAR' ? 12 : unit === 'QUARTER' ? 3 : 1));
  };
  return numberOf(day) === numberOf(today) - (which === 'LAST' ? 1 : 0);
};

interface Asked {
  readonly instant: number;
  readonly now: number;
  readonly timeZone: string;
}

/** What a condition means, day by day of the calendar; no window is computed. */
const holds = ({ operator, value }: DateCondition, { instant, now, timeZone }: Asked): boolean => {
  const [day, today] = [wallDay(instant, timeZone), wallDay(now, timeZone)];
  if (operator === 'IN_PERIOD') return inPeriod(String(value), day, today);
  if (typeof value !== 'object' || !('amount' in value)) return false;
  const asked = daysAgo(today, value.amount, value.unit);
  switch (operator) {
    case 'IN_THE_LAST':
      return dayIndex(day) >= asked && instant < now;
    case 'EXACTLY_AGO':
      return dayIndex(day) === asked;
    case 'LESS_THAN_AGO':
      return dayIndex(day) > asked && instant < now;
    default:
      return dayIndex(day) < asked;
  }
};

const condition = (): fc.Arbitrary<DateCondition> =>
  fc.oneof(
    fc.constantFrom(...PERIODS).map((value) => ({ operator: 'IN_PERIOD' as const, value })),
    fc.record({
      operator: fc.constantFrom('IN_THE_LAST', 'EXACTLY_AGO', 'LESS_THAN_AGO', 'MORE_THAN_AGO'),
      value: fc.record({ amount: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom('DAY', 'WEEK', 'MONTH', 'YEAR') }),
    }) as fc.Arbitrary<DateCondition>,
  );

test('a window holds the instants whose day on the wall it means, in any zone and at any moment', () => {
  const moments = fc.integer({ min: Date.UTC(2009, 0, 1), max: Date.UTC(2029, 0, 1) });
  const property = fc.property(
    condition(),
    fc.constantFrom(...ZONES),
    moments,
    fc.constantFrom(-1, 0, 1, DAY / 2),
    (asked, timeZone, now, off) => {
      const window = instantWindow(asked, { now, timeZone });
      // At the ends of the window, right beside them, and somewhere else.
      const instants = [window.from, window.to].filter((end) => end !== undefined).map((end) => end + off);
      for (const instant of [...instants, now - 200 * DAY, now + off]) {
        const inside = instant >= (window.from ?? Number.NEGATIVE_INFINITY) && instant < (window.to ?? Number.POSITIVE_INFINITY);
        expect({ instant, inside }).toEqual({ instant, inside: holds(asked, { instant, now, timeZone }) });
      }
    },
  );
  fc.assert(property, { numRuns: RUNS, seed: SEED });
});
