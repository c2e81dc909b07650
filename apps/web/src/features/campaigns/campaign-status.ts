import type { CampaignStatus } from '../../generated/graphql';
import type { Tone } from '../../shared';

interface StatusWords {
  readonly label: string;
  readonly tone: Tone;
}

export const CAMPAIGN_STATUS: Record<CampaignStatus, StatusWords> = {
  DRAFT: { label: 'Draft', tone: 'neutral' },
  BUILDING: { label: 'Preparing', tone: 'accent' },
  SENDING: { label: 'Sending', tone: 'accent' },
  DONE: { label: 'Sent', tone: 'success' },
  CANCELLED: { label: 'Cancelled', tone: 'warning' },
};

export function isFinal(status: CampaignStatus): boolean {
  return status === 'DONE' || status === 'CANCELLED';
}
