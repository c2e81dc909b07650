import { CampaignResolver } from './campaign.resolver';
import { DraftResolver } from './draft.resolver';

export const campaignResolvers = [CampaignResolver, DraftResolver] as const;
