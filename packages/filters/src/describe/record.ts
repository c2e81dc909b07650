import type { ActivityEntry, FieldEntry } from '../catalog/types';
import type { EvaluationContext } from '../evaluate/value';
import type { FieldCondition, RecordFilter } from '../tree';
import { dateText } from './dates';
import { unsigned } from './unsigned';
import { conjunctionOf, operatorWords, valuesText } from './values';
import { joined, listed, lowered } from './words';

interface Place {
  readonly entry: ActivityEntry;
  readonly fields: readonly FieldEntry[];
  readonly context: EvaluationContext;
  readonly negated: boolean;
  /** Nothing stands beside it, so that it needs no brackets. */
  readonly outer: boolean;
}

/** What is asked of one record, after "with": "SKU “85123A” and brand Lindenhof". */
export const recordText = (filter: RecordFilter, entry: ActivityEntry, context: EvaluationContext): string =>
  nodeText(filter, { entry, fields: entry.fields, context, negated: false, outer: true });

const nodeText = (node: RecordFilter, place: Place): string => {
  const { entry, negated, outer } = place;
  if ('not' in node) return nodeText(node.not, { ...place, negated: !negated });
  if ('field' in node) return fieldText(node.field, place);
  if ('lines' in node) {
    const line = nodeText(node.lines, { ...place, fields: entry.lines?.fields ?? [], negated: false, outer: true });
    return `${negated ? 'no product' : 'a product'} with ${line}`;
  }
  const conjunction = 'all' in node !== negated ? 'and' : 'or';
  const texts = membersOf(node).map((child) => nodeText(child, { ...place, outer: false }));
  const group = listed(texts, conjunction);
  return texts.length === 1 || (outer && conjunction === 'and') ? group : `(${group})`;
};

const fieldText = (given: FieldCondition, { fields, negated: opposite, context }: Place): string => {
  const field = fields.find((known) => known.key === given.key);
  if (!field) return given.key;
  const { condition, negated } = unsigned(given, opposite);
  const { operator, value } = condition;
  const noun = lowered(field.noun ?? field.label);
  if (field.type === 'date' && operator !== 'HAS_VALUE') {
    return joined([noun, negated ? 'not' : '', dateText(condition, field.storage ?? 'INSTANT', context)]);
  }
  return joined([noun, operatorWords(operator, 'having', negated), valuesText(value, field, context, conjunctionOf(operator))]);
};

/** The members of a group; those of a group of the same kind inside it say no more there than here. */
const membersOf = (group: RecordFilter): readonly RecordFilter[] => {
  if ('all' in group) return group.all.flatMap((child) => ('all' in child ? membersOf(child) : [child]));
  return 'any' in group ? group.any.flatMap((child) => ('any' in child ? membersOf(child) : [child])) : [];
};
