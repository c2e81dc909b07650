import type { Comparable } from '../catalog/types';
import type { ValueContext } from '../evaluate/value';
import { numberFormat } from '../formats';
import { moneyText } from '../money';
import type { FilterValue, Operator, Scalar } from '../tree';
import { listed, quoted } from './words';

/** What people call a stored value: the label of a choice, the name of a code, anything else as it is. */
export const valueLabel = ({ choices, coding }: Pick<Comparable, 'choices' | 'coding'>, value: string): string =>
  choices?.find((choice) => choice.value === value)?.label ?? coding?.name(coding.code(value) ?? value) ?? value;

/** A value as a person writes it: €200.00, 1,000, “oat milk”, opted in. */
export const valueText = (value: Scalar, comparable: Comparable, { currency }: ValueContext): string => {
  const { type } = comparable;
  if (type === 'money') return moneyText(Number(value), currency);
  if (type === 'text') return quoted(String(value));
  if (typeof value === 'number') return numberFormat('en', { maximumFractionDigits: 20 }).format(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return valueLabel(comparable, String(value).trim());
};

const MOST_LISTED = 5;

/** All values of a condition; a long list is cut, with how many more there are. */
export const valuesText = (
  value: FilterValue | undefined,
  comparable: Comparable,
  context: ValueContext,
  conjunction: 'and' | 'or' = 'or',
): string => {
  if (value === undefined) return '';
  if (typeof value !== 'object') return valueText(value, comparable, context);
  if ('amount' in value) return '';
  if ('from' in value) return `${valueText(value.from, comparable, context)} and ${valueText(value.to, comparable, context)}`;
  const texts = value.map((one) => valueText(one, comparable, context));
  const shown =
    texts.length > MOST_LISTED ? [...texts.slice(0, MOST_LISTED - 1), `${texts.length - MOST_LISTED + 1} more`] : texts;
  return listed(shown, conjunction);
};

/** How an operator reads, and how its opposite does: after "whose country", and after "with country". */
interface Wording {
  readonly whose: readonly [is: string, isNot: string];
  readonly having: readonly [is: string, isNot: string];
}

const wording = (whose: Wording['whose'], having: Wording['having']): Wording => ({ whose, having });

const compared = (words: string): Wording => wording([`is ${words}`, `is not ${words}`], [words, `not ${words}`]);

const WORDINGS: Partial<Readonly<Record<Operator, Wording>>> = {
  IS: wording(['is', 'is not'], ['', 'other than']),
  IN: wording(['is', 'is none of'], ['', 'other than']),
  CONTAINS: wording(['contains', 'does not contain'], ['containing', 'not containing']),
  STARTS_WITH: wording(['starts with', 'does not start with'], ['starting with', 'not starting with']),
  ENDS_WITH: wording(['ends with', 'does not end with'], ['ending with', 'not ending with']),
  LESS_THAN: compared('less than'),
  AT_MOST: compared('at most'),
  MORE_THAN: compared('more than'),
  AT_LEAST: compared('at least'),
  EXACTLY: compared('exactly'),
  BETWEEN: compared('between'),
  INCLUDES_ANY: wording(['include', 'do not include'], ['including', 'not including']),
  INCLUDES_ALL: wording(['include all of', 'do not include all of'], ['including all of', 'not including all of']),
  HAS_VALUE: wording(['is known', 'is not known'], ['known', 'not known']),
};

/** The words of an operator that is not a complement; see `operatorEntry`. */
export const operatorWords = (operator: Operator, form: keyof Wording, negated: boolean): string =>
  WORDINGS[operator]?.[form][negated ? 1 : 0] ?? operator.toLowerCase().replaceAll('_', ' ');

/** How the values of an operator belong together: "all of a, b and c". */
export const conjunctionOf = (operator: Operator): 'and' | 'or' => (operator === 'INCLUDES_ALL' ? 'and' : 'or');
