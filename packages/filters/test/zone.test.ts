import { localDate, startOfDay } from '../src';

const iso = (instant: number): string => new Date(instant).toISOString();

describe('the start of a local day', () => {
  test.each([
    ['winter in Vienna', { year: 2026, month: 1, day: 15 }, 'Europe/Vienna', '2026-01-14T23:00:00.000Z'],
    ['summer in Vienna', { year: 2026, month: 7, day: 15 }, 'Europe/Vienna', '2026-07-14T22:00:00.000Z'],
    ['the day clocks go forward', { year: 2026, month: 3, day: 29 }, 'Europe/Vienna', '2026-03-28T23:00:00.000Z'],
    ['the day after clocks go forward', { year: 2026, month: 3, day: 30 }, 'Europe/Vienna', '2026-03-29T22:00:00.000Z'],
    ['the day after clocks go back', { year: 2026, month: 10, day: 26 }, 'Europe/Vienna', '2026-10-25T23:00:00.000Z'],
    ['behind Greenwich', { year: 2026, month: 6, day: 1 }, 'America/New_York', '2026-06-01T04:00:00.000Z'],
    ['a quarter hour off', { year: 2026, month: 6, day: 1 }, 'Asia/Kathmandu', '2026-05-31T18:15:00.000Z'],
    // Cuba skips midnight: 00:00 to 01:00 does not exist on 8 March 2026, which begins at 01:00 summer time.
    ['midnight is skipped', { year: 2026, month: 3, day: 8 }, 'America/Havana', '2026-03-08T05:00:00.000Z'],
    // Cuba shows 00:00 to 01:00 twice on 1 November 2026; the day begins at the first.
    ['midnight comes twice', { year: 2026, month: 11, day: 1 }, 'America/Havana', '2026-11-01T04:00:00.000Z'],
    // Samoa had no 30 December 2011; it begins, and ends, where the 31st begins.
    ['the day does not exist', { year: 2011, month: 12, day: 30 }, 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s', (_, date, zone, expected) => {
    expect(iso(startOfDay(date, zone))).toBe(expected);
  });
});

describe('the local day of an instant', () => {
  test.each([
    ['2026-01-14T22:59:59.999Z', 'Europe/Vienna', { year: 2026, month: 1, day: 14 }],
    ['2026-01-14T23:00:00.000Z', 'Europe/Vienna', { year: 2026, month: 1, day: 15 }],
    ['2024-02-29T23:30:00.000Z', 'Europe/London', { year: 2024, month: 2, day: 29 }],
    ['1969-12-31T23:59:59.500Z', 'UTC', { year: 1969, month: 12, day: 31 }],
    ['0099-06-01T12:00:00.000Z', 'UTC', { year: 99, month: 6, day: 1 }],
  ])('%s in %s', (instant, zone, expected) => {
    expect(localDate(Date.parse(instant), zone)).toEqual(expected);
  });
});
