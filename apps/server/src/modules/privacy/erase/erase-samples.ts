import { fold } from '@muster/filters';
import { In } from 'typeorm';
import type { Write } from '../../../database/database';
import { Event } from '../../activity/event.entity';
import { CUSTOMER_SCOPE, eventScope, SOURCE_SCOPE } from '../../schema/field-type';
import { ObservedKey } from '../../schema/observed-key.entity';
import type { Person } from '../person';

const eventScopes = async ({ manager, workspaceId }: Write, { ids }: Person): Promise<string[]> => {
  const rows = await manager
    .createQueryBuilder(Event, 'event')
    .select('DISTINCT event.type', 'type')
    .where('event.workspaceId = :workspaceId AND event.customerId IN (:...ids)', { workspaceId, ids: [...ids] })
    .getRawMany<{ type: string }>();
  return rows.map(({ type }) => eventScope(fold(type)));
};

/** The sample of an undescribed field is somebody's value. Those that may be this person's are emptied. */
export const eraseSamples = async (write: Write, person: Person): Promise<void> => {
  const { manager, workspaceId } = write;
  const keys = Object.keys(person.customer.attributes ?? {});
  await manager.update(ObservedKey, { workspaceId, scope: CUSTOMER_SCOPE, observedKey: In(keys) }, { sample: null });
  const metadata = Object.keys(person.customer.sourceMetadata ?? {});
  await manager.update(ObservedKey, { workspaceId, scope: SOURCE_SCOPE, observedKey: In(metadata) }, { sample: null });
  const scopes = await eventScopes(write, person);
  await manager.update(ObservedKey, { workspaceId, scope: In(scopes) }, { sample: null });
};
