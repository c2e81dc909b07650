import type { Context } from '../../../graphql/context';
import type { Campaign } from '../../campaigns/campaign.entity';
import { deliveryGroupsOf } from './delivery-groups';
import { CampaignProgress } from './progress';
import { measureRate } from './rate';

export const campaignProgress = async (context: Context, campaign: Campaign): Promise<CampaignProgress> => {
  const groups = campaign.status === 'DRAFT' ? [] : await deliveryGroupsOf(context).load(campaign.id);
  const isRunning = campaign.status === 'SENDING';
  return new CampaignProgress(campaign, groups, async () => (isRunning ? measureRate(context.services.database, campaign) : 0));
};
