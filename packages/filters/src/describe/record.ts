import type { ActivityEntry, FieldEntry } from '../catalog/types';
import type { EvaluationContext } from '../evaluate/value';
import type { FieldCondition, RecordFilter } from '../tree';
import { unsigned } from './unsigned';
import { operatorWords, valuesText } from './values';
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
  const texts = ('all' in node ? node.all : node.any).map((child) => nodeText(child, { ...place, outer: false }));
  const group = listed(texts, conjunction);
  return texts.length === 1 || (outer && conjunction === 'and') ? group : `(${group})`;
};

const fieldText = (given: FieldCondition, { fields, negated: opposite, context }: Place): string => {
  const field = fields.find((known) => known.key === given.key);
  if (!field) return given.key;
  const { condition, negated } = unsigned(given, opposite);
  const words = operatorWords(condition.operator, 'having', negated);
  return joined([lowered(field.label), words, valuesText(condition.value, field, context)]);
};
