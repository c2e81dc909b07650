import type { EntityManager } from 'typeorm';
import type { Fields } from './check-object';
import { CustomField } from './custom-field.entity';
import { EventType } from './event-type.entity';

/** The custom fields that a workspace has described, by their keys. */
export const describedCustomFields = async (manager: EntityManager, workspaceId: number): Promise<Fields> => {
  const rows = await manager.findBy(CustomField, { workspaceId });
  return new Map(rows.map(({ fieldKey, type, choices }) => [fieldKey, { type, choices }]));
};

/** The properties of the kinds of events that a workspace has described, by the event's folded name. */
export const describedEvents = async (manager: EntityManager, workspaceId: number): Promise<ReadonlyMap<string, Fields>> => {
  const rows = await manager.findBy(EventType, { workspaceId });
  return new Map(rows.map(({ nameFolded, properties }) => [nameFolded, new Map(properties.map((field) => [field.key, field]))]));
};
