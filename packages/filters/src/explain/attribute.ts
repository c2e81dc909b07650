import type { AttributeEntry, CustomerFacts } from '../catalog/types';
import { resolvedDates } from '../describe';
import { storedText } from '../describe/stored';
import { attributeValue } from '../evaluate';
import { holds, type Stored } from '../evaluate/value';
import { birthdays, type Future, turnsOfDate } from '../time/turns';
import type { AttributeCondition, DateCondition } from '../tree';
import type { ExplainPlace } from './context';
import type { Evidence } from './evidence';
import { type Timeline, timelineOf } from './timeline';

/** Whether and until when a condition on an attribute holds, and what the attribute is. */
export const explainAttribute = (
  condition: AttributeCondition,
  customer: CustomerFacts,
  place: ExplainPlace,
): Timeline & { readonly evidence: Evidence } => {
  const entry = place.catalog.attribute(condition.key);
  if (!entry) throw new TypeError(`there is no attribute “${condition.key}”`);
  const valueAt = (now: number): Stored => attributeValue(entry, customer, { ...place, now }, condition.program);
  const value = valueAt(place.now);
  const timeline = timelineOf(turnsOf(condition, entry, { customer, value, future: place.future }), place.now, (now) =>
    holds(condition, valueAt(now), entry, { ...place, now }),
  );
  const text = storedText(value, entry, place);
  const dates = entry.type === 'date' ? resolvedDates(condition, entry.storage ?? 'INSTANT', place) : undefined;
  return {
    ...timeline,
    evidence: { about: entry.label, ...(text !== undefined && { value: text }), ...(dates !== undefined && { dates }) },
  };
};

interface Held {
  readonly customer: CustomerFacts;
  readonly value: Stored;
  readonly future: Future;
}

const turnsOf = (
  condition: DateCondition,
  { source, type, storage = 'INSTANT' }: AttributeEntry,
  { customer, value, future }: Held,
): readonly number[] => {
  if (source.from === 'AGE') {
    const birthdate = customer.columns?.[source.column];
    return typeof birthdate === 'number' ? birthdays(birthdate, future) : [];
  }
  return type === 'date' && typeof value === 'number' ? turnsOfDate(condition, value, { storage, ...future }) : [];
};
