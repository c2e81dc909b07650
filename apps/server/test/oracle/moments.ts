import { addDays, addMonths, type CalendarDate, dayNumber, localDate, startOfDay } from '@muster/filters';
import type { World } from './worlds';

/** The lengths that conditions ask for; the moments below lie where windows of these lengths begin and end. */
export const LENGTHS = [0, 1, 2, 7, 12, 18, 30, 365];

const HOUR = 3_600_000;
const ASKED_DAYS = [...LENGTHS, 14, 49, 84, 210];
const ASKED_MONTHS = [1, 2, 7, 12, 18, 30];

const monday = (date: CalendarDate): CalendarDate => {
  const weekday = new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
};

/** First days of weeks, months, quarters and years around a day. */
const periodStarts = (today: CalendarDate): CalendarDate[] => {
  const month = { ...today, day: 1 };
  const quarter = { ...month, month: today.month - ((today.month - 1) % 3) };
  const year = { ...month, month: 1 };
  return [
    ...[-7, 0, 7].map((days) => addDays(monday(today), days)),
    ...[-1, 0, 1].map((months) => addMonths(month, months)),
    ...[-3, 0, 3].map((months) => addMonths(quarter, months)),
    ...[-12, 0, 12].map((months) => addMonths(year, months)),
  ];
};

const edgeDays = (today: CalendarDate): CalendarDate[] => [
  ...ASKED_DAYS.flatMap((days) => [addDays(today, -days), addDays(today, days)]),
  ...ASKED_MONTHS.flatMap((months) => [addMonths(today, -months), addMonths(today, months)]),
  ...periodStarts(today),
  { year: 2024, month: 2, day: 29 },
  { year: 2020, month: 3, day: 1 },
  { year: 1999, month: 12, day: 31 },
];

const offsetName = (format: Intl.DateTimeFormat, instant: number): string =>
  format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';

/** The hours in which a zone's clocks are changed, within a year of a moment. */
const clockChanges = ({ timeZone, now }: World): number[] => {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const changes: number[] = [];
  let before = offsetName(format, now - 370 * 24 * HOUR);
  for (let day = now - 370 * 24 * HOUR; day < now + 30 * 24 * HOUR; day += 24 * HOUR) {
    if (offsetName(format, day + 24 * HOUR) === before) continue;
    const hour = Array.from({ length: 48 }, (_, half) => day + ((half + 1) * HOUR) / 2).find(
      (at) => offsetName(format, at) !== before,
    );
    changes.push(Math.floor((hour ?? day) / (HOUR / 2)) * (HOUR / 2));
    before = offsetName(format, day + 24 * HOUR);
  }
  return changes;
};

/** Worlds are asked for their moments by every value that is made of them. */
const remembered = <Result>(find: (world: World) => Result): ((world: World) => Result) => {
  const known = new WeakMap<World, { readonly result: Result }>();
  return (world) => {
    const entry = known.get(world) ?? { result: find(world) };
    known.set(world, entry);
    return entry.result;
  };
};

/** Instants right before, at and right after everything that a window can begin or end with. */
export const edgeInstants = remembered((world: World): readonly number[] => {
  const { timeZone, now } = world;
  const edges = [
    ...edgeDays(localDate(now, timeZone)).map((day) => startOfDay(day, timeZone)),
    ...LENGTHS.flatMap((hours) => [now - hours * HOUR, now + hours * HOUR]),
    ...clockChanges(world),
  ];
  return [...new Set(edges.flatMap((at) => [at - 1, at, at + 1]))];
});

/** Days, as yyyymmdd, around which birthdays and ages turn. */
export const edgeDates = remembered(({ timeZone, now }: World): readonly number[] => {
  const today = localDate(now, timeZone);
  const years = [0, 1, 4, 18, 19, 100].map((count) => addMonths(today, -12 * count));
  const around = years.flatMap((day) => [-1, 0, 1, 7, 30].map((days) => addDays(day, days)));
  return [...new Set([...around.map(dayNumber), 20_000_229, 20_010_228, 19_991_231, 20_000_101, 19_000_101])];
});
