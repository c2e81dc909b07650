import type { EntityManager } from 'typeorm';
import { chunks } from '../../../database/batches';
import { marks } from '../../../database/marks';
import { internalId } from '../../../database/public-id';
import { BadInput, Refusal } from '../../../errors';
import type { Segment } from '../segment.entity';

/** How many customers a list holds at most. */
export const LIST_LIMIT = 20_000;

const IDS_PER_QUERY = 1_000;
const CUSTOMERS_PER_CALL = 1_000;

interface IdRow {
  readonly id: number | string;
}

const idsOf = (rows: readonly IdRow[]): number[] => rows.map(({ id }) => Number(id));

type ListOwner = Pick<Segment, 'id' | 'workspaceId'>;

const listed = async (manager: EntityManager, column: string, { id, workspaceId }: ListOwner): Promise<number[]> =>
  idsOf(
    await manager.query<IdRow[]>(
      `SELECT ${column} AS id FROM segment_member WHERE workspace_id = ? AND segment_id = ? ORDER BY ${column}`,
      [workspaceId, id],
    ),
  );

/** The ids of customers who stand in a segment's list, ascending. */
export const memberIds = (manager: EntityManager, owner: ListOwner): Promise<number[]> => listed(manager, 'customer_id', owner);

/** The ids of the list's own rows. */
export const memberRowIds = (manager: EntityManager, owner: ListOwner): Promise<number[]> => listed(manager, 'id', owner);

/** Those of the ids that are customers of the workspace now. */
export const existingCustomers = async (
  manager: EntityManager,
  workspaceId: number,
  ids: readonly number[],
): Promise<ReadonlySet<number>> => {
  const found = new Set<number>();
  for (const some of chunks(ids, IDS_PER_QUERY)) {
    const rows = await manager.query<IdRow[]>(`SELECT id FROM customer WHERE workspace_id = ? AND id IN (${marks(some)})`, [
      workspaceId,
      ...some,
    ]);
    for (const id of idsOf(rows)) found.add(id);
  }
  return found;
};

/** A customer as a caller named it. */
export interface NamedCustomer {
  /** Position in the call. */
  readonly index: number;
  /** Undefined when the workspace has no such customer. */
  readonly customerId: number | undefined;
}

/**
 * Looks customers up by the ids that callers know.
 * @throws BadInput when a call names more than it may.
 */
export const namedCustomers = async (
  manager: EntityManager,
  workspaceId: number,
  publicIds: readonly string[],
): Promise<NamedCustomer[]> => {
  if (publicIds.length > CUSTOMERS_PER_CALL) {
    const message = `There are ${publicIds.length} customerIds; one request takes ${CUSTOMERS_PER_CALL.toLocaleString('en')}.`;
    throw new BadInput(message, ['input', 'customerIds']);
  }
  const ids = publicIds.map((id) => internalId('cus', id));
  const existing = await existingCustomers(
    manager,
    workspaceId,
    ids.filter((id) => id !== undefined),
  );
  return ids.map((id, index) => ({ index, customerId: id !== undefined && existing.has(id) ? id : undefined }));
};

export const noSuchCustomer = (path: readonly string[]): Refusal =>
  new Refusal('NOT_FOUND', 'There is no such customer. It may have been merged or erased.', path);

/** The ids of customers, each once. @throws Refusal at the first that the workspace does not have. */
export const requireCustomers = async (
  manager: EntityManager,
  workspaceId: number,
  publicIds: readonly string[],
): Promise<number[]> => {
  const named = await namedCustomers(manager, workspaceId, publicIds);
  const known = named.map(({ index, customerId }) => {
    if (customerId === undefined) throw noSuchCustomer(['input', 'customerIds', String(index)]);
    return customerId;
  });
  return [...new Set(known)];
};
