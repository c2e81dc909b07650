import { fold } from '@muster/filters';
import { In } from 'typeorm';
import { foldedValues } from '../../database/columns';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { checkedFields, checkedLabel, checkedName } from './draft';
import { EventType } from './event-type.entity';
import { eventScope } from './field-type';
import { ObservedKey } from './observed-key.entity';
import type { SaveEventTypeInput } from './schema.input';

/** Describes a kind of event and its properties. Those that were sent before belong to it as they are. @throws Refusal */
export const saveEventType = (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  input: SaveEventTypeInput,
): Promise<EventType> => {
  const name = checkedName(input.name, ['name']);
  const label = checkedLabel(input.label, name, ['label']);
  const properties = checkedFields(input.properties ?? [], ['properties']);
  const workspaceId = workspace.id;
  return database.transaction(async (manager) => {
    const nameFolded = fold(name);
    const known = await manager.findOneBy(EventType, { workspaceId, nameFolded });
    const keys = properties.map(({ key }) => key);
    await manager.delete(ObservedKey, { workspaceId, scope: eventScope(nameFolded), observedKey: In(keys) });
    const row = { ...(known ?? { workspaceId, createdAt: clock() }), name, label, properties };
    return manager.save(EventType, { ...row, ...foldedValues(EventType, row) });
  });
};
