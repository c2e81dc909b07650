import type { EntityManager } from 'typeorm';
import { internalId } from '../../database/public-id';
import { Refusal } from '../../errors';
import { customerIdsBySourceId } from '../customers/bulk/by-source-id';
import { Customer } from '../customers/customer.entity';

/** A customer by Muster's id, or by the caller's key; in exactly one way. */
export interface CustomerReference {
  readonly id?: string | null | undefined;
  readonly sourceId?: string | null | undefined;
}

interface Row {
  readonly id: number | undefined;
  readonly path: readonly string[];
}

const rowOf = async (manager: EntityManager, workspaceId: number, { id, sourceId }: CustomerReference): Promise<Row> => {
  if (id && sourceId)
    throw new Refusal('INVALID', 'Name the customer by `id` or by `sourceId`, not by both.', ['input', 'sourceId']);
  if (id) return { id: internalId('cus', id), path: ['input', 'id'] };
  if (!sourceId) throw new Refusal('REQUIRED', 'Name the customer by `id` or by `sourceId`.', ['input', 'id']);
  const ids = await customerIdsBySourceId(manager, { workspaceId, sourceIds: [sourceId] });
  return { id: ids.get(sourceId), path: ['input', 'sourceId'] };
};

/** @throws Refusal NOT_FOUND, for a customer of another workspace too. */
export const requireCustomer = async (
  manager: EntityManager,
  workspaceId: number,
  reference: CustomerReference,
): Promise<Customer> => {
  const { id, path } = await rowOf(manager, workspaceId, reference);
  const customer = id === undefined ? null : await manager.findOneBy(Customer, { workspaceId, id });
  if (customer === null) throw new Refusal('NOT_FOUND', 'There is no such customer.', path);
  return customer;
};
