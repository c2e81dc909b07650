import type { AttributeType } from '../operators';
import type { Measure } from '../tree';
import { activities } from './activities';
import { attributes } from './attributes';
import type { ActivityEntry, AttributeEntry, Catalog, FieldEntry } from './types';

export const catalog: Catalog = { attributes, activities };

const attributesByKey = new Map(attributes.map((entry) => [entry.key, entry]));
const activitiesByKind = new Map(activities.map((entry) => [entry.kind, entry]));

export const attributeEntry = (key: string): AttributeEntry | undefined => attributesByKey.get(key);

/** An activity and, for one of a family, the name that follows the colon: `checkout_started`. */
export interface ActivityKind {
  readonly entry: ActivityEntry;
  readonly member?: string;
}

export const activityKind = (kind: string): ActivityKind | undefined => {
  const colon = kind.indexOf(':');
  const entry = activitiesByKind.get(colon < 0 ? kind : kind.slice(0, colon + 1));
  if (!entry) return undefined;
  if (!entry.family) return { entry };
  const member = kind.slice(colon + 1);
  return member.trim() === '' ? undefined : { entry, member };
};

/** The entry of a kind, of a family's own name too. */
export const activityEntry = (kind: string): ActivityEntry | undefined => activitiesByKind.get(kind) ?? activityKind(kind)?.entry;

/** A field of a kind's records, or of its lines. */
export const fieldEntry = (kind: string, key: string): { readonly table: string; readonly field: FieldEntry } | undefined => {
  const entry = activityEntry(kind);
  const own = entry?.fields.find((field) => field.key === key);
  if (entry && own) return { table: entry.table, field: own };
  const line = entry?.lines?.fields.find((field) => field.key === key);
  return entry?.lines && line ? { table: entry.lines.table, field: line } : undefined;
};

/** What a measure's result is compared as: the sum of a money field is money, a count is a number. */
export const measureType = (entry: ActivityEntry, measure: Measure): AttributeType => {
  if (measure.function === 'COUNT' || measure.function === 'DISTINCT') return 'number';
  return entry.fields.find((field) => field.key === measure.field)?.type ?? 'number';
};
