/** BUILDING: one delivery per matched customer is being written. CANCELLED campaigns may still have messages under way. */
export const CAMPAIGN_STATUSES = ['DRAFT', 'BUILDING', 'SENDING', 'DONE', 'CANCELLED'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** Which states each state may be entered from. Every change of a status puts this list into its WHERE. */
export const CAMPAIGN_ENTERED_FROM: Readonly<Record<CampaignStatus, readonly CampaignStatus[]>> = {
  DRAFT: [],
  BUILDING: ['DRAFT'],
  SENDING: ['BUILDING'],
  DONE: ['SENDING'],
  CANCELLED: ['BUILDING', 'SENDING'],
};
