import { type AttributeType, addDays, type Choice, localDate, PERIODS, UNITS, type Unit } from '@muster/filters';
import fc from 'fast-check';
import { edgeDates, edgeInstants, LENGTHS } from './moments';
import type { World } from './worlds';

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
  'ΟΔΌΣ',
  'i\u0307zmir',
  '\u00a0Vienna\u2003',
  '9999',
  'null',
];

/** Half a surrogate can be asked for; no database takes it, and no call lets it through. */
const STORED_TEXTS = TEXTS.filter((text) => !/\p{Cs}/u.test(text));

const NUMBERS = [-3, -1, 0, 1, 2, 3, 5, 18, 100, 2.5, 0.1, 0.2, 1.1];
const AMOUNTS = ['-3.5', '0', '0.01', '1', '5.00', '12.50', '100', '1000000000'];
const OUTLANDISH = [9_007_199_254_740_991, -9_007_199_254_740_991, -0, 0.3, 0.30000000000000004];
const TAGS = ['beans', 'Tea', 'TEA', 'a b', '50%', ' x ', 'É'];

/** A value as the record may hold it: null is unknown. */
export const storedValue = (
  type: AttributeType,
  { choices, world, whole }: { choices?: readonly Choice[] | undefined; world: World; whole?: boolean },
): fc.Arbitrary<string | number | boolean | readonly string[] | null> => {
  switch (type) {
    case 'text':
    case 'choice':
      return fc.constantFrom(null, ...(choices ? choices.map(({ value }) => value) : STORED_TEXTS));
    case 'number':
      return fc.constantFrom(...(whole ? NUMBERS.filter(Number.isInteger) : NUMBERS));
    case 'money':
      return fc.constantFrom(-350, 0, 1, 100, 500, 1250, 10_000, 100_000_000_000);
    case 'date':
      return fc.constantFrom(null, ...edgeInstants(world));
    case 'boolean':
      return fc.constantFrom(null, true, false);
    case 'list':
      return fc.oneof(fc.constant(null), fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 3 }));
  }
};

export const storedDay = (world: World): fc.Arbitrary<number | null> => fc.constantFrom(null, ...edgeDates(world));

const isoDay = ({ now, timeZone }: World, days: number): string => {
  const { year, month, day } = addDays(localDate(now, timeZone), days);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
};

/** A value that a condition may ask for. */
export const askedValue = (
  type: AttributeType,
  { choices, world }: { choices?: readonly Choice[] | undefined; world: World },
): fc.Arbitrary<string | number | boolean> => {
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
        '0001-01-01',
        '2000-02-29',
        '9999-12-31',
        ...[...LENGTHS, 84].flatMap((days) => [isoDay(world, -days), isoDay(world, days)]),
      );
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.constantFrom(...TAGS);
  }
};

export const units = (hours: boolean): readonly Unit[] => (hours ? UNITS : UNITS.filter((unit) => unit !== 'HOUR'));

export const relativeDate = (unit: Unit): fc.Arbitrary<{ amount: number; unit: Unit }> =>
  fc.constantFrom(...LENGTHS).map((amount) => ({ amount, unit }));

export const period = (): fc.Arbitrary<string> => fc.constantFrom(...PERIODS);
