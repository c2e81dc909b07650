import { measureType } from '../catalog';
import type { ActivityEntry, AttributeEntry, CustomerFacts, FieldEntry, RecordFacts, RecordTable } from '../catalog/types';
import { fold } from '../fold';
import { localDate } from '../time/zone';
import type { ActivityCondition, AttributeCondition, RecordFilter, ResolvedFilter } from '../tree';
import { measured } from './measure';
import { type EvaluationContext, holds, type Stored, type ValueContext } from './value';

export type { EvaluationContext, ValueContext } from './value';

/**
 * Whether one customer matches, computed from the facts in plain TypeScript. Slow and obvious on purpose: it is what
 * every engine is compared with.
 */
export const evaluate = (filter: ResolvedFilter, customer: CustomerFacts, context: EvaluationContext): boolean => {
  if ('all' in filter) return filter.all.every((child) => evaluate(child, customer, context));
  if ('any' in filter) return filter.any.some((child) => evaluate(child, customer, context));
  if ('not' in filter) return !evaluate(filter.not, customer, context);
  if ('everyone' in filter) return true;
  if ('attribute' in filter) return attributeHolds(filter.attribute, customer, context);
  if ('activity' in filter) return activityHolds(filter.activity, customer, context);
  if ('members' in filter) {
    return recordsOf(customer, 'segment_member').some((record) => columnOf(record, 'segment_id') === filter.members);
  }
  throw new TypeError('segment references are replaced by their definitions before a filter is evaluated');
};

const recordsOf = (customer: CustomerFacts, table: RecordTable): readonly RecordFacts[] => customer.records?.[table] ?? [];

const columnOf = (facts: Pick<CustomerFacts, 'columns'> | RecordFacts, column: string): Stored => facts.columns?.[column] ?? null;

const attributeHolds = (condition: AttributeCondition, customer: CustomerFacts, context: EvaluationContext): boolean => {
  const entry = context.catalog.attribute(condition.key);
  if (!entry) throw new TypeError(`there is no attribute “${condition.key}”`);
  return holds(condition, attributeValue(entry, customer, context), entry, context);
};

/** What a customer's attribute is, as stored. */
export const attributeValue = ({ source }: AttributeEntry, customer: CustomerFacts, context: ValueContext): Stored => {
  switch (source.from) {
    case 'COLUMN':
      return columnOf(customer, source.column);
    case 'AGE':
      return age(columnOf(customer, source.column), context);
    case 'RECORDS': {
      const { table, only, column, function: name } = source.fact;
      const records = recordsOf(customer, table).filter((record) => !only || columnOf(record, only.column) === only.equals);
      return measured(name, records, (record) => (column === 'at' ? record.at : column ? columnOf(record, column) : record.id));
    }
  }
};

/** Birthdays passed since the birthdate; one on 29 February passes on 28 where there is no 29. */
const age = (birthdate: Stored, { now, timeZone }: ValueContext): number | null => {
  if (typeof birthdate !== 'number') return null;
  const today = localDate(now, timeZone);
  const born = { year: Math.floor(birthdate / 10_000), month: Math.floor(birthdate / 100) % 100, day: birthdate % 100 };
  const lastOfFebruary = new Date(Date.UTC(today.year, 2, 0)).getUTCDate();
  const birthday = born.month === 2 ? Math.min(born.day, lastOfFebruary) : born.day;
  const passed = today.month > born.month || (today.month === born.month && today.day >= birthday);
  const years = today.year - born.year - (passed ? 0 : 1);
  return years < 0 ? null : years;
};

const activityHolds = (condition: ActivityCondition, customer: CustomerFacts, context: EvaluationContext): boolean => {
  const kind = context.catalog.activity(condition.kind);
  if (!kind) throw new TypeError(`there is no activity “${condition.kind}”`);
  const { entry, member } = kind;
  const measure = condition.measure ?? { function: 'COUNT' };
  const looksAtAll = entry.wholeTable?.includes(measure.function) ?? false;
  const records = recordsOf(customer, entry.table).filter(
    (record) =>
      (looksAtAll || !entry.only || columnOf(record, entry.only.column) === entry.only.equals) &&
      (!entry.family || fold(String(columnOf(record, entry.family))) === fold(member ?? '')) &&
      (!condition.within || holds(condition.within, record.at, { type: 'date', storage: 'INSTANT' }, context)) &&
      (!condition.where || recordHolds(condition.where, record, entry.fields, { entry, context })),
  );
  const field = entry.fields.find((known) => known.key === measure.field);
  const amount = measured(measure.function, records, (record) => (field ? columnOf(record, field.column) : record.id));
  const asked = { operator: condition.operator ?? 'AT_LEAST', value: condition.value ?? 1 };
  return holds(asked, amount, { type: measureType(entry, measure) }, context);
};

const recordHolds = (
  filter: RecordFilter,
  record: RecordFacts,
  fields: readonly FieldEntry[],
  place: { readonly entry: ActivityEntry; readonly context: EvaluationContext },
): boolean => {
  if ('all' in filter) return filter.all.every((child) => recordHolds(child, record, fields, place));
  if ('any' in filter) return filter.any.some((child) => recordHolds(child, record, fields, place));
  if ('not' in filter) return !recordHolds(filter.not, record, fields, place);
  if ('lines' in filter) {
    return (record.lines ?? []).some((line) => recordHolds(filter.lines, line, place.entry.lines?.fields ?? [], place));
  }
  const field = fields.find((known) => known.key === filter.field.key);
  if (!field) throw new TypeError(`there is no field “${filter.field.key}” here`);
  return holds(filter.field, columnOf(record, field.column), field, place.context);
};
