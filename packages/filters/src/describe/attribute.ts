import type { AttributeEntry } from '../catalog/types';
import type { EvaluationContext } from '../evaluate/value';
import type { AttributeCondition } from '../tree';
import { dateText } from './dates';
import { unsigned } from './unsigned';
import { operatorWords, valuesText } from './values';
import { joined, lowered, quoted } from './words';

/** "who are in Austria", "whose last visit was more than 30 days ago (before 23 Oct 2026)". */
export const attributeText = (given: AttributeCondition, opposite: boolean, context: EvaluationContext): string => {
  const entry = context.catalog.attribute(given.key);
  if (!entry) return `whose ${given.key} is unknown here`;
  const { condition, negated } = unsigned(given, opposite);
  const { operator } = condition;
  if (entry.words && (operator === 'IS' || operator === 'IN')) {
    return `who ${negated ? entry.words.isNot : entry.words.is} ${valuesText(condition.value, { ...entry, type: 'choice' }, context)}`;
  }
  if (entry.type === 'date' && operator !== 'HAS_VALUE') return dateAttributeText(condition, entry, { negated, context });
  return joined([
    'whose',
    lowered(entry.label),
    condition.program === undefined ? '' : `in ${quoted(condition.program)}`,
    operatorWords(operator, 'whose', negated),
    valuesText(condition.value, entry, context),
  ]);
};

const dateAttributeText = (
  condition: AttributeCondition,
  { label, storage = 'INSTANT' }: AttributeEntry,
  { negated, context }: { negated: boolean; context: EvaluationContext },
): string => {
  const subject = `whose ${lowered(label)}`;
  const date = dateText(condition, storage, context);
  switch (condition.operator) {
    case 'ANNIVERSARY_IN_THE_NEXT':
      return `${subject} ${negated ? 'does not come round' : 'comes round'} ${date}`;
    case 'IN_THE_NEXT':
      return `${subject} is ${negated ? 'not ' : ''}${date}`;
    default:
      return `${subject} was ${negated ? 'not ' : ''}${date}`;
  }
};
