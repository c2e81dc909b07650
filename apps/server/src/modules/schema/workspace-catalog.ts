import { type AttributeType, type Catalog, catalogOf, type DescribedEvent, type DescribedValue } from '@muster/filters';
import type { DataSource, EntityManager } from 'typeorm';
import { groupBy } from '../../database/batches';
import { remembered } from '../../database/remembered';
import { perRequest } from '../../graphql/loader';
import { oncePer } from '../../once-per';
import { CUSTOMER_SCOPE, type DescribedField, eventOfScope, eventScope, type FieldType, SOURCE_SCOPE } from './field-type';

/** More than anybody has described or looks through; a workspace that sends new keys without end is cut here. */
const MOST_OBSERVED = 20_000;

/** Every question about customers begins with this, so it is one statement: a row for each thing that is described or was seen. */
const DESCRIBED = `
  SELECT 'FIELD' AS thing, NULL AS place, field_key AS name, label, type, choices AS members
    FROM custom_field WHERE workspace_id = ?
  UNION ALL SELECT 'EVENT', name_folded, name, label, NULL, properties FROM event_type WHERE workspace_id = ?
  UNION ALL SELECT 'PROGRAM', name_folded, name, NULL, NULL, tiers FROM loyalty_program WHERE workspace_id = ?
  UNION ALL SELECT 'KEY', scope, observed_key, NULL, NULL, NULL FROM (
    SELECT scope, observed_key FROM observed_key WHERE workspace_id = ? ORDER BY scope, observed_key LIMIT ${MOST_OBSERVED}
  ) seen
  ORDER BY thing, place, name`;

interface Row {
  readonly thing: 'FIELD' | 'EVENT' | 'PROGRAM' | 'KEY';
  /** The folded name, or the scope of a key. */
  readonly place: string;
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** The JSON of choices, properties or tiers. */
  readonly members: string;
}

const TYPES: Readonly<Record<FieldType, AttributeType>> = {
  TEXT: 'text',
  NUMBER: 'number',
  MONEY: 'money',
  DATE: 'date',
  BOOLEAN: 'boolean',
  CHOICE: 'choice',
  LIST: 'list',
};

const described = ({ type, ...field }: DescribedField): DescribedValue => ({ ...field, type: TYPES[type] });

const eventsOf = (types: readonly Row[], seen: ReadonlyMap<string, readonly string[]>): DescribedEvent[] => {
  const events = types.map(({ name, place, label, members }) => {
    const properties: readonly DescribedField[] = JSON.parse(members);
    return { name, label, properties: properties.map(described), otherProperties: seen.get(eventScope(place)) ?? [] };
  });
  const known = new Set(types.map(({ place }) => eventScope(place)));
  const others = [...seen].flatMap(([scope, otherProperties]) => {
    const name = eventOfScope(scope);
    return name === undefined || known.has(scope) ? [] : [{ name, label: `Did “${name}”`, properties: [], otherProperties }];
  });
  return [...events, ...others];
};

const catalogFrom = (rows: readonly Row[]): Catalog => {
  const of = groupBy(rows, ({ thing }) => thing);
  const keys = groupBy(of.get('KEY') ?? [], ({ place }) => place);
  const seen = new Map([...keys].map(([scope, observed]) => [scope, observed.map(({ name }) => name)]));
  return catalogOf({
    customFields: (of.get('FIELD') ?? []).map(({ name: key, label, type, members }) =>
      described({ key, label, type, choices: JSON.parse(members) }),
    ),
    otherFields: seen.get(CUSTOMER_SCOPE) ?? [],
    sourceMetadata: seen.get(SOURCE_SCOPE) ?? [],
    events: eventsOf(of.get('EVENT') ?? [], seen),
    programs: (of.get('PROGRAM') ?? []).map(({ name, members }) => ({ name, tiers: JSON.parse(members) })),
  });
};

interface Made {
  readonly from: string;
  readonly catalog: Catalog;
}

/** The catalogs that were made last, by workspace: what a workspace describes changes seldom, and is asked for all the time. */
const keptFor = oncePer((_source: DataSource) => new Map<number, Made>());
const MOST_KEPT = 100;

/** Everything that filters can ask in a workspace: what all can, what it has described, and what it has merely sent. */
export const readCatalog = async (manager: EntityManager, workspaceId: number): Promise<Catalog> => {
  const rows = await manager.query<Row[]>(DESCRIBED, [workspaceId, workspaceId, workspaceId, workspaceId]);
  const from = JSON.stringify(rows);
  const kept = keptFor(manager.connection);
  const last = kept.get(workspaceId);
  if (last?.from === from) return last.catalog;
  const catalog = catalogFrom(rows);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(workspaceId, { from, catalog });
  return catalog;
};

const rememberedCatalog = remembered((database, workspaceId: number) => readCatalog(database.reader, workspaceId));

/** The same for a request; see `remembered`. */
export const catalogFor = perRequest(({ services, workspace }) => rememberedCatalog(services.database, workspace.id));
