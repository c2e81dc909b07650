import type { Comparable } from '../catalog/types';
import { fold } from '../fold';
import { FIRST_MOMENT, LAST_DAY, MOMENTS_FROM } from '../leaves';
import { toMinorUnits } from '../money';
import { operatorEntry } from '../operators';
import {
  anniversaryOfDay,
  anniversaryOfInstant,
  type Clock,
  dayWindow,
  instantWindow,
  type Window,
  wholeDays,
  type YearWindow,
} from '../time/window';
import type { DateCondition, FilterValue, Operator, Scalar } from '../tree';

/** A question about one value. Of an unknown value each is false. */
export type Test =
  | { readonly test: 'KNOWN' }
  | { readonly test: 'EQUALS'; readonly values: readonly Scalar[] }
  | { readonly test: 'LIKE'; readonly where: 'ANYWHERE' | 'START' | 'END'; readonly text: string }
  | { readonly test: 'INCLUDES'; readonly every: boolean; readonly items: readonly string[] }
  | { readonly test: 'ORDER'; readonly from?: Bound; readonly to?: Bound }
  | { readonly test: 'WINDOWS'; readonly windows: readonly Window[] }
  | { readonly test: 'YEAR_WINDOW'; readonly window: YearWindow }
  | { readonly test: 'ANY'; readonly tests: readonly Test[] };

export interface Bound {
  readonly value: number;
  readonly included: boolean;
}

/** Both ends belong to it. */
export interface AmountRange {
  readonly lowest: number;
  readonly highest: number;
}

/** A test, or its exact complement. */
export interface SignedTest {
  readonly positive: Test;
  readonly negated: boolean;
}

export interface TestContext extends Clock {
  readonly currency: string;
}

/** What a value is compared with, as the SQL of it hands it over. */
export interface ComparedInSql extends Comparable {
  /** Moments stand among the days: see `leafDate`. */
  readonly isLeaf?: boolean;
}

interface Condition {
  readonly operator: Operator;
  readonly value?: FilterValue;
}

/** What an operator asks of a value, with money in minor units, text folded and dates resolved. */
export const testOf = (condition: Condition, comparable: ComparedInSql, context: TestContext): SignedTest => {
  const { complementOf } = operatorEntry(condition.operator);
  const operator = complementOf ?? condition.operator;
  return { positive: positiveTest({ ...condition, operator }, comparable, context), negated: complementOf !== undefined };
};

const positiveTest = (condition: Condition, comparable: ComparedInSql, context: TestContext): Test => {
  const { operator, value } = condition;
  const stored = (scalar: Scalar): Scalar => storedValue(scalar, comparable, context);
  const amount = (): number => Number(stored(asScalar(value)));
  switch (operator) {
    case 'HAS_VALUE':
      return { test: 'KNOWN' };
    case 'IS':
    case 'EXACTLY':
      return { test: 'EQUALS', values: [stored(asScalar(value))] };
    case 'IN':
      return { test: 'EQUALS', values: [...new Set(asList(value).map(stored))] };
    case 'CONTAINS':
      return { test: 'LIKE', where: 'ANYWHERE', text: fold(String(value)) };
    case 'STARTS_WITH':
      return { test: 'LIKE', where: 'START', text: fold(String(value)) };
    case 'ENDS_WITH':
      return { test: 'LIKE', where: 'END', text: fold(String(value)) };
    case 'INCLUDES_ANY':
    case 'INCLUDES_ALL':
      return {
        test: 'INCLUDES',
        every: operator === 'INCLUDES_ALL',
        items: [...new Set(asList(value).map((item) => fold(String(item))))],
      };
    case 'LESS_THAN':
      return { test: 'ORDER', to: { value: amount(), included: false } };
    case 'AT_MOST':
      return { test: 'ORDER', to: { value: amount(), included: true } };
    case 'MORE_THAN':
      return { test: 'ORDER', from: { value: amount(), included: false } };
    case 'AT_LEAST':
      return { test: 'ORDER', from: { value: amount(), included: true } };
    case 'BETWEEN':
      return comparable.type === 'date' ? dateTest(condition, comparable, context) : betweenTest(value, stored);
    default:
      return dateTest(condition, comparable, context);
  }
};

const betweenTest = (value: FilterValue | undefined, stored: (scalar: Scalar) => Scalar): Test => {
  if (typeof value !== 'object' || !('from' in value)) throw new TypeError('BETWEEN needs from and to');
  const bound = (end: string | number): Bound => ({ value: Number(stored(end)), included: true });
  return { test: 'ORDER', from: bound(value.from), to: bound(value.to) };
};

const dateTest = (condition: DateCondition, { storage = 'INSTANT', isLeaf }: ComparedInSql, clock: Clock): Test => {
  if (isLeaf) return leafDateTest(condition, clock);
  if (condition.operator === 'ANNIVERSARY_IN_THE_NEXT') {
    return storage === 'DAY'
      ? { test: 'YEAR_WINDOW', window: anniversaryOfDay(condition, clock) }
      : { test: 'WINDOWS', windows: anniversaryOfInstant(condition, clock) };
  }
  return { test: 'WINDOWS', windows: [storage === 'DAY' ? dayWindow(condition, clock) : instantWindow(condition, clock)] };
};

/** Days and moments are told apart by their size. A window of days is one of moments, too: from midnight to midnight. */
const leafDateTest = (condition: DateCondition, clock: Clock): Test => {
  const asMoments = ({ from = FIRST_MOMENT, to }: Window): Window => ({
    from: from + MOMENTS_FROM,
    ...(to !== undefined && { to: to + MOMENTS_FROM }),
  });
  if (condition.operator === 'ANNIVERSARY_IN_THE_NEXT') {
    return {
      test: 'ANY',
      tests: [
        { test: 'YEAR_WINDOW', window: anniversaryOfDay(condition, clock) },
        { test: 'WINDOWS', windows: anniversaryOfInstant(condition, clock).map(asMoments) },
      ],
    };
  }
  const days = dayWindow(condition, clock);
  return { test: 'WINDOWS', windows: [{ ...days, to: days.to ?? LAST_DAY + 1 }, asMoments(wholeDays(condition, clock))] };
};

/** A value as the record stores it, so that it can be compared with a column. */
const storedValue = (value: Scalar, { type, choices, writtenByHand, coding }: Comparable, { currency }: TestContext): Scalar => {
  if (type === 'money' && typeof value !== 'boolean') return toMinorUnits(value, currency) ?? Number.NaN;
  if (type === 'text' || (type === 'choice' && (!choices || writtenByHand)))
    return fold(coding?.code(String(value)) ?? String(value));
  return value;
};

const asScalar = (value: FilterValue | undefined): Scalar => {
  if (value === undefined || typeof value === 'object') throw new TypeError('one value is needed');
  return value;
};

const asList = (value: FilterValue | undefined): readonly Scalar[] => {
  if (!Array.isArray(value)) throw new TypeError('a list of values is needed');
  return value;
};

const within = (value: number, { from, to }: { from?: Bound; to?: Bound }): boolean =>
  (!from || value > from.value || (from.included && value === from.value)) &&
  (!to || value < to.value || (to.included && value === to.value));

/** Whether a test holds of the number that a measure of no records has: 0, or nothing at all. */
export const holdsOfNone = (test: Test, none: 0 | null): boolean => {
  if (none === null) return false;
  switch (test.test) {
    case 'KNOWN':
      return true;
    case 'EQUALS':
      return test.values.includes(none);
    case 'ORDER':
      return within(none, test);
    default:
      return false;
  }
};

const WORDS = new Float64Array(1);
const NUMBER = new BigInt64Array(WORDS.buffer);

/** The smallest number that is larger. */
const after = (value: number): number => {
  if (!Number.isFinite(value)) return value;
  if (value === 0) return Number.MIN_VALUE;
  WORDS[0] = value;
  NUMBER[0] = (NUMBER[0] ?? 0n) + (value > 0 ? 1n : -1n);
  return WORDS[0];
};

const before = (value: number): number => -after(-value);

const rangeOf = ({ from, to }: { from?: Bound; to?: Bound }): AmountRange => ({
  lowest: from ? (from.included ? from.value : after(from.value)) : Number.NEGATIVE_INFINITY,
  highest: to ? (to.included ? to.value : before(to.value)) : Number.POSITIVE_INFINITY,
});

/** More values are not looked for one after the other. */
const MOST_VALUES = 4;

/** The amounts for which a test holds; undefined for one that is not of amounts, or of many single ones. */
export const rangesOf = (test: Test): readonly AmountRange[] | undefined => {
  if (test.test === 'ORDER') return [rangeOf(test)];
  if (test.test !== 'EQUALS' || test.values.length > MOST_VALUES) return undefined;
  const amounts = test.values.filter((value) => typeof value === 'number');
  return amounts.length === test.values.length ? amounts.map((amount) => ({ lowest: amount, highest: amount })) : undefined;
};

/** Whether a test, or its complement, holds of every count of one or more, so that to exist is enough. */
export const holdsOfEveryCount = ({ positive, negated }: SignedTest): boolean => {
  if (positive.test === 'KNOWN') return !negated;
  if (positive.test === 'ORDER') {
    const { from, to } = positive;
    if (negated) return to !== undefined && !within(1, { to });
    return !to && (!from || within(1, { from }));
  }
  return (
    positive.test === 'EQUALS' &&
    negated &&
    positive.values.every((value) => Number(value) < 1 || !Number.isInteger(Number(value)))
  );
};
