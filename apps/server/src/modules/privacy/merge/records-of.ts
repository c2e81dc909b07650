import type { EntityManager } from 'typeorm';
import { activityKinds } from '../../activity/kinds';
import type { Customer } from '../../customers/customer.entity';

export interface MovedRecords {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
}

/** How many records of each kind a customer has; kinds without any are left out. */
export const recordsOf = async (manager: EntityManager, { id, workspaceId }: Customer): Promise<MovedRecords[]> => {
  const counts: MovedRecords[] = [];
  for (const { entity, kind, plural } of activityKinds) {
    const count = await manager.countBy(entity, { workspaceId, customerId: id });
    if (count > 0) counts.push({ kind, label: plural, count });
  }
  return counts;
};
