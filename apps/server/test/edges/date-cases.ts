import { attribute, type EdgeCase, units } from './edge-case';

/** When and where a block of cases asks. */
interface Asking {
  readonly what: string;
  readonly timeZone: string;
  readonly now: string;
}

type Row = readonly [operator: string, value: unknown, inside: readonly string[], outside: readonly string[]];

/** Instants that lie in a window and instants that do not, both in UTC: the first and last millisecond, and those beside them. */
const instants = (asking: Asking, rows: readonly Row[]): EdgeCase[] =>
  rows.flatMap(([operator, value, inside, outside]) =>
    [...inside.map((at) => [at, true] as const), ...outside.map((at) => [at, false] as const)].map(([at, expected]) => ({
      ...asking,
      why: `${asking.what}, ${asking.timeZone}: ${operator} ${JSON.stringify(value)} of ${at}`,
      tree: attribute('registeredAt', operator, value),
      columns: { registered_at: Date.parse(at) },
      expected,
    })),
  );

type DayRow = readonly [operator: string, value: unknown, inside: readonly number[], outside: readonly number[]];

const days = (asking: Asking, rows: readonly DayRow[], key = 'birthdate'): EdgeCase[] =>
  rows.flatMap(([operator, value, inside, outside]) =>
    [...inside.map((day) => [day, true] as const), ...outside.map((day) => [day, false] as const)].map(([day, expected]) => ({
      ...asking,
      why: `${asking.what}: ${key} ${operator} ${JSON.stringify(value)} of ${day}`,
      tree: attribute(key, operator, value),
      columns: { birthdate: day },
      expected,
    })),
  );

const VIENNA = 'Europe/Vienna';

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

const monthEnds = [
  ...instants({ what: '31 March', timeZone: VIENNA, now: '2026-03-31T08:30:00.000Z' }, [
    [
      'EXACTLY_AGO',
      units(1, 'MONTH'),
      ['2026-02-27T23:00:00.000Z', '2026-02-28T22:59:59.999Z'],
      ['2026-02-27T22:59:59.999Z', '2026-02-28T23:00:00.000Z'],
    ],
    ['IN_THE_LAST', units(1, 'MONTH'), ['2026-02-27T23:00:00.000Z'], ['2026-02-27T22:59:59.999Z']],
    ['IN_THE_NEXT', units(1, 'MONTH'), ['2026-04-30T21:59:59.999Z'], ['2026-04-30T22:00:00.000Z']],
    ['EXACTLY_AGO', units(13, 'MONTH'), ['2025-02-27T23:00:00.000Z'], ['2025-02-28T23:00:00.000Z']],
    [
      'IN_PERIOD',
      'THIS_QUARTER',
      ['2025-12-31T23:00:00.000Z', '2026-03-31T21:59:59.999Z'],
      ['2025-12-31T22:59:59.999Z', '2026-03-31T22:00:00.000Z'],
    ],
    [
      'IN_PERIOD',
      'LAST_MONTH',
      ['2026-01-31T23:00:00.000Z', '2026-02-28T22:59:59.999Z'],
      ['2026-01-31T22:59:59.999Z', '2026-02-28T23:00:00.000Z'],
    ],
  ]),
  ...instants({ what: '29 February', timeZone: VIENNA, now: '2024-02-29T12:00:00.000Z' }, [
    ['EXACTLY_AGO', units(1, 'YEAR'), ['2023-02-27T23:00:00.000Z', '2023-02-28T22:59:59.999Z'], ['2023-02-28T23:00:00.000Z']],
    ['EXACTLY_AGO', units(4, 'YEAR'), ['2020-02-28T23:00:00.000Z', '2020-02-29T22:59:59.999Z'], ['2020-02-28T22:59:59.999Z']],
    ['IN_THE_NEXT', units(1, 'YEAR'), ['2025-02-28T22:59:59.999Z'], ['2025-02-28T23:00:00.000Z']],
    ['IN_THE_LAST', units(1, 'MONTH'), ['2024-01-28T23:00:00.000Z'], ['2024-01-28T22:59:59.999Z']],
  ]),
  ...instants({ what: 'midnight at which 29 February begins', timeZone: 'Asia/Kolkata', now: '2024-02-28T18:30:00.000Z' }, [
    [
      'IN_PERIOD',
      'THIS_MONTH',
      ['2024-01-31T18:30:00.000Z', '2024-02-29T18:29:59.999Z'],
      ['2024-01-31T18:29:59.999Z', '2024-02-29T18:30:00.000Z'],
    ],
    ['IN_THE_LAST', units(0, 'DAY'), [], ['2024-02-28T18:29:59.999Z', '2024-02-28T18:30:00.000Z']],
    ['EXACTLY_AGO', units(0, 'DAY'), ['2024-02-28T18:30:00.000Z', '2024-02-29T18:29:59.999Z'], ['2024-02-28T18:29:59.999Z']],
  ]),
];

/** Friday, 1 January 2027: its week began on Monday, 28 December. */
const newYear = instants({ what: 'New Year', timeZone: VIENNA, now: '2027-01-01T12:00:00.000Z' }, [
  [
    'IN_PERIOD',
    'THIS_WEEK',
    ['2026-12-27T23:00:00.000Z', '2027-01-03T22:59:59.999Z'],
    ['2026-12-27T22:59:59.999Z', '2027-01-03T23:00:00.000Z'],
  ],
  [
    'IN_PERIOD',
    'LAST_WEEK',
    ['2026-12-20T23:00:00.000Z', '2026-12-27T22:59:59.999Z'],
    ['2026-12-20T22:59:59.999Z', '2026-12-27T23:00:00.000Z'],
  ],
  [
    'IN_PERIOD',
    'THIS_MONTH',
    ['2026-12-31T23:00:00.000Z', '2027-01-31T22:59:59.999Z'],
    ['2026-12-31T22:59:59.999Z', '2027-01-31T23:00:00.000Z'],
  ],
  [
    'IN_PERIOD',
    'LAST_QUARTER',
    ['2026-09-30T22:00:00.000Z', '2026-12-31T22:59:59.999Z'],
    ['2026-09-30T21:59:59.999Z', '2026-12-31T23:00:00.000Z'],
  ],
  ['IN_PERIOD', 'THIS_YEAR', ['2026-12-31T23:00:00.000Z', '2027-12-31T22:59:59.999Z'], ['2027-12-31T23:00:00.000Z']],
  [
    'IN_PERIOD',
    'LAST_YEAR',
    ['2025-12-31T23:00:00.000Z', '2026-12-31T22:59:59.999Z'],
    ['2025-12-31T22:59:59.999Z', '2026-12-31T23:00:00.000Z'],
  ],
  ['EXACTLY_AGO', units(1, 'WEEK'), ['2026-12-24T23:00:00.000Z', '2026-12-25T22:59:59.999Z'], ['2026-12-24T22:59:59.999Z']],
  ['BEFORE', '9999-12-31', ['9999-12-30T22:59:59.999Z'], ['9999-12-30T23:00:00.000Z']],
  ['AFTER', '9999-12-30', ['9999-12-30T23:00:00.000Z'], ['9999-12-30T22:59:59.999Z']],
  ['ON', '9999-12-31', ['9999-12-30T23:00:00.000Z', '9999-12-31T22:59:59.999Z'], ['9999-12-31T23:00:00.000Z']],
]);

const sunday = [
  ...instants({ what: 'the last millisecond of a Sunday', timeZone: VIENNA, now: '2026-11-22T22:59:59.999Z' }, [
    ['IN_PERIOD', 'THIS_WEEK', ['2026-11-15T23:00:00.000Z', '2026-11-22T22:59:59.999Z'], ['2026-11-22T23:00:00.000Z']],
  ]),
  ...instants({ what: 'the first millisecond of a Monday', timeZone: VIENNA, now: '2026-11-22T23:00:00.000Z' }, [
    ['IN_PERIOD', 'THIS_WEEK', ['2026-11-22T23:00:00.000Z', '2026-11-29T22:59:59.999Z'], ['2026-11-22T22:59:59.999Z']],
  ]),
];

const anniversaries = [
  // A 29 February is celebrated on 28 in a year that has no 29th; what begins at 23:00 UTC is the next day in Vienna.
  ...instants({ what: '28 February without a 29th', timeZone: VIENNA, now: '2027-02-28T12:00:00.000Z' }, [
    [
      'ANNIVERSARY_IN_THE_NEXT',
      units(0, 'DAY'),
      ['2024-02-28T12:00:00.000Z', '2024-02-29T22:59:59.999Z', '2025-02-27T23:00:00.000Z', '2025-02-28T22:59:59.999Z'],
      ['2024-02-27T22:59:59.999Z', '2024-02-29T23:00:00.000Z', '2025-02-28T23:00:00.000Z', '2027-02-28T08:00:00.000Z'],
    ],
  ]),
  ...instants({ what: '28 February before a 29th', timeZone: VIENNA, now: '2028-02-28T12:00:00.000Z' }, [
    [
      'ANNIVERSARY_IN_THE_NEXT',
      units(0, 'DAY'),
      ['2024-02-28T12:00:00.000Z', '2025-02-28T12:00:00.000Z'],
      ['2024-02-29T12:00:00.000Z'],
    ],
    ['ANNIVERSARY_IN_THE_NEXT', units(1, 'DAY'), ['2024-02-29T12:00:00.000Z'], ['2024-03-01T12:00:00.000Z']],
  ]),
  ...days({ what: '28 February without a 29th', timeZone: VIENNA, now: '2027-02-28T12:00:00.000Z' }, [
    ['ANNIVERSARY_IN_THE_NEXT', units(0, 'DAY'), [20_000_228, 20_000_229], [20_000_227, 20_000_301, 20_270_228]],
  ]),
  ...days({ what: '28 February before a 29th', timeZone: VIENNA, now: '2028-02-28T12:00:00.000Z' }, [
    ['ANNIVERSARY_IN_THE_NEXT', units(0, 'DAY'), [20_000_228], [20_000_229]],
    ['ANNIVERSARY_IN_THE_NEXT', units(1, 'DAY'), [20_000_229], [20_000_301]],
  ]),
  ...days({ what: '29 February', timeZone: VIENNA, now: '2028-02-29T12:00:00.000Z' }, [
    ['ANNIVERSARY_IN_THE_NEXT', units(0, 'DAY'), [20_000_229], [20_000_228, 20_010_228]],
  ]),
  ...days({ what: '28 December', timeZone: VIENNA, now: '2026-12-28T12:00:00.000Z' }, [
    ['ANNIVERSARY_IN_THE_NEXT', units(7, 'DAY'), [19_901_228, 19_901_231, 19_900_104], [19_900_105, 19_901_227, 20_261_228]],
    ['ANNIVERSARY_IN_THE_NEXT', units(365, 'DAY'), [19_901_227, 20_261_227], [20_261_228, 20_261_229]],
  ]),
  ...days({ what: '31 January', timeZone: VIENNA, now: '2026-01-31T12:00:00.000Z' }, [
    ['ANNIVERSARY_IN_THE_NEXT', units(1, 'MONTH'), [19_900_131, 19_900_228, 19_960_229], [19_900_130, 19_900_301]],
  ]),
];

/** 00:30 on 22 November in Vienna, and still the 21st in UTC. */
const calendarDays = days({ what: 'half past midnight', timeZone: VIENNA, now: '2026-11-21T23:30:00.000Z' }, [
  ['ON', '2000-02-29', [20_000_229], [20_000_228, 20_000_301]],
  ['BEFORE', '2000-03-01', [20_000_229], [20_000_301]],
  ['AFTER', '2000-02-28', [20_000_229], [20_000_228]],
  ['BETWEEN', { from: '2000-02-28', to: '2000-02-29' }, [20_000_228, 20_000_229], [20_000_227, 20_000_301]],
  ['IN_THE_LAST', units(18, 'YEAR'), [20_081_122, 20_261_122], [20_081_121, 20_261_123]],
  ['LESS_THAN_AGO', units(18, 'YEAR'), [20_081_123, 20_261_122], [20_081_122]],
  ['EXACTLY_AGO', units(18, 'YEAR'), [20_081_122], [20_081_121, 20_081_123]],
  ['MORE_THAN_AGO', units(18, 'YEAR'), [20_081_121], [20_081_122]],
  ['IN_THE_NEXT', units(1, 'WEEK'), [20_261_122, 20_261_129], [20_261_121, 20_261_130]],
  ['IN_PERIOD', 'THIS_WEEK', [20_261_116, 20_261_122], [20_261_115, 20_261_123]],
  ['IN_PERIOD', 'LAST_QUARTER', [20_260_701, 20_260_930], [20_260_630, 20_261_001]],
  ['ON', '9999-12-31', [99_991_231], [99_991_230]],
  ['AFTER', '9999-12-31', [], [99_991_231]],
  ['BEFORE', '0001-01-02', [10_101], [10_102]],
]);

const ages = [
  ...days(
    { what: 'the eve of a birthday', timeZone: VIENNA, now: '2026-11-20T23:30:00.000Z' },
    [['IS', 18, [20_081_121], [20_081_122]]],
    'age',
  ),
  ...days(
    { what: '28 February without a 29th', timeZone: VIENNA, now: '2027-02-28T12:00:00.000Z' },
    [['AT_LEAST', 27, [20_000_229, 20_000_228], [20_000_301]]],
    'age',
  ),
  ...days(
    { what: '27 February', timeZone: VIENNA, now: '2027-02-27T12:00:00.000Z' },
    [['AT_LEAST', 27, [20_000_227], [20_000_229]]],
    'age',
  ),
  ...days(
    { what: '28 February before a 29th', timeZone: VIENNA, now: '2028-02-28T12:00:00.000Z' },
    [['AT_MOST', 27, [20_000_229], [20_000_228]]],
    'age',
  ),
  // Somebody who is not born yet has no age.
  ...days(
    { what: 'a birth tomorrow', timeZone: VIENNA, now: '2026-11-22T12:00:00.000Z' },
    [['AT_MOST', 200, [20_261_122], [20_261_123]]],
    'age',
  ),
];

export const dateCases: readonly EdgeCase[] = [
  ...afterShortDay,
  ...afterLongDay,
  ...inTheHourThatComesTwice,
  ...halfAnHour,
  ...missingDay,
  ...skippedMidnight,
  ...doubleMidnight,
  ...monthEnds,
  ...newYear,
  ...sunday,
  ...anniversaries,
  ...calendarDays,
  ...ages,
];
