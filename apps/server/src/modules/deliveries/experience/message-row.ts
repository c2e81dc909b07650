import type { NewRow } from '../../../database/write';
import type { Message } from '../../activity/message.entity';
import type { Campaign } from '../../campaigns/campaign.entity';

interface Experienced {
  readonly deliveryId: number;
  readonly customerId: number;
  readonly channel: string;
  readonly type: 'SENT' | 'BOUNCED' | 'UNSUBSCRIBED';
  /** UTC milliseconds. */
  readonly at: number;
  readonly campaign: Pick<Campaign, 'id' | 'name' | 'subject'> | undefined;
}

/** The key of what was experienced by a delivery: each thing once. */
export const experienceKey = ({ deliveryId, type }: Pick<Experienced, 'deliveryId' | 'type'>): string =>
  `muster:delivery:${deliveryId}:${type}`;

/** A subject with merge fields was another one for everybody. */
const subjectOf = (subject: string): string | null => (subject === '' || /\{[{%]/.test(subject) ? null : subject);

/** What a customer experienced of one of our messages, as a record like those that other systems send. */
export const messageRow = (experienced: Experienced): NewRow<Message> => {
  const { customerId, channel, type, at, campaign } = experienced;
  return {
    sourceId: experienceKey(experienced),
    customerId,
    channel,
    type,
    at,
    campaign: campaign?.name ?? null,
    campaignId: campaign?.id ?? null,
    subject: campaign === undefined ? null : subjectOf(campaign.subject),
    url: null,
  };
};
