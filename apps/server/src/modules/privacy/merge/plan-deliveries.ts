import type { EntityManager } from 'typeorm';
import { groupBy } from '../../../database/batches';
import { marks } from '../../../database/marks';
import type { Customer } from '../../customers/customer.entity';
import type { DeliveryStatus } from '../../deliveries/delivery-state';
import { ENTERED_FROM } from '../../deliveries/delivery-state';

interface Row {
  readonly id: number;
  readonly campaignId: number;
  readonly channel: string;
  readonly customerId: number;
  readonly status: DeliveryStatus;
  /** Whether the campaign's deliveries are all there; until then none may change hands, as each is written once. */
  readonly isBuilt: boolean;
}

export interface DeliveryPlan {
  /** Will not be sent. */
  readonly stopped: readonly number[];
  /** Become the remaining customer's. */
  readonly moved: readonly number[];
}

/** They got it, or may have. */
const REACHED: readonly DeliveryStatus[] = ['SENT', 'OFFERING', 'UNKNOWN'];

const READ = `SELECT d.id, d.campaign_id AS campaignId, d.channel, d.customer_id AS customerId, d.status,
    NOT EXISTS (SELECT 1 FROM campaign_audience a WHERE a.campaign_id = d.campaign_id AND a.built = 0) AS isBuilt
  FROM delivery d WHERE d.workspace_id = ? AND d.customer_id IN`;

const planGroup = (rows: readonly Row[], { keep, merge }: { readonly keep: number; readonly merge: number }): DeliveryPlan => {
  const isBuilt = rows.every((row) => row.isBuilt);
  const hasOwn = rows.some(({ customerId }) => customerId === keep);
  const movable = isBuilt && !hasOwn ? rows.filter(({ customerId }) => customerId === merge) : [];
  const open = rows.filter(({ status }) => ENTERED_FROM.SKIPPED.includes(status));
  const isReached = rows.some(({ status }) => REACHED.includes(status));
  // While a campaign is being built, the one who stays may be yet to come, and gets a message of its own.
  const survivors = [...open.filter(({ customerId }) => customerId === keep), ...movable.filter((row) => open.includes(row))];
  const survivor = isReached ? undefined : survivors[0];
  return {
    stopped: open.filter((row) => row !== survivor).map(({ id }) => id),
    moved: movable.map(({ id }) => id),
  };
};

/** What becomes of the messages to two people who turn out to be one: at most one message of a campaign reaches them. */
export const planDeliveries = async (
  manager: EntityManager,
  {
    keep,
    keepIds,
    merge,
    mergeIds,
  }: {
    readonly keep: Customer;
    readonly keepIds: readonly number[];
    readonly merge: Customer;
    readonly mergeIds: readonly number[];
  },
): Promise<DeliveryPlan> => {
  const ids = [...keepIds, ...mergeIds];
  const found = await manager.query<Row[]>(`${READ} (${marks(ids)})`, [keep.workspaceId, ...ids]);
  const rows = found.map((row) => ({
    ...row,
    id: Number(row.id),
    customerId: Number(row.customerId),
    isBuilt: Number(row.isBuilt) === 1,
  }));
  const groups = groupBy(rows, ({ campaignId, channel }) => `${campaignId} ${channel}`);
  const plans = [...groups.values()]
    .filter((group) => group.some(({ customerId }) => mergeIds.includes(customerId)))
    .map((group) => planGroup(group, { keep: keep.id, merge: merge.id }));
  return { stopped: plans.flatMap(({ stopped }) => stopped), moved: plans.flatMap(({ moved }) => moved) };
};
