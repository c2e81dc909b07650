import { chunks } from '../../../database/batches';
import type { Write } from '../../../database/database';
import { marks } from '../../../database/marks';
import { Refusal } from '../../../errors';
import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import { Consent } from '../../customers/consent.entity';
import { Customer } from '../../customers/customer.entity';
import { CustomerAlias } from '../../customers/customer-alias.entity';
import { mayEnter } from '../../deliveries/delivery-state';
import { changeRows } from '../../deliveries/sql';
import { SegmentMember } from '../../segments/lists/segment-member.entity';
import { ownedRows } from '../owned-rows';
import { mergeLines } from './merged-consents';
import { type MergePair, type MergeSteps, planMerge } from './plan-merge';

interface MergeInput extends MergePair {
  readonly previewHash?: string | null | undefined;
}

const ROWS_AT_ONCE = 5_000;
const ACTOR = 'API';

/** Lists that name both name the one who stays once. */
const leaveSharedLists = async (write: Write, { keep, merge }: MergeSteps): Promise<void> => {
  const { manager, workspaceId } = write;
  const rows = await manager.query<{ id: number | string }[]>(
    `SELECT m.id AS id FROM segment_member m JOIN segment_member k ON k.segment_id = m.segment_id
     WHERE m.workspace_id = ? AND m.customer_id = ? AND k.workspace_id = ? AND k.customer_id = ?`,
    [workspaceId, merge.id, workspaceId, keep.id],
  );
  const ids = rows.map(({ id }) => Number(id));
  await write.remove(SegmentMember, ids);
};

/** Every record but the lines of the ledger, which stay as they were written. */
const moveRecords = async (write: Write, { keep, merge }: MergeSteps): Promise<void> => {
  const { manager, workspaceId } = write;
  for (const { entity, ids } of await ownedRows(manager, { workspaceId, customerIds: [merge.id] })) {
    if (entity === Consent) continue;
    for (const some of chunks(ids, ROWS_AT_ONCE)) {
      const rows = some.map((id) => ({ id, customerId: keep.id }));
      await write.update(entity, rows);
    }
  }
};

/** The keys of the one who goes lead to the one who stays from now on, those that led to it before among them. */
const keepKeys = async ({ manager, workspaceId }: Write, { keep, merge }: MergeSteps, mergedAt: number): Promise<void> => {
  const { sourceId, emailKey, phoneKey } = merge;
  await manager.update(CustomerAlias, { workspaceId, customerId: merge.id }, { customerId: keep.id });
  await manager.insert(CustomerAlias, {
    workspaceId,
    sourceId,
    customerId: keep.id,
    formerCustomerId: merge.id,
    emailKey,
    phoneKey,
    mergedAt,
  });
};

const changeDeliveries = async ({ manager }: Write, { keep, deliveries }: MergeSteps): Promise<void> => {
  for (const ids of chunks(deliveries.stopped, ROWS_AT_ONCE)) {
    await changeRows(
      manager,
      `UPDATE delivery SET status = 'SKIPPED', reason = 'MERGED', claim = NULL, lease_until = NULL
       WHERE id IN (${marks(ids)}) AND ${mayEnter('SKIPPED')}`,
      ids,
    );
  }
  for (const ids of chunks(deliveries.moved, ROWS_AT_ONCE)) {
    await changeRows(manager, `UPDATE delivery SET customer_id = ? WHERE id IN (${marks(ids)})`, [keep.id, ...ids]);
  }
};

const perform = async (write: Write, steps: MergeSteps, now: number): Promise<void> => {
  const { keep, merge, columns } = steps;
  await write.insert(Consent, await mergeLines(write.manager, { keep, merge, now, actor: ACTOR }));
  await leaveSharedLists(write, steps);
  await moveRecords(write, steps);
  await keepKeys(write, steps, now);
  await changeDeliveries(write, steps);
  await write.remove(Customer, [merge.id]);
  await write.update(Customer, [{ ...columns, id: keep.id }]);
};

const changed = (): Refusal =>
  new Refusal('CONFLICT', 'One of the two has changed since the preview. Look at it again.', ['input', 'previewHash']);

/**
 * Makes one customer of two, in one write, exactly as it was previewed.
 * @throws Refusal NOT_FOUND, INVALID for a customer and itself, CONFLICT when it is not what was previewed any more.
 */
export const mergeCustomers = async (
  { database }: Pick<Services, 'database'>,
  workspace: Pick<Workspace, 'id'>,
  { previewHash, ...pair }: MergeInput,
): Promise<Customer> => {
  const now = await database.now();
  const id = await database.write(workspace.id, async (write) => {
    const steps = await planMerge(write.manager, workspace.id, pair);
    if (previewHash && previewHash !== steps.hash) throw changed();
    await perform(write, steps, now);
    return steps.keep.id;
  });
  return database.reader.findOneByOrFail(Customer, { workspaceId: workspace.id, id });
};
