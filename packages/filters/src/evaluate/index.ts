import type { AttributeEntry, CustomerFacts } from '../catalog/types';
import { fold } from '../fold';
import { calendarDate, localDate } from '../time/zone';
import type { AttributeCondition, ResolvedFilter } from '../tree';
import { activityHolds } from './activity';
import { columnOf, memberOf, recordsOf } from './facts';
import { leafValue } from './leaf';
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

const attributeHolds = (condition: AttributeCondition, customer: CustomerFacts, context: EvaluationContext): boolean => {
  const entry = context.catalog.attribute(condition.key);
  if (!entry) throw new TypeError(`there is no attribute “${condition.key}”`);
  return holds(condition, attributeValue(entry, customer, context, condition.program), entry, context);
};

/** What a customer's attribute is, as stored; of one loyalty program where one is named. */
export const attributeValue = (
  entry: AttributeEntry,
  customer: CustomerFacts,
  context: ValueContext,
  program?: string,
): Stored => {
  const { source } = entry;
  switch (source.from) {
    case 'COLUMN':
      return columnOf(customer, source.column);
    case 'LEAF':
      return leafValue(memberOf(customer, source.column, source.leaf), entry, context);
    case 'AGE':
      return age(columnOf(customer, source.column), context);
    case 'RECORDS': {
      const { table, only, column, function: name } = source.fact;
      const records = recordsOf(customer, table).filter(
        (record) =>
          (!only || columnOf(record, only.column) === only.equals) &&
          (program === undefined || fold(String(columnOf(record, 'program'))) === fold(program)),
      );
      return measured(name, records, (record) => (column === 'at' ? record.at : column ? columnOf(record, column) : record.id));
    }
  }
};

/** Birthdays passed since the birthdate; one on 29 February passes on 28 where there is no 29. */
const age = (birthdate: Stored, { now, timeZone }: ValueContext): number | null => {
  if (typeof birthdate !== 'number') return null;
  const today = localDate(now, timeZone);
  const born = calendarDate(birthdate);
  const lastOfFebruary = new Date(Date.UTC(today.year, 2, 0)).getUTCDate();
  const birthday = born.month === 2 ? Math.min(born.day, lastOfFebruary) : born.day;
  const passed = today.month > born.month || (today.month === born.month && today.day >= birthday);
  const years = today.year - born.year - (passed ? 0 : 1);
  return years < 0 ? null : years;
};
