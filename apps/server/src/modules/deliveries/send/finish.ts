import { marks } from '../../../database/marks';
import type { Services } from '../../../services';
import { Campaign } from '../../campaigns/campaign.entity';
import { CAMPAIGN_ENTERED_FROM } from '../../campaigns/campaign-status';
import { mayEnter, OPEN_STATUSES, statusIn } from '../delivery-state';
import { changeRows, NOW } from '../sql';

type Parts = Pick<Services, 'database'>;

const AT_ONCE = 1_000;

/** Takes what has not been started off the queue of a cancelled campaign. */
const cancelWaiting = async ({ database }: Parts, campaign: Campaign): Promise<void> => {
  const waiting = statusIn(['QUEUED', 'RETRY_AT']);
  for (;;) {
    const rows = await database.reader.query<{ id: number }[]>(
      `SELECT id FROM delivery WHERE workspace_id = ? AND campaign_id = ? AND ${waiting} LIMIT ${AT_ONCE}`,
      [campaign.workspaceId, campaign.id],
    );
    const ids = rows.map(({ id }) => Number(id));
    if (ids.length === 0) return;
    await database.transaction((manager) =>
      changeRows(
        manager,
        `UPDATE delivery SET status = 'CANCELLED', reason = 'CAMPAIGN_CANCELLED', updated_at = ${NOW[database.kind]}
         WHERE id IN (${marks(ids)}) AND +status IN ('QUEUED', 'RETRY_AT') AND ${mayEnter('CANCELLED')}`,
        ids,
      ),
    );
  }
};

/** Closes a campaign of which every delivery has reached a final state and every customer has a delivery. */
const closeWhenDone = ({ database }: Parts, campaign: Campaign): Promise<number> =>
  database.transaction((manager) => {
    const to = campaign.status === 'CANCELLED' ? 'CANCELLED' : 'DONE';
    const from = to === 'CANCELLED' ? ['CANCELLED'] : CAMPAIGN_ENTERED_FROM[to];
    return changeRows(
      manager,
      `UPDATE campaign SET status = ?, finished_at = ${NOW[database.kind]}
       WHERE id = ? AND status IN (${marks(from)}) AND finished_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM campaign_audience a WHERE a.campaign_id = campaign.id AND a.built = 0)
         AND NOT EXISTS (SELECT 1 FROM delivery WHERE workspace_id = ? AND campaign_id = campaign.id AND ${statusIn(OPEN_STATUSES)})`,
      [to, campaign.id, ...from, campaign.workspaceId],
    );
  });

const hasOpen = async ({ database }: Parts, campaign: Campaign): Promise<boolean> => {
  const rows = await database.reader.query<unknown[]>(
    `SELECT 1 FROM delivery WHERE workspace_id = ? AND campaign_id = ? AND ${statusIn(OPEN_STATUSES)} LIMIT 1`,
    [campaign.workspaceId, campaign.id],
  );
  return rows.length > 0;
};

/** Campaigns that are neither drafts nor finished, without their designs. */
export const activeCampaigns = ({ database }: Parts): Promise<Campaign[]> =>
  database.reader
    .createQueryBuilder(Campaign, 'campaign')
    .select(['id', 'workspaceId', 'status', 'channel', 'expectedTotal'].map((column) => `campaign.${column}`))
    .where("campaign.status IN ('BUILDING', 'SENDING', 'CANCELLED') AND campaign.finishedAt IS NULL")
    .orderBy('campaign.launchedAt')
    .getMany();

/** Finishes the campaigns that have nothing left to do. Returns whether it finished any. */
export const finishCampaigns = async (parts: Parts): Promise<boolean> => {
  let finished = false;
  for (const campaign of await activeCampaigns(parts)) {
    if (campaign.status === 'BUILDING') continue;
    if (campaign.status === 'CANCELLED') await cancelWaiting(parts, campaign);
    if (await hasOpen(parts, campaign)) continue;
    if ((await closeWhenDone(parts, campaign)) > 0) finished = true;
  }
  return finished;
};
