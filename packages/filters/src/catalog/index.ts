import { fold } from '../fold';
import type { AttributeType } from '../operators';
import type { Measure } from '../tree';
import { activities } from './activities';
import { attributes } from './attributes';
import type { ActivityEntry, ActivityKind, Catalog } from './types';

/** Of a family, names that differ in case or in blanks around them are one. */
const kindKey = (kind: string): string => {
  const colon = kind.indexOf(':');
  return colon < 0 ? kind : kind.slice(0, colon + 1) + fold(kind.slice(colon + 1));
};

/** The parts of which a catalog is made. */
export type CatalogParts = Pick<Catalog, 'attributes' | 'activities' | 'programs'>;

export const makeCatalog = (entries: CatalogParts): Catalog => {
  const attributesByKey = new Map(entries.attributes.map((entry) => [entry.key, entry]));
  const activitiesByKind = new Map(entries.activities.map((entry) => [kindKey(entry.kind), entry]));

  const programsByName = new Map(entries.programs.map((program) => [fold(program.name), program]));

  const activity = (kind: string): ActivityKind | undefined => {
    const colon = kind.indexOf(':');
    const member = kind.slice(colon + 1);
    const entry = activitiesByKind.get(kindKey(kind)) ?? (colon < 0 ? undefined : activitiesByKind.get(kind.slice(0, colon + 1)));
    if (!entry?.family) return entry && { entry };
    return fold(member) === '' ? undefined : { entry, member };
  };
  const activityEntry = (kind: string): ActivityEntry | undefined => activitiesByKind.get(kindKey(kind)) ?? activity(kind)?.entry;

  return {
    ...entries,
    attribute: (key) => attributesByKey.get(key),
    activity,
    activityEntry,
    program: (name) => programsByName.get(fold(name)),
    field(kind, key) {
      const entry = activityEntry(kind);
      const own = entry?.fields.find((field) => field.key === key);
      if (entry && own) return { table: entry.table, field: own };
      const line = entry?.lines?.fields.find((field) => field.key === key);
      return entry?.lines && line ? { table: entry.lines.table, field: line } : undefined;
    },
  };
};

/** What every workspace can ask. */
export const standardCatalog: Catalog = makeCatalog({ attributes, activities, programs: [] });

/** What a measure's result is compared as: the sum of a money field is money, a count is a number. */
export const measureType = (entry: ActivityEntry, measure: Measure): AttributeType => {
  if (measure.function === 'COUNT' || measure.function === 'DISTINCT') return 'number';
  return entry.fields.find((field) => field.key === measure.field)?.type ?? 'number';
};
