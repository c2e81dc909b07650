import type { ActivityEntry, Catalog, FieldEntry } from '../catalog/types';
import { fold } from '../fold';
import { nodes } from '../segments';
import type { ActivityCondition, AttributeCondition, DateCondition, FieldCondition, Filter, RecordFilter } from '../tree';
import { scalars } from './conditions';
import type { Hint } from './hint';

const pastOnly = (path: string, what: string): Hint => ({
  path,
  code: 'PAST_ONLY',
  message: `${what} lies in the past: “in the next” finds it only if it was dated ahead.`,
});

const looksAhead = ({ operator }: DateCondition): boolean => operator === 'IN_THE_NEXT';

/** Conditions that say what they ask for, but may not find what somebody hopes for. What is doubtful is the catalog's to say. */
export const cautions = (filter: Filter, { catalog }: { readonly catalog: Catalog }): readonly Hint[] =>
  nodes(filter).flatMap(({ path, filter: node }) => {
    if ('attribute' in node) return attributeCautions(node.attribute, path, catalog);
    const entry = 'activity' in node ? catalog.activity(node.activity.kind)?.entry : undefined;
    return 'activity' in node && entry ? activityCautions(node.activity, path, entry) : [];
  });

const attributeCautions = (condition: AttributeCondition, path: string, catalog: Catalog): readonly Hint[] => {
  const entry = catalog.attribute(condition.key);
  if (!entry?.past || !looksAhead(condition)) return [];
  const { message, ...hint } = pastOnly(path, `“${entry.label}”`);
  return [{ ...hint, message: `${message} Ask for its anniversary if that is meant.` }];
};

const activityCautions = ({ within, where }: ActivityCondition, path: string, entry: ActivityEntry): readonly Hint[] => {
  const fields = where ? fieldsOf(where, entry.fields, entry) : [];
  const hints = [
    ...(within && looksAhead(within) ? [pastOnly(path, 'What was recorded')] : []),
    ...fields.flatMap(({ field, condition }): Hint[] => [
      ...(field.past && looksAhead(condition) ? [pastOnly(path, `“${field.label}”`)] : []),
      ...cautionsOfChoices(field, condition).map((message): Hint => ({ path, code: 'UNRELIABLE', message })),
    ]),
  ];
  return [...new Map(hints.map((one) => [one.message, one])).values()];
};

const cautionsOfChoices = ({ choices = [] }: FieldEntry, { value }: FieldCondition): readonly string[] => {
  const asked = new Set(scalars(value).map((one) => fold(String(one))));
  return choices.flatMap((choice) => (choice.caution && asked.has(fold(choice.value)) ? [choice.caution] : []));
};

interface AskedField {
  readonly field: FieldEntry;
  readonly condition: FieldCondition;
}

const fieldsOf = (filter: RecordFilter, fields: readonly FieldEntry[], entry: ActivityEntry): readonly AskedField[] => {
  if ('all' in filter) return filter.all.flatMap((child) => fieldsOf(child, fields, entry));
  if ('any' in filter) return filter.any.flatMap((child) => fieldsOf(child, fields, entry));
  if ('not' in filter) return fieldsOf(filter.not, fields, entry);
  if ('lines' in filter) return fieldsOf(filter.lines, entry.lines?.fields ?? [], entry);
  const field = fields.find(({ key }) => key === filter.field.key);
  return field ? [{ field, condition: filter.field }] : [];
};
