import { instants, VIENNA } from './date-case';
import { type EdgeCase, units } from './edge-case';

/** Clocks went forward on Sunday 29 March at 01:00 UTC: that day had 23 hours, from 23:00 UTC to 22:00 UTC. */
const afterShortDay = instants({ what: 'after a day of 23 hours', timeZone: VIENNA, now: '2026-03-30T08:00:00.000Z' }, [
  [
    'ON',
    '2026-03-29',
    ['2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
    ['2026-03-28T22:59:59.999Z', '2026-03-29T22:00:00.000Z'],
  ],
  ['BEFORE', '2026-03-29', ['2026-03-28T22:59:59.999Z'], ['2026-03-28T23:00:00.000Z']],
  ['AFTER', '2026-03-29', ['2026-03-29T22:00:00.000Z'], ['2026-03-29T21:59:59.999Z']],
  [
    'BETWEEN',
    { from: '2026-03-28', to: '2026-03-29' },
    ['2026-03-27T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
    ['2026-03-27T22:59:59.999Z', '2026-03-29T22:00:00.000Z'],
  ],
  ['EXACTLY_AGO', units(1, 'DAY'), ['2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'], ['2026-03-29T22:00:00.000Z']],
  ['MORE_THAN_AGO', units(1, 'DAY'), ['2026-03-28T22:59:59.999Z'], ['2026-03-28T23:00:00.000Z']],
  [
    'LESS_THAN_AGO',
    units(1, 'DAY'),
    ['2026-03-29T22:00:00.000Z', '2026-03-30T07:59:59.999Z'],
    ['2026-03-29T21:59:59.999Z', '2026-03-30T08:00:00.000Z'],
  ],
  [
    'IN_THE_LAST',
    units(1, 'DAY'),
    ['2026-03-28T23:00:00.000Z', '2026-03-30T07:59:59.999Z'],
    ['2026-03-28T22:59:59.999Z', '2026-03-30T08:00:00.000Z'],
  ],
  // Hours are hours, whatever the clocks show: 36 of them reach back to 21:00 of the 28th.
  ['IN_THE_LAST', units(36, 'HOUR'), ['2026-03-28T20:00:00.000Z'], ['2026-03-28T19:59:59.999Z']],
  [
    'IN_THE_NEXT',
    units(0, 'DAY'),
    ['2026-03-30T08:00:00.000Z', '2026-03-30T21:59:59.999Z'],
    ['2026-03-30T07:59:59.999Z', '2026-03-30T22:00:00.000Z'],
  ],
]);

/** Clocks went back on Sunday 25 October at 01:00 UTC: that day had 25 hours, from 22:00 UTC to 23:00 UTC. */
const afterLongDay = instants({ what: 'after a day of 25 hours', timeZone: VIENNA, now: '2026-10-26T09:00:00.000Z' }, [
  [
    'ON',
    '2026-10-25',
    ['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
    ['2026-10-24T21:59:59.999Z', '2026-10-25T23:00:00.000Z'],
  ],
  ['EXACTLY_AGO', units(1, 'DAY'), ['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'], ['2026-10-25T23:00:00.000Z']],
  ['IN_THE_LAST', units(24, 'HOUR'), ['2026-10-25T09:00:00.000Z'], ['2026-10-25T08:59:59.999Z']],
  [
    'IN_PERIOD',
    'LAST_WEEK',
    ['2026-10-18T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
    ['2026-10-18T21:59:59.999Z', '2026-10-25T23:00:00.000Z'],
  ],
]);

/** 01:30 in New York, the second time: 01:30 summer time was an hour before. The day goes from 04:00 UTC to 05:00 UTC. */
const inTheHourThatComesTwice = instants(
  { what: 'the hour that comes twice', timeZone: 'America/New_York', now: '2026-11-01T06:30:00.000Z' },
  [
    [
      'IN_THE_LAST',
      units(1, 'HOUR'),
      ['2026-11-01T05:30:00.000Z', '2026-11-01T06:29:59.999Z'],
      ['2026-11-01T05:29:59.999Z', '2026-11-01T06:30:00.000Z'],
    ],
    ['LESS_THAN_AGO', units(2, 'HOUR'), ['2026-11-01T05:30:00.000Z'], ['2026-11-01T05:29:59.999Z', '2026-11-01T06:30:00.000Z']],
    [
      'EXACTLY_AGO',
      units(2, 'HOUR'),
      ['2026-11-01T04:30:00.000Z', '2026-11-01T05:29:59.999Z'],
      ['2026-11-01T04:29:59.999Z', '2026-11-01T05:30:00.000Z'],
    ],
    ['MORE_THAN_AGO', units(2, 'HOUR'), ['2026-11-01T04:29:59.999Z'], ['2026-11-01T04:30:00.000Z']],
    ['IN_THE_NEXT', units(1, 'HOUR'), ['2026-11-01T06:30:00.000Z', '2026-11-01T07:29:59.999Z'], ['2026-11-01T07:30:00.000Z']],
    ['IN_THE_LAST', units(0, 'DAY'), ['2026-11-01T04:00:00.000Z'], ['2026-11-01T03:59:59.999Z', '2026-11-01T06:30:00.000Z']],
    ['IN_THE_NEXT', units(0, 'DAY'), ['2026-11-02T04:59:59.999Z'], ['2026-11-02T05:00:00.000Z']],
    ['IN_THE_LAST', units(0, 'HOUR'), [], ['2026-11-01T06:30:00.000Z', '2026-11-01T06:29:59.999Z']],
  ],
);

/** Lord Howe's clocks go back by half an hour: 5 April 2026 has 24 and a half, from 13:00 UTC to 13:30 UTC. */
const halfAnHour = instants({ what: 'half an hour', timeZone: 'Australia/Lord_Howe', now: '2026-04-06T00:00:00.000Z' }, [
  [
    'EXACTLY_AGO',
    units(1, 'DAY'),
    ['2026-04-04T13:00:00.000Z', '2026-04-05T13:29:59.999Z'],
    ['2026-04-04T12:59:59.999Z', '2026-04-05T13:30:00.000Z'],
  ],
]);

/** Samoa had no 30 December 2011: at 10:00 UTC the 29th ended and the 31st began. */
const missingDay = instants({ what: 'a day that does not exist', timeZone: 'Pacific/Apia', now: '2011-12-30T22:00:00.000Z' }, [
  ['EXACTLY_AGO', units(1, 'DAY'), [], ['2011-12-30T09:59:59.999Z', '2011-12-30T10:00:00.000Z']],
  ['EXACTLY_AGO', units(2, 'DAY'), ['2011-12-29T10:00:00.000Z', '2011-12-30T09:59:59.999Z'], ['2011-12-30T10:00:00.000Z']],
  ['IN_THE_LAST', units(1, 'DAY'), ['2011-12-30T10:00:00.000Z'], ['2011-12-30T09:59:59.999Z']],
  ['ON', '2011-12-30', [], ['2011-12-30T10:00:00.000Z']],
  ['BETWEEN', { from: '2011-12-29', to: '2011-12-30' }, ['2011-12-30T09:59:59.999Z'], ['2011-12-30T10:00:00.000Z']],
]);

/** Brazil's clocks went from 00:00 to 01:00 on 4 November 2018, at 03:00 UTC. */
const skippedMidnight = instants(
  { what: 'a midnight that is skipped', timeZone: 'America/Sao_Paulo', now: '2018-11-05T12:00:00.000Z' },
  [
    [
      'EXACTLY_AGO',
      units(1, 'DAY'),
      ['2018-11-04T03:00:00.000Z', '2018-11-05T01:59:59.999Z'],
      ['2018-11-04T02:59:59.999Z', '2018-11-05T02:00:00.000Z'],
    ],
  ],
);

/** Cuba's clocks went from 01:00 back to 00:00 on 1 November 2026, at 05:00 UTC; the day began at 04:00 UTC. */
const doubleMidnight = instants(
  { what: 'a midnight that comes twice', timeZone: 'America/Havana', now: '2026-11-02T12:00:00.000Z' },
  [
    [
      'ON',
      '2026-11-01',
      ['2026-11-01T04:00:00.000Z', '2026-11-01T05:00:00.000Z', '2026-11-02T04:59:59.999Z'],
      ['2026-11-01T03:59:59.999Z', '2026-11-02T05:00:00.000Z'],
    ],
  ],
);

/** Where days are longer or shorter than 24 hours. */
export const clockCases: readonly EdgeCase[] = [
  ...afterShortDay,
  ...afterLongDay,
  ...inTheHourThatComesTwice,
  ...halfAnHour,
  ...missingDay,
  ...skippedMidnight,
  ...doubleMidnight,
];
