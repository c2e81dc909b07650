import { days, instants, VIENNA } from './date-case';
import { type EdgeCase, units } from './edge-case';

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

/** Where months, quarters, years and lives begin and end. */
export const calendarCases: readonly EdgeCase[] = [
  ...monthEnds,
  ...newYear,
  ...sunday,
  ...anniversaries,
  ...calendarDays,
  ...ages,
];
