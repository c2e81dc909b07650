import type { EntityManager } from 'typeorm';
import { marks } from '../../../database/marks';
import { groupedBy, loader } from '../../../graphql/loader';
import type { DeliveryStatus } from '../delivery-state';

/** How many deliveries of a campaign have one state and one reason. */
export interface DeliveryGroup {
  readonly campaignId: number;
  readonly status: DeliveryStatus;
  readonly reason: string | null;
  readonly count: number;
}

/** Counts the deliveries of campaigns in one statement. */
export const readDeliveryGroups = async (
  reader: EntityManager,
  workspaceId: number,
  campaignIds: readonly number[],
): Promise<DeliveryGroup[]> => {
  const rows = await reader.query<DeliveryGroup[]>(
    `SELECT campaign_id AS campaignId, status, reason, COUNT(*) AS count FROM delivery
     WHERE workspace_id = ? AND campaign_id IN (${marks(campaignIds)}) GROUP BY campaign_id, status, reason`,
    [workspaceId, ...campaignIds],
  );
  return rows.map((row) => ({ ...row, campaignId: Number(row.campaignId), count: Number(row.count) }));
};

/** A list of campaigns asks once for all of them. */
export const deliveryGroupsOf = loader(async ({ services, workspace }, campaignIds: readonly number[]) => {
  const groups = await readDeliveryGroups(services.database.reader, workspace.id, campaignIds);
  return groupedBy(campaignIds, groups, ({ campaignId }) => campaignId);
});
