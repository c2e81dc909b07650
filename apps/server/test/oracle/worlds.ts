/** Where and when a question is asked: each `now` is a moment at which careless calendars go wrong. */
export interface World {
  readonly what: string;
  readonly timeZone: string;
  /** UTC milliseconds. */
  readonly now: number;
}

const world = (what: string, timeZone: string, now: string): World => ({ what, timeZone, now: Date.parse(now) });

export const WORLDS: readonly World[] = [
  world('an ordinary Sunday', 'Europe/Vienna', '2026-11-22T09:12:34.567Z'),
  world('the instant at which clocks go forward', 'Europe/Vienna', '2026-03-29T01:00:00.000Z'),
  world('the last millisecond of a year', 'Europe/Vienna', '2026-12-31T22:59:59.999Z'),
  world('the hour that comes twice, the second time', 'America/New_York', '2026-11-01T06:30:00.000Z'),
  world('midnight at which 29 February begins', 'Asia/Kolkata', '2024-02-28T18:30:00.000Z'),
  world('clocks go back by half an hour', 'Australia/Lord_Howe', '2026-04-04T15:00:00.000Z'),
  world('the day after one that does not exist', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'),
  world('a midnight that is skipped', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'),
  world('a midnight that comes twice', 'America/Havana', '2026-11-01T04:59:59.999Z'),
  world('28 February of a year without a 29th', 'UTC', '2027-02-28T12:00:00.000Z'),
  world('the first Monday of a year, in its first millisecond', 'Asia/Kathmandu', '2028-01-02T18:15:00.000Z'),
];
