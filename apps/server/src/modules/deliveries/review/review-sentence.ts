import type { Reach } from '../../../audience/engine';
import type { Campaign } from '../../campaigns/campaign.entity';
import { CHANNEL_WORDS, number, people } from './words';

const share = ({ recipients, matched }: Reach): string => {
  if (recipients === matched) return matched === 1 ? 'the one person' : `all ${people(matched)}`;
  return `${number(recipients)} of ${people(matched)}`;
};

/** One sentence of what a launch does. */
export const reviewSentence = (campaign: Campaign, segmentName: string | undefined, reach: Reach): string => {
  const what = campaign.subject === '' ? 'a message without a subject' : `“${campaign.subject}”`;
  if (segmentName === undefined) return `Send ${what} to nobody: there is no segment.`;
  const by = CHANNEL_WORDS[campaign.channel];
  return `Send ${what} by ${by} to ${share(reach)} in ${segmentName}, now, from ${campaign.senderName}.`;
};
