import {
  type AttributeEntry,
  addMonths,
  type CalendarDate,
  type CompileContext,
  currencyDigits,
  dateFormat,
  dayNumber,
  fromMinorUnits,
  localDate,
  MOMENTS_FROM,
  moneyText,
  type Sql,
  sql,
  startOfDay,
} from '@muster/filters';

/** A stretch of numbers or time, from `from` up to the next bucket's. */
export interface Bucket {
  readonly from: number;
  readonly value: string;
  readonly label: string;
}

const MONTHS_BACK = 119;
const DECADES = Array.from({ length: 14 }, (_, index) => 1900 + index * 10);
const AGES = Array.from({ length: 13 }, (_, index) => index * 10);
/** 1, 2, 5, 10, 20, 50 …: amounts and counts spread over so many sizes that equal steps would put nearly all into one. */
const STEPS = Array.from({ length: 10 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power)).flat();

/** The bucket of what is counted with the rest. */
export const OLDER = '';

const BELOW_ZERO: Bucket = { from: Number.MIN_SAFE_INTEGER, value: '<0', label: 'Below 0' };

/** How a bucket is named: for programs, and for people. */
interface Names {
  readonly value: (edge: number) => string;
  readonly shown: (edge: number) => string;
}

/** Buckets between edges, each labelled with its first and last value. */
const stretches = (edges: readonly number[], { value, shown }: Names): Bucket[] =>
  edges.map((from, index) => {
    const next = edges[index + 1];
    const last = next === undefined ? undefined : next - 1;
    const label =
      last === undefined ? `${shown(from)} and more` : last === from ? shown(from) : `${shown(from)} – ${shown(last)}`;
    return { from, value: value(from), label };
  });

const NUMBERS: Names = { value: String, shown: (edge) => edge.toLocaleString('en') };

const amountsIn = (currency: string): Names => {
  const value = (minor: number): string => fromMinorUnits(minor, currency);
  return { value, shown: (minor) => moneyText(value(minor), currency) };
};

interface Month {
  readonly first: CalendarDate;
  readonly value: string;
  readonly label: string;
}

const monthsUntil = ({ now, timeZone }: CompileContext): Month[] => {
  const today = localDate(now, timeZone);
  const thisMonth = { ...today, day: 1 };
  return Array.from({ length: MONTHS_BACK + 2 }, (_, index) => {
    const month = addMonths(thisMonth, index - MONTHS_BACK);
    const value = `${month.year}-${String(month.month).padStart(2, '0')}`;
    const name = dateFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month.month - 1, 1));
    return { first: month, value, label: `${name} ${month.year}` };
  });
};

const momentsOf = (months: readonly Month[], { timeZone }: CompileContext): Bucket[] =>
  months.map(({ first, ...month }) => ({ ...month, from: startOfDay(first, timeZone) }));

/** Days, eight digits, and moments after them: what is older than the first month of either is in no bucket. */
const daysAndMoments = (months: readonly Month[], context: CompileContext): Bucket[] => [
  ...months.map(({ first, ...month }) => ({ ...month, from: dayNumber(first) })),
  { from: 100_000_000, value: OLDER, label: OLDER },
  ...momentsOf(months, context).map((bucket) => ({ ...bucket, from: bucket.from + MOMENTS_FROM })),
];

/** How the values of an attribute are put together: dates by month, birthdays by decade, numbers by size. */
export const bucketsOf = ({ type, storage, unit, source }: AttributeEntry, context: CompileContext): Bucket[] => {
  if (type === 'date' && source.from === 'LEAF') return daysAndMoments(monthsUntil(context), context);
  if (type === 'date' && storage === 'DAY') {
    return DECADES.map((year) => ({ from: year * 10_000, value: String(year), label: `${year} – ${year + 9}` }));
  }
  if (type === 'date') return momentsOf(monthsUntil(context), context);
  if (unit === 'years') return stretches(AGES, NUMBERS);
  if (type === 'number') return [BELOW_ZERO, ...stretches([0, ...STEPS], NUMBERS)];
  const unitsOfOne = 10 ** currencyDigits(context.currency);
  const amounts = STEPS.filter((step) => step >= 10).map((step) => step * unitsOfOne);
  return [BELOW_ZERO, ...stretches([0, 1, ...amounts], amountsIn(context.currency))];
};

/** The index of a value's bucket, found by halving: a hundred edges cost seven comparisons. NULL below the first edge. */
export const bucketSql = (value: Sql, buckets: readonly Bucket[]): Sql => {
  const search = (low: number, high: number): Sql => {
    if (low === high) return sql`${low}`;
    const middle = Math.ceil((low + high) / 2);
    return sql`CASE WHEN ${value} < ${buckets[middle]?.from ?? 0} THEN ${search(low, middle - 1)} ELSE ${search(middle, high)} END`;
  };
  return sql`CASE WHEN ${value} >= ${buckets[0]?.from ?? 0} THEN ${search(0, buckets.length - 1)} END`;
};
