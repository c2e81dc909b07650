import { createHash } from 'node:crypto';
import type { ResolvedFilter } from '@muster/filters';
import type { Campaign } from '../../campaigns/campaign.entity';

/** Stands for everything that a reviewer saw and that a launch must not find changed. */
export const reviewHash = (campaign: Campaign, filter: ResolvedFilter | undefined): string => {
  const { channel, senderName, senderAddress, subject, html, text } = campaign;
  const seen = [filter ?? null, channel, senderName, senderAddress, subject, html, text];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
};
