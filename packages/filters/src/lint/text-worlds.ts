import type { Comparable } from '../catalog/types';
import type { ValueCondition, ValueContext } from '../evaluate/value';
import { fold } from '../fold';
import { operatorEntry } from '../operators';
import { type Numbered, scalars, worldOf } from './conditions';
import type { World } from './formula';

/** A part that a text may have, as a condition asks for it. */
interface Pattern {
  readonly operator: 'CONTAINS' | 'STARTS_WITH' | 'ENDS_WITH';
  readonly part: string;
}

const positive = ({ operator }: ValueCondition) => operatorEntry(operator).complementOf ?? operator;

const patternOf = (condition: ValueCondition): Pattern | undefined => {
  const operator = positive(condition);
  if (operator !== 'CONTAINS' && operator !== 'STARTS_WITH' && operator !== 'ENDS_WITH') return undefined;
  return { operator, part: fold(String(condition.value)) };
};

/** Whether a text with the first has the second too. */
const implies = (one: Pattern, other: Pattern): boolean => {
  if (other.operator === 'CONTAINS') return one.part.includes(other.part);
  if (one.operator !== other.operator) return false;
  return other.operator === 'STARTS_WITH' ? one.part.startsWith(other.part) : one.part.endsWith(other.part);
};

/** Whether no text has both. */
const excludes = (one: Pattern, other: Pattern): boolean =>
  one.operator === other.operator && one.operator !== 'CONTAINS' && !implies(one, other) && !implies(other, one);

const MOST_PATTERNS = 7;

const isPossible = (patterns: readonly Pattern[], has: ReadonlySet<Pattern>): boolean =>
  patterns.every((one) =>
    patterns.every((other) => {
      if (!has.has(one)) return true;
      return has.has(other) ? one === other || !excludes(one, other) : !implies(one, other);
    }),
  );

/** Every text that conditions name, and texts that are none of these, by the parts that they have. */
export const textWorlds = (
  conditions: readonly Numbered[],
  comparable: Comparable,
  context: ValueContext,
): readonly World[] | undefined => {
  const { coding } = comparable;
  const named = conditions.filter(({ condition }) => !patternOf(condition)).flatMap(({ condition }) => scalars(condition.value));
  const texts = [...new Set(named.map((value) => coding?.code(String(value)) ?? String(value)))];
  const byText = new Map(conditions.flatMap(({ condition }) => patternEntry(condition)));
  const patterns = [...byText.values()];
  if (patterns.length > MOST_PATTERNS) return undefined;
  const others = Array.from({ length: 2 ** patterns.length }, (_, bits) => {
    return new Set(patterns.filter((_pattern, index) => Math.floor(bits / 2 ** index) % 2 === 1));
  });
  return [
    ...texts.map((text) => worldOf(text, conditions, comparable, context)),
    ...others
      .filter((has) => isPossible(patterns, has))
      .map((has): World => {
        const holding = conditions.filter(({ condition }) => holdsOfAnother(condition, byText, has));
        return { holding: new Set(holding.map(({ atom }) => atom)) };
      }),
  ];
};

const patternKey = ({ operator, part }: Pattern): string => `${operator} ${part}`;

const patternEntry = (condition: ValueCondition): (readonly [string, Pattern])[] => {
  const pattern = patternOf(condition);
  return pattern ? [[patternKey(pattern), pattern]] : [];
};

/** Whether a condition holds of a known text that nobody named and that has these parts. */
const holdsOfAnother = (condition: ValueCondition, known: ReadonlyMap<string, Pattern>, has: ReadonlySet<Pattern>): boolean => {
  if (condition.operator === 'HAS_VALUE' || condition.operator === 'IS_UNKNOWN') return condition.operator === 'HAS_VALUE';
  const isNegated = operatorEntry(condition.operator).complementOf !== undefined;
  const asked = patternOf(condition);
  const pattern = asked && known.get(patternKey(asked));
  // Of a text that nobody named, every condition that names whole texts fails.
  return (pattern !== undefined && has.has(pattern)) !== isNegated;
};
