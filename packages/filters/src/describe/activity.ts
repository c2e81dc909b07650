import { measureType } from '../catalog';
import type { ActivityEntry, ActivityKind } from '../catalog/types';
import type { AskedActivity } from '../evaluate/activity';
import type { EvaluationContext } from '../evaluate/value';
import type { ActivityCondition, FilterValue, Measure } from '../tree';
import { dateText } from './dates';
import { recordText } from './record';
import { type Asked, turned } from './unsigned';
import { operatorWords, valuesText } from './values';
import { verbOf } from './verb';
import { agreeing, counted, joined, lowered, quoted, times } from './words';

/** The parts of a sentence about an activity. */
interface Parts {
  readonly kind: ActivityKind;
  readonly verb: ActivityEntry['verb'];
  readonly asked: Asked;
  readonly negated: boolean;
  /** "with brand Lindenhof". */
  readonly details: string | undefined;
  /** "in the last 6 months (since 22 May 2026)". */
  readonly within: string | undefined;
}

/** What is never unknown: of no records it is 0. */
const ALWAYS_KNOWN: readonly Measure['function'][] = ['COUNT', 'SUM', 'DISTINCT'];

/** "who bought something with brand Lindenhof at least twice in the last 6 months (since 22 May 2026)". */
export const activityText = (condition: ActivityCondition, opposite: boolean, context: EvaluationContext): string => {
  const kind = context.catalog.activity(condition.kind);
  if (!kind) return `who did ${quoted(condition.kind)}`;
  const { within, measure = { function: 'COUNT' }, operator = 'AT_LEAST', value = 1 } = condition;
  const isKnown = ALWAYS_KNOWN.includes(measure.function);
  const { asked, negated } = turned({ operator, value }, isKnown && opposite);
  const { verb, where } = verbOf(kind.entry, condition.where);
  const parts: Parts = {
    kind,
    verb,
    asked,
    negated: isKnown ? negated : opposite,
    details: where && `with ${recordText(where, kind.entry, context)}`,
    within: within && dateText(within, 'INSTANT', context),
  };
  return measure.function === 'COUNT' ? countText(parts) : measureText(parts, measure, context);
};

const countText = ({ kind: { member }, verb, asked, negated, details, within }: Parts): string => {
  const never = isNever(asked);
  const isNegative = never !== negated;
  const did = isNegative ? `did not ${verb.base}` : verb.past;
  const frequency = never ? '' : frequencyText(asked);
  const some = isNegative && frequency === '' ? (verb.none ?? verb.object) : verb.object;
  const noun = member ? quoted(member) : some;
  if (verb.several && frequency !== '') return joined(['who', did, numberText(asked, verb.several), details, within]);
  return joined(['who', did, noun, details, frequency, within]);
};

const measureText = (
  { kind: { entry }, asked, negated, details, within }: Parts,
  measure: Measure,
  context: EvaluationContext,
): string => {
  const known = entry.measures.find((one) => one.function === measure.function && one.field === measure.field);
  const amount = valuesText(asked.value, { type: measureType(entry, measure) }, context);
  if (known?.verb) {
    const verb = negated ? `did not ${known.verb.base}` : known.verb.past;
    const many = known.verb.object ? counted(amount, numbered(asked.value) ?? 2, known.verb.object) : amount;
    return joined(['who', verb, operatorWords(asked.operator, 'having', false), many, details, within]);
  }
  const subject = lowered(known?.label ?? measure.function);
  const words = agreeing(operatorWords(asked.operator, 'whose', negated), subject);
  return joined(['whose', subject, details, within, words, amount]);
};

/** What the measure of a condition is asked for: "at least €200.00", "between 2 and 5". */
export const askedText = ({ condition, entry, measure }: AskedActivity, context: EvaluationContext): string => {
  const { operator = 'AT_LEAST', value = 1 } = condition;
  return joined([operatorWords(operator, 'having', false), valuesText(value, { type: measureType(entry, measure) }, context)]);
};

const numbered = (value: FilterValue | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

/** "at least 2 orders", "between 2 and 5 orders". */
const numberText = ({ operator, value }: Asked, several: string): string => {
  const words = operatorWords(operator, 'having', false);
  const count = numbered(value);
  if (count !== undefined) return `${words} ${counted(count.toLocaleString('en'), count, several)}`;
  return typeof value === 'object' && 'from' in value ? `${words} ${value.from} and ${value.to} ${several}` : words;
};

/** "at least twice", "between 2 and 5 times"; nothing where once is meant. */
const frequencyText = ({ operator, value }: Asked): string => {
  const count = numbered(value);
  if ((operator === 'AT_LEAST' && count === 1) || (operator === 'MORE_THAN' && count === 0)) return '';
  const words = operatorWords(operator, 'having', false);
  if (count !== undefined) return `${words} ${times(count)}`;
  return typeof value === 'object' && 'from' in value ? `between ${value.from} and ${value.to} times` : words;
};

const isNever = ({ operator, value }: Asked): boolean => {
  const count = numbered(value);
  return (count === 0 && (operator === 'EXACTLY' || operator === 'AT_MOST')) || (count === 1 && operator === 'LESS_THAN');
};
