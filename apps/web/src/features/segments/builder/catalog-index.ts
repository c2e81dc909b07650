import type { Operator } from '@muster/filters';
import type { FilterCatalogQuery } from '../../../generated/graphql';

export type Catalog = FilterCatalogQuery['filterCatalog'];
export type CatalogAttribute = Catalog['attributes'][number];
export type CatalogActivity = Catalog['activities'][number];
export type CatalogField = CatalogActivity['fields'][number];
export type CatalogMeasure = CatalogActivity['measures'][number];

export interface OperatorWords {
  readonly label: string;
  /** The form of its value: NONE ONE MANY RANGE RELATIVE PERIOD DAY. */
  readonly shape: string;
}

/** The catalog, to be asked by key. The builder knows no attribute and no activity by name; it draws what it finds here. */
export interface CatalogIndex {
  readonly catalog: Catalog;
  readonly attribute: (key: string) => CatalogAttribute | undefined;
  readonly activity: (kind: string) => CatalogActivity | undefined;
  /** The tiers of a loyalty program; none where any is taken. */
  readonly tiers: (program: string) => CatalogAttribute['choices'];
  readonly operator: (operator: Operator) => OperatorWords;
}

export const indexCatalog = (catalog: Catalog): CatalogIndex => {
  const attributes = new Map(catalog.attributes.map((attribute) => [attribute.key, attribute]));
  const activities = new Map(catalog.activities.map((activity) => [activity.kind.toLowerCase(), activity]));
  const programs = new Map(catalog.programs.map((program) => [program.name.toLowerCase(), program]));
  const operators = new Map(catalog.operators.map(({ operator, label, value }) => [operator, { label, shape: value }]));
  return {
    catalog,
    attribute: (key) => attributes.get(key),
    activity: (kind) => activities.get(kind.toLowerCase()),
    tiers: (program) => programs.get(program.trim().toLowerCase())?.tiers ?? [],
    operator: (operator) => operators.get(operator) ?? { label: operator.toLowerCase().replaceAll('_', ' '), shape: 'ONE' },
  };
};

/** The measure of a condition; counting the records where it names none. */
export const measureOf = (
  activity: CatalogActivity,
  measure: { readonly function: string; readonly field?: string | null } | undefined,
) =>
  activity.measures.find(
    (known) => known.function === (measure?.function ?? 'COUNT') && (known.field ?? undefined) === (measure?.field ?? undefined),
  );
