import { measureType } from '../catalog';
import type { CustomerFacts, FieldEntry, RecordFacts } from '../catalog/types';
import { resolvedDates } from '../describe';
import { askedText } from '../describe/activity';
import { storedText } from '../describe/stored';
import {
  type AskedActivity,
  amountHolds,
  amountOf,
  askedActivity,
  fieldValue,
  type RecordPlace,
  recordMatches,
  recordsOfKind,
} from '../evaluate/activity';
import { turnsOfDate } from '../time/turns';
import type { ActivityCondition, RecordFilter } from '../tree';
import type { ExplainPlace } from './context';
import type { Evidence, ExplainedRecord } from './evidence';
import { type Timeline, timelineOf, timelineOver } from './timeline';

const LATEST = 3;

/** Whether and until when a condition on what somebody did holds, and on which records that rests. */
export const explainActivity = (
  condition: ActivityCondition,
  customer: CustomerFacts,
  place: ExplainPlace,
): Timeline & { readonly evidence: Evidence } => {
  const asked = askedActivity(condition, place.catalog);
  const records = recordsOfKind(asked, customer);
  const timelines = records.map((record) =>
    timelineOf(turnsOfRecord(asked, record, place), place.now, (now) => recordMatches(asked, record, { ...place, now })),
  );
  const timeline = timelineOver(timelines, (holding) =>
    amountHolds(
      asked,
      amountOf(
        asked,
        records.filter((_, position) => holding.has(position)),
        place,
      ),
      place,
    ),
  );
  const matching = records.filter((_, position) => timelines[position]?.holds);
  return { ...timeline, evidence: evidenceOf(asked, { records, matching }, place) };
};

/** The fields that are asked about, of the record itself and of its lines. */
interface Rows {
  readonly facts: readonly RecordFacts[];
  readonly fields: readonly FieldEntry[];
}

/** Every instant at which time alone may make a record one that the condition asks for, or make it one no longer. */
const turnsOfRecord = ({ condition, entry }: AskedActivity, record: RecordFacts, place: ExplainPlace): number[] => {
  const { future } = place;
  const turnsOfFields = (filter: RecordFilter, rows: Rows): readonly number[] => {
    if ('all' in filter) return filter.all.flatMap((child) => turnsOfFields(child, rows));
    if ('any' in filter) return filter.any.flatMap((child) => turnsOfFields(child, rows));
    if ('not' in filter) return turnsOfFields(filter.not, rows);
    if ('lines' in filter) return turnsOfFields(filter.lines, { facts: record.lines ?? [], fields: entry.lines?.fields ?? [] });
    const field = rows.fields.find(({ key }) => key === filter.field.key);
    if (field?.follows) return field.follows.cases.flatMap(({ where }) => turnsOfFields(where, rows));
    if (field?.type !== 'date') return [];
    const { storage = 'INSTANT' } = field;
    return rows.facts.flatMap((facts) => {
      const value = fieldValue(field, facts, { entry, context: place });
      return typeof value === 'number' ? turnsOfDate(filter.field, value, { storage, ...future }) : [];
    });
  };
  return [
    ...(condition.within ? turnsOfDate(condition.within, record.at, { storage: 'INSTANT', ...future }) : []),
    ...(condition.where ? turnsOfFields(condition.where, { facts: [record], fields: entry.fields }) : []),
  ];
};

const newestFirst = (records: readonly RecordFacts[]): RecordFacts[] => [...records].sort((a, b) => b.at - a.at || b.id - a.id);

const evidenceOf = (
  asked: AskedActivity,
  { records, matching }: { readonly records: readonly RecordFacts[]; readonly matching: readonly RecordFacts[] },
  place: ExplainPlace,
): Evidence => {
  const { condition, entry, measure } = asked;
  const value = storedText(amountOf(asked, matching, place), { type: measureType(entry, measure) }, place);
  const dates = condition.within && resolvedDates(condition.within, 'INSTANT', place);
  const lastAt = newestFirst(records)[0]?.at;
  const known = entry.measures.find((one) => one.function === measure.function && one.field === measure.field);
  return {
    about: known?.label ?? entry.label,
    ...(value !== undefined && { value }),
    asked: askedText(asked, place),
    ...(dates !== undefined && { dates }),
    records: {
      matching: matching.length,
      latest: newestFirst(matching)
        .slice(0, LATEST)
        .map((record) => explainedRecord(record, { entry, context: place })),
      ofKind: records.length,
      ...(lastAt !== undefined && { lastAt }),
    },
  };
};

const explainedRecord = (record: RecordFacts, place: RecordPlace): ExplainedRecord => ({
  at: record.at,
  details: place.entry.fields.flatMap((field) => {
    const value = storedText(fieldValue(field, record, place), field, place.context);
    return value === undefined ? [] : [{ label: field.label, value }];
  }),
});
