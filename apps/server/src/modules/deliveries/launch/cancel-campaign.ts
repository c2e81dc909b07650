import { marks } from '../../../database/marks';
import { Refusal } from '../../../errors';
import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import { Campaign } from '../../campaigns/campaign.entity';
import { CAMPAIGN_ENTERED_FROM, type CampaignStatus } from '../../campaigns/campaign-status';
import { requireCampaign } from '../../campaigns/drafts/require-campaign';
import { changeRows } from '../sql';

const REFUSALS: Partial<Record<CampaignStatus, string>> = {
  DRAFT: 'This campaign has not been launched, so there is nothing to cancel.',
  DONE: 'Every message of this campaign has gone out already.',
};

/**
 * Stops a campaign. From the commit on no further message starts; those that had started still end, and those that wait
 * are taken off the queue. Doing it again changes nothing.
 * @throws Refusal when it is a draft, or done.
 */
export const cancelCampaign = (
  { database }: Pick<Services, 'database'>,
  workspace: Workspace,
  input: { readonly id: string },
): Promise<Campaign> =>
  database.transaction(async (manager) => {
    const { id } = await requireCampaign(manager, workspace.id, input.id);
    const from = CAMPAIGN_ENTERED_FROM.CANCELLED;
    await changeRows(manager, `UPDATE campaign SET status = 'CANCELLED' WHERE id = ? AND status IN (${marks(from)})`, [
      id,
      ...from,
    ]);
    const campaign = await manager.findOneByOrFail(Campaign, { id });
    const refusal = REFUSALS[campaign.status];
    if (refusal !== undefined) throw new Refusal('CONFLICT', refusal, ['input', 'id']);
    return campaign;
  });
