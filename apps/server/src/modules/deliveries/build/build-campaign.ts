import { marks } from '../../../database/marks';
import type { Services } from '../../../services';
import { Campaign } from '../../campaigns/campaign.entity';
import { CAMPAIGN_ENTERED_FROM } from '../../campaigns/campaign-status';
import { CampaignAudience } from '../campaign-audience.entity';
import { changeRows } from '../sql';
import { buildChunk } from './build-chunk';
import { HELD } from './held';

type Parts = Pick<Services, 'database' | 'logger'>;
type Stop = () => boolean;

const RELEASED_AT_ONCE = 5_000;

const nextChunk = ({ database }: Parts, campaign: Campaign): Promise<CampaignAudience | null> =>
  database.reader.findOne(CampaignAudience, {
    where: { workspaceId: campaign.workspaceId, campaignId: campaign.id, built: false },
    order: { chunk: 'ASC' },
  });

const countDeliveries = async ({ database }: Parts, campaign: Campaign): Promise<number> => {
  const [row] = await database.reader.query<{ total: number }[]>(
    'SELECT COUNT(*) AS total FROM delivery WHERE workspace_id = ? AND campaign_id = ?',
    [campaign.workspaceId, campaign.id],
  );
  return Number(row?.total ?? 0);
};

/** Builds what is missing, chunk by chunk. A cancelled campaign is built too: its report still accounts for everybody. */
const buildMissing = async (parts: Parts, campaign: Campaign, stop: Stop): Promise<void> => {
  for (;;) {
    const chunk = stop() ? null : await nextChunk(parts, campaign);
    if (chunk === null) return;
    const now = await parts.database.now();
    await parts.database.transaction(async (manager) => {
      const current = await manager.findOneByOrFail(Campaign, { id: campaign.id });
      await buildChunk(manager, chunk, { campaign: current, now });
    });
  }
};

/** Makes built deliveries due, some at a time so that nobody waits long for the writer. */
const release = async ({ database }: Parts, campaign: Campaign, stop: Stop): Promise<void> => {
  let after = 0;
  while (!stop()) {
    const rows = await database.reader.query<{ id: number }[]>(
      `SELECT id FROM delivery WHERE workspace_id = ? AND campaign_id = ? AND status = 'QUEUED' AND id > ? AND due_at = ?
       ORDER BY id LIMIT ${RELEASED_AT_ONCE}`,
      [campaign.workspaceId, campaign.id, after, HELD],
    );
    const ids = rows.map(({ id }) => Number(id));
    if (ids.length === 0) return;
    after = ids.at(-1) ?? after;
    const now = await database.now();
    await database.transaction((manager) =>
      changeRows(manager, `UPDATE delivery SET due_at = ? WHERE id IN (${marks(ids)}) AND +status = 'QUEUED' AND due_at = ?`, [
        now,
        ...ids,
        HELD,
      ]),
    );
  }
};

const enterSending = ({ database }: Parts, campaign: Campaign): Promise<number> =>
  database.transaction((manager) => {
    const from = CAMPAIGN_ENTERED_FROM.SENDING;
    return changeRows(manager, `UPDATE campaign SET status = 'SENDING' WHERE id = ? AND status IN (${marks(from)})`, [
      campaign.id,
      ...from,
    ]);
  });

/**
 * Takes a launched campaign from its frozen audience to due deliveries. Stopped anywhere and called again, it goes on
 * where it was. Nothing is sent before there is a delivery for every customer who matched.
 */
export const buildCampaign = async (parts: Parts, campaign: Campaign, stop: Stop): Promise<void> => {
  if (campaign.status !== 'SENDING') await buildMissing(parts, campaign, stop);
  if (stop() || campaign.status === 'CANCELLED') return;
  if (campaign.status === 'BUILDING') {
    const total = await countDeliveries(parts, campaign);
    if (total !== campaign.expectedTotal) {
      throw new Error(`Campaign ${campaign.id} has ${total} deliveries instead of ${campaign.expectedTotal}; it is not sent.`);
    }
    await enterSending(parts, campaign);
  }
  await release(parts, campaign, stop);
};
