import { measureType } from '../catalog';
import type { ActivityKind } from '../catalog/types';
import type { AskedActivity } from '../evaluate/activity';
import type { EvaluationContext } from '../evaluate/value';
import type { ActivityCondition, FilterValue, Measure } from '../tree';
import { dateText } from './dates';
import { recordText } from './record';
import type { Asked } from './unsigned';
import { operatorWords, valuesText } from './values';
import { joined, lowered, quoted, times } from './words';

/** The parts of a sentence about an activity. */
interface Parts {
  readonly kind: ActivityKind;
  readonly asked: Asked;
  readonly negated: boolean;
  /** "with brand Lindenhof". */
  readonly details: string | undefined;
  /** "in the last 6 months (since 22 May 2026)". */
  readonly within: string | undefined;
}

/** "who bought something with brand Lindenhof at least twice in the last 6 months (since 22 May 2026)". */
export const activityText = (condition: ActivityCondition, negated: boolean, context: EvaluationContext): string => {
  const kind = context.catalog.activity(condition.kind);
  if (!kind) return `who did ${quoted(condition.kind)}`;
  const { where, within, measure = { function: 'COUNT' }, operator = 'AT_LEAST', value = 1 } = condition;
  const parts: Parts = {
    kind,
    asked: { operator, value },
    negated,
    details: where && `with ${recordText(where, kind.entry, context)}`,
    within: within && dateText(within, 'INSTANT', context),
  };
  return measure.function === 'COUNT' ? countText(parts) : measureText(parts, measure, context);
};

const countText = ({ kind: { entry, member }, asked, negated, details, within }: Parts): string => {
  const never = isNever(asked);
  const isNegative = never !== negated;
  const verb = isNegative ? `did not ${entry.verb.base}` : entry.verb.past;
  const noun = isNegative ? (entry.verb.none ?? entry.verb.object) : entry.verb.object;
  return joined(['who', verb, member ? quoted(member) : noun, details, never ? '' : frequencyText(asked), within]);
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
    return joined(['who', verb, operatorWords(asked.operator, 'having', false), amount, details, within]);
  }
  const subject = lowered(known?.label ?? measure.function);
  return joined(['whose', subject, details, within, operatorWords(asked.operator, 'whose', negated), amount]);
};

/** What the measure of a condition is asked for: "at least €200.00", "between 2 and 5". */
export const askedText = ({ condition, entry, measure }: AskedActivity, context: EvaluationContext): string => {
  const { operator = 'AT_LEAST', value = 1 } = condition;
  return joined([operatorWords(operator, 'having', false), valuesText(value, { type: measureType(entry, measure) }, context)]);
};

const numbered = (value: FilterValue | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

/** "at least twice", "between 2 and 5 times"; nothing where once is meant. */
const frequencyText = ({ operator, value }: Asked): string => {
  const count = numbered(value);
  if (operator === 'AT_LEAST' && count === 1) return '';
  const words = operatorWords(operator, 'having', false);
  if (count !== undefined) return `${words} ${times(count)}`;
  return typeof value === 'object' && 'from' in value ? `between ${value.from} and ${value.to} times` : words;
};

const isNever = ({ operator, value }: Asked): boolean => {
  const count = numbered(value);
  return (count === 0 && (operator === 'EXACTLY' || operator === 'AT_MOST')) || (count === 1 && operator === 'LESS_THAN');
};
