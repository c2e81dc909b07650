import {
  type ActivityEntry,
  type AttributeEntry,
  catalog,
  type FieldEntry,
  MEASURE_OPERATORS,
  type MeasureEntry,
  measureType,
  OPERATOR_ENTRIES,
  operatorsOf,
} from '@muster/filters';
import type { CatalogActivityType, CatalogFieldType, CatalogMeasureType, FilterCatalogType } from './catalog.type';

const comparable = ({ key, label, type, unit, choices, suggests }: FieldEntry | AttributeEntry): CatalogFieldType => ({
  key,
  label,
  type,
  unit: unit ?? null,
  operators: operatorsOf(type),
  choices: choices ?? [],
  suggests: suggests ?? false,
});

const measure = (entry: ActivityEntry, each: MeasureEntry): CatalogMeasureType => ({
  function: each.function,
  field: each.field ?? null,
  label: each.label,
  type: measureType(entry, each),
  operators: MEASURE_OPERATORS,
});

const activity = (entry: ActivityEntry): CatalogActivityType => ({
  kind: entry.kind,
  label: entry.label,
  group: entry.group,
  help: entry.help,
  fields: entry.fields.map(comparable),
  lineFields: entry.lines?.fields.map(comparable) ?? [],
  measures: entry.measures.map((each) => measure(entry, each)),
});

/** The catalog of the filter language as the API shows it. */
export const filterCatalog: FilterCatalogType = {
  attributes: catalog.attributes.map((entry) => ({ ...comparable(entry), group: entry.group, help: entry.help })),
  activities: catalog.activities.map(activity),
  operators: OPERATOR_ENTRIES,
};
