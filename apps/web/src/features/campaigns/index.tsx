export { CampaignView as CampaignPage } from './flow/campaign-view';
export { CampaignsView as CampaignsPage } from './list/campaigns-view';
