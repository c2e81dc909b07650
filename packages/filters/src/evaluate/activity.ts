import { measureType } from '../catalog';
import type { ActivityEntry, Catalog, CustomerFacts, FieldEntry, RecordFacts } from '../catalog/types';
import { fold } from '../fold';
import type { ActivityCondition, Measure, RecordFilter } from '../tree';
import { columnOf, memberOf, recordsOf } from './facts';
import { leafValue } from './leaf';
import { measured } from './measure';
import { type EvaluationContext, holds, type Stored, type ValueContext } from './value';

/** A condition on an activity, with what the catalog says of it. */
export interface AskedActivity {
  readonly condition: ActivityCondition;
  readonly entry: ActivityEntry;
  /** Of a family, the one that is meant. */
  readonly member: string | undefined;
  readonly measure: Measure;
}

/** @throws TypeError when the catalog has no such activity: the filter was not parsed. */
export const askedActivity = (condition: ActivityCondition, catalog: Catalog): AskedActivity => {
  const kind = catalog.activity(condition.kind);
  if (!kind) throw new TypeError(`there is no activity “${condition.kind}”`);
  return { condition, entry: kind.entry, member: kind.member, measure: condition.measure ?? { function: 'COUNT' } };
};

export const activityHolds = (condition: ActivityCondition, customer: CustomerFacts, context: EvaluationContext): boolean => {
  const asked = askedActivity(condition, context.catalog);
  const records = recordsOfKind(asked, customer).filter((record) => recordMatches(asked, record, context));
  return amountHolds(asked, amountOf(asked, records, context), context);
};

/** The records of the kind that is asked about, whatever else is asked of them. */
export const recordsOfKind = ({ entry, member, measure }: AskedActivity, customer: CustomerFacts): readonly RecordFacts[] => {
  const looksAtAll = entry.wholeTable?.includes(measure.function) ?? false;
  return recordsOf(customer, entry.table).filter(
    (record) =>
      (looksAtAll || !entry.only || columnOf(record, entry.only.column) === entry.only.equals) &&
      (!entry.family || fold(String(columnOf(record, entry.family))) === fold(member ?? '')),
  );
};

/** Whether a record of the kind is such as the condition asks for. */
export const recordMatches = ({ condition, entry }: AskedActivity, record: RecordFacts, context: ValueContext): boolean =>
  (!condition.within || holds(condition.within, record.at, { type: 'date', storage: 'INSTANT' }, context)) &&
  (!condition.where || recordHolds(condition.where, record, entry.fields, { entry, context }));

/** What the measure of a condition comes to over some records. */
export const amountOf = ({ entry, measure }: AskedActivity, records: readonly RecordFacts[], context: ValueContext): Stored => {
  const field = entry.fields.find((known) => known.key === measure.field);
  return measured(measure.function, records, (record) => (field ? fieldValue(field, record, { entry, context }) : record.id));
};

/** Whether that is the amount that the condition asks for. */
export const amountHolds = ({ condition, entry, measure }: AskedActivity, amount: Stored, context: ValueContext): boolean => {
  const asked = { operator: condition.operator ?? 'AT_LEAST', value: condition.value ?? 1 };
  return holds(asked, amount, { type: measureType(entry, measure) }, context);
};

/** For whom a record is looked at, and what the catalog says of its kind. */
export interface RecordPlace {
  readonly entry: ActivityEntry;
  readonly context: ValueContext;
}

/** What a field of a record, or of one of its lines, is as stored. */
export const fieldValue = (field: FieldEntry, record: RecordFacts, place: RecordPlace): Stored => {
  const { column, leaf, less, follows } = field;
  if (follows) {
    const found = follows.cases.find(({ where }) => recordHolds(where, record, place.entry.fields, place));
    return found?.value ?? follows.otherwise;
  }
  if (column !== undefined && leaf !== undefined) return leafValue(memberOf(record, column, leaf), field, place.context);
  const value = column === undefined ? 0 : columnOf(record, column);
  if (less === undefined) return value;
  const taken = columnOf(record, less);
  return typeof value === 'number' && typeof taken === 'number' ? value - taken : null;
};

const recordHolds = (filter: RecordFilter, record: RecordFacts, fields: readonly FieldEntry[], place: RecordPlace): boolean => {
  if ('all' in filter) return filter.all.every((child) => recordHolds(child, record, fields, place));
  if ('any' in filter) return filter.any.some((child) => recordHolds(child, record, fields, place));
  if ('not' in filter) return !recordHolds(filter.not, record, fields, place);
  if ('lines' in filter) {
    return (record.lines ?? []).some((line) => recordHolds(filter.lines, line, place.entry.lines?.fields ?? [], place));
  }
  const field = fields.find((known) => known.key === filter.field.key);
  if (!field) throw new TypeError(`there is no field “${filter.field.key}” here`);
  return holds(filter.field, fieldValue(field, record, place), field, place.context);
};
