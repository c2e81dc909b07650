import { type AttributeType, type Choice, startOfDay, type Unit } from '@muster/filters';
import fc from 'fast-check';

/** Few enough values that conditions hit them, odd enough that careless comparisons miss them. */
const TEXTS = [
  'Vienna',
  ' vienna ',
  'VIENNA 2',
  'Łódź',
  'ŁÓDŹ',
  'Lodz',
  'É',
  'E\u0301',
  'e',
  'straße',
  'STRASSE',
  'İzmir',
  'izmir',
  '50%',
  '50_',
  '500',
  'a\\b',
  "O'Brien",
  'say "x"',
  'a\u0000b',
  '😀',
  '\u200f\u05d0',
  '\ud83d',
  '-- ;',
  '!',
  'ß!%',
];

/** Around midnight, month ends, leap days, and both changes of the clocks, in the zone that is asked about. */
export const instants = (timeZone: string, now: number): readonly number[] => {
  const days = [
    { year: 2024, month: 2, day: 29 },
    { year: 2025, month: 2, day: 28 },
    { year: 2025, month: 12, day: 31 },
    { year: 2026, month: 1, day: 31 },
    { year: 2026, month: 3, day: 29 },
    { year: 2026, month: 10, day: 25 },
    { year: 2026, month: 10, day: 31 },
    { year: 2026, month: 11, day: 1 },
    { year: 2026, month: 11, day: 15 },
    { year: 2026, month: 11, day: 21 },
    { year: 2026, month: 11, day: 22 },
    { year: 2026, month: 11, day: 29 },
  ];
  const midnights = days.map((day) => startOfDay(day, timeZone));
  return [...midnights.flatMap((at) => [at - 1, at, at + 1]), now - 3_600_000, now - 1, now, now + 1, now + 86_400_000];
};

const DAYS = [
  19_000_101, 19_800_228, 20_000_229, 20_041_122, 20_081_121, 20_081_122, 20_081_123, 20_261_122, 20_261_123, 19_991_231,
];

const NUMBERS = [-3, -1, 0, 1, 2, 3, 5, 18, 100, 2.5];
const AMOUNTS = ['-3.5', '0', '0.01', '1', '5.00', '12.50', '100', '1000000000'];
const OUTLANDISH = [9_007_199_254_740_991, -9_007_199_254_740_991, -0, 0.1];
const TAGS = ['beans', 'Tea', 'TEA', 'a b', '50%', ' x ', 'É'];

/** A value as the record may hold it: null is unknown. */
export const storedValue = (
  type: AttributeType,
  { choices, times, whole }: { choices?: readonly Choice[] | undefined; times: readonly number[]; whole?: boolean },
): fc.Arbitrary<string | number | boolean | readonly string[] | null> => {
  switch (type) {
    case 'text':
    case 'choice':
      return fc.constantFrom(null, ...(choices ? choices.map(({ value }) => value) : TEXTS));
    case 'number':
      return fc.constantFrom(...(whole ? NUMBERS.filter(Number.isInteger) : NUMBERS));
    case 'money':
      return fc.constantFrom(-350, 0, 1, 100, 500, 1250, 10_000, 100_000_000_000);
    case 'date':
      return fc.constantFrom(null, ...times);
    case 'boolean':
      return fc.constantFrom(null, true, false);
    case 'list':
      return fc.oneof(fc.constant(null), fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 3 }));
  }
};

export const storedDay = (): fc.Arbitrary<number | null> => fc.constantFrom(null, ...DAYS);

/** A value that a condition may ask for. */
export const askedValue = (type: AttributeType, choices?: readonly Choice[]): fc.Arbitrary<string | number | boolean> => {
  switch (type) {
    case 'text':
      return fc.constantFrom(...TEXTS);
    case 'choice':
      return fc.constantFrom(...(choices ? choices.map(({ value }) => value) : TEXTS));
    case 'number':
      return fc.constantFrom(...NUMBERS, ...OUTLANDISH);
    case 'money':
      return fc.oneof(fc.constantFrom(...AMOUNTS), fc.constantFrom(0, 1, 5, 12.5));
    case 'date':
      return fc.constantFrom(
        '1900-01-01',
        '2000-02-29',
        '2004-11-22',
        '2026-03-29',
        '2026-10-25',
        '2026-11-15',
        '2026-11-22',
        '9999-12-31',
      );
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.constantFrom(...TAGS);
  }
};

export const relativeDate = (hours: boolean): fc.Arbitrary<{ amount: number; unit: Unit }> => {
  const units: Unit[] = hours ? ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] : ['DAY', 'WEEK', 'MONTH', 'YEAR'];
  return fc.record({ amount: fc.constantFrom(0, 1, 2, 7, 12, 18, 30, 365), unit: fc.constantFrom(...units) });
};
