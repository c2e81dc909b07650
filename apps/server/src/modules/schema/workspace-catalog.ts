import { type AttributeType, type Catalog, catalogOf, type DescribedEvent, type DescribedValue } from '@muster/filters';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../../database/batches';
import type { Context } from '../../graphql/context';
import { loader } from '../../graphql/loader';
import { CustomField } from './custom-field.entity';
import { EventType } from './event-type.entity';
import { CUSTOMER_SCOPE, type DescribedField, eventOfScope, eventScope, type FieldType, SOURCE_SCOPE } from './field-type';
import { LoyaltyProgram } from './loyalty-program.entity';
import { ObservedKey } from './observed-key.entity';

/** More than anybody has described or looks through; a workspace that sends new keys without end is cut here. */
const MOST_OBSERVED = 20_000;

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

const eventsOf = (types: readonly EventType[], seen: ReadonlyMap<string, readonly string[]>): DescribedEvent[] => {
  const events = types.map(({ name, nameFolded, label, properties }) => ({
    name,
    label,
    properties: properties.map(described),
    otherProperties: seen.get(eventScope(nameFolded)) ?? [],
  }));
  const known = new Set(types.map(({ nameFolded }) => eventScope(nameFolded)));
  const others = [...seen].flatMap(([scope, otherProperties]) => {
    const name = eventOfScope(scope);
    return name === undefined || known.has(scope) ? [] : [{ name, label: `Did “${name}”`, properties: [], otherProperties }];
  });
  return [...events, ...others];
};

/** Everything that filters can ask in a workspace: what all can, what it has described, and what it has merely sent. */
export const readCatalog = async (manager: EntityManager, workspaceId: number): Promise<Catalog> => {
  const where = { workspaceId };
  // One after the other: a transaction has one connection.
  const customFields = await manager.find(CustomField, { where, order: { fieldKey: 'ASC' } });
  const eventTypes = await manager.find(EventType, { where, order: { nameFolded: 'ASC' } });
  const programs = await manager.find(LoyaltyProgram, { where, order: { nameFolded: 'ASC' } });
  const observed = await manager.find(ObservedKey, {
    select: { scope: true, observedKey: true },
    where,
    order: { scope: 'ASC', observedKey: 'ASC' },
    take: MOST_OBSERVED,
  });
  const keys = [...groupBy(observed, ({ scope }) => scope)];
  const seen = new Map(keys.map(([scope, rows]) => [scope, rows.map(({ observedKey }) => observedKey)]));
  return catalogOf({
    customFields: customFields.map(({ fieldKey: key, label, type, choices }) => described({ key, label, type, choices })),
    otherFields: seen.get(CUSTOMER_SCOPE) ?? [],
    sourceMetadata: seen.get(SOURCE_SCOPE) ?? [],
    events: eventsOf(eventTypes, seen),
    programs: programs.map(({ name, tiers }) => ({ name, tiers })),
  });
};

const catalogs = loader(async ({ services, workspace }, asked: readonly 'catalog'[]) => {
  const catalog = await readCatalog(services.database.reader, workspace.id);
  return asked.map(() => catalog);
});

/** The same for a request, read once however many of its fields ask. */
export const catalogFor = (context: Context): Promise<Catalog> => catalogs(context).load('catalog');
