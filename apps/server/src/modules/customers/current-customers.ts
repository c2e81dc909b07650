import { In } from 'typeorm';
import { chunks } from '../../database/batches';
import type { Write } from '../../database/database';
import { Customer } from './customer.entity';
import { CustomerAlias } from './customer-alias.entity';

const IDS_PER_QUERY = 500;

/** Who customers are by now: themselves, or whom they were merged into. Those who are gone are not in the answer. */
export const currentCustomers = async (
  { manager, workspaceId }: Pick<Write, 'manager' | 'workspaceId'>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> => {
  const current = new Map<number, number>();
  for (const some of chunks([...new Set(ids)], IDS_PER_QUERY)) {
    const customers = await manager.find(Customer, { where: { workspaceId, id: In(some) }, select: { id: true } });
    for (const { id } of customers) current.set(id, id);
    const others = some.filter((id) => !current.has(id));
    if (others.length === 0) continue;
    const aliases = await manager.findBy(CustomerAlias, { workspaceId, formerCustomerId: In(others) });
    for (const { formerCustomerId, customerId } of aliases) current.set(formerCustomerId, customerId);
  }
  return current;
};
