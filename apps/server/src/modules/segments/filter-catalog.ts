import {
  type ActivityEntry,
  type AttributeEntry,
  type FieldEntry,
  fold,
  MEASURE_OPERATORS,
  type MeasureEntry,
  measureType,
  OPERATOR_ENTRIES,
  operatorsOf,
  type Program,
} from '@muster/filters';
import type { AskedWorkspace, AudienceEngine } from '../../audience/engine';
import type { Context } from '../../graphql/context';
import { PERSONAL_KEYS, seesPersonal } from '../access/personal';
import { catalogFor } from '../schema/workspace-catalog';
import type {
  CatalogActivityType,
  CatalogAttributeType,
  CatalogFieldType,
  CatalogMeasureType,
  CatalogProgramType,
  FilterCatalogType,
} from './catalog.type';

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

interface Asking {
  readonly engine: AudienceEngine;
  readonly asked: AskedWorkspace;
}

/** More kinds of one family than anybody can pick from a list; the rest can still be asked for by name. */
const FAMILY_MEMBERS = 100;

/** Whether an entry stands for all kinds of a family, and not for one of them. */
const isWholeFamily = ({ kind, family }: ActivityEntry): boolean => family !== undefined && kind.endsWith(':');

/** The kinds of a family that the workspace has recorded and that have nothing described. */
const undescribed = async (entry: ActivityEntry, { engine, asked }: Asking): Promise<CatalogActivityType[]> => {
  const names = await engine.values(asked, { kind: entry.kind, key: entry.family ?? '', first: FAMILY_MEMBERS });
  return names
    .map(({ value }) => ({ value, kind: `${entry.kind}${value}` }))
    .filter(({ kind }) => asked.catalog.activityEntry(kind) === entry)
    .map(({ value, kind }) => ({ ...activity(entry), kind, label: `${entry.label} “${value}”` }));
};

const members = async (entry: ActivityEntry, asking: Asking): Promise<CatalogActivityType[]> =>
  isWholeFamily(entry) ? undescribed(entry, asking) : [activity(entry)];

/** Of what is hidden from whoever asks, only whether it is known. */
const UNSEEN = { operators: ['HAS_VALUE', 'IS_UNKNOWN'], suggests: false } as const;

const attribute = (entry: AttributeEntry, isHidden: boolean): CatalogAttributeType => ({
  ...comparable(entry),
  ...(isHidden && UNSEEN),
  group: entry.group,
  help: entry.help,
  program: entry.program ?? 'NONE',
  tiers: entry.tiers ?? false,
});

const program = ({ name, tiers }: Program): CatalogProgramType => ({
  name,
  tiers: tiers.map((value) => ({ value, label: value })),
});

const MOST_PROGRAMS = 100;

/** Programs that are described, and those that stand in records which attributes by program are computed from. */
const programs = async ({ engine, asked }: Asking): Promise<CatalogProgramType[]> => {
  const { catalog } = asked;
  const tables = catalog.attributes.flatMap(({ source, program: use }) =>
    use && source.from === 'RECORDS' ? [source.fact.table] : [],
  );
  const kinds = [...new Set(tables)].flatMap(
    (table) => catalog.activities.find((entry) => entry.table === table && !entry.only) ?? [],
  );
  const used = await Promise.all(kinds.map(({ kind }) => engine.values(asked, { kind, key: 'program', first: MOST_PROGRAMS })));
  const names = new Map(used.flat().map(({ value }) => [fold(value), value]));
  const others = [...names.values()].filter((name) => catalog.program(name) === undefined);
  return [...catalog.programs, ...others.map((name) => ({ name, tiers: [] }))].map(program);
};

/** The catalog of the filter language as the API shows it, with the kinds of events that the workspace has. */
export const filterCatalog = async (context: Context): Promise<FilterCatalogType> => {
  const { services, workspace, signal } = context;
  const catalog = await catalogFor(context);
  const asking = { engine: services.engine, asked: { workspaceId: workspace.id, catalog, signal } };
  return {
    attributes: catalog.attributes.map((entry) => attribute(entry, !seesPersonal(context) && PERSONAL_KEYS.has(entry.key))),
    activities: (await Promise.all(catalog.activities.map((entry) => members(entry, asking)))).flat(),
    operators: OPERATOR_ENTRIES,
    programs: await programs(asking),
  };
};
