import type { AttributeEntry } from '../catalog/types';
import type { EvaluationContext } from '../evaluate/value';
import type { AttributeCondition } from '../tree';
import { dateText } from './dates';
import { turned, unsigned } from './unsigned';
import { conjunctionOf, operatorWords, valuesText } from './values';
import { agreeing, joined, lowered, quoted } from './words';

/** "who are in Austria", "whose last visit was more than 30 days ago (before 23 Oct 2026)". */
export const attributeText = (given: AttributeCondition, opposite: boolean, context: EvaluationContext): string => {
  const entry = context.catalog.attribute(given.key);
  if (!entry) return `whose ${given.key} is unknown here`;
  const { condition, negated } = unsigned(given, opposite);
  const { operator } = condition;
  if (entry.words && (operator === 'IS' || operator === 'IN'))
    return wordsText(condition, entry.words, { entry, negated, context });
  if (entry.verb && operator !== 'HAS_VALUE') return verbText(condition, entry.verb, { entry, negated, context });
  if (entry.type === 'date' && operator !== 'HAS_VALUE') return dateAttributeText(condition, entry, { negated, context });
  const subject = joined([lowered(entry.label), inProgram(condition)]);
  const values = valuesText(condition.value, entry, context, conjunctionOf(operator));
  return joined(['whose', subject, agreeing(operatorWords(operator, 'whose', negated), entry.label), values]);
};

interface Place {
  readonly entry: AttributeEntry;
  readonly negated: boolean;
  readonly context: EvaluationContext;
}

const inProgram = ({ program }: AttributeCondition): string => (program === undefined ? '' : `in ${quoted(program)}`);

/** "who are in Austria", "who are employees": what is true or not has no value of its own to be named. */
const wordsText = (
  { value }: AttributeCondition,
  { is, isNot }: NonNullable<AttributeEntry['words']>,
  { entry, negated, context }: Place,
): string => {
  // Of whom it is not known, it is not false either.
  if (value === false) return `of whom it is ${negated ? 'not ' : ''}known that they ${isNot}`;
  const words = negated ? isNot : is;
  return value === true ? `who ${words}` : `who ${words} ${valuesText(value, { ...entry, type: 'choice' }, context)}`;
};

/** "who spent at least €200.00 in all". */
const verbText = (
  condition: AttributeCondition,
  { past, base, after }: NonNullable<AttributeEntry['verb']>,
  { entry, negated: opposite, context }: Place,
): string => {
  const { asked, negated } = turned(condition, opposite);
  const amount = valuesText(asked.value, entry, context);
  return joined(['who', negated ? `did not ${base}` : past, operatorWords(asked.operator, 'having', false), amount, after]);
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
