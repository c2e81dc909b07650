import type { Write } from '../../../database/database';
import type { Services } from '../../../services';
import { Message } from '../../activity/message.entity';
import { Campaign } from '../../campaigns/campaign.entity';
import { Consent } from '../../customers/consent.entity';
import { isProven } from '../../customers/consent-proof';
import { currentCustomers } from '../../customers/current-customers';
import { Delivery } from '../delivery.entity';
import { experienceKey, messageRow } from '../experience/message-row';
import { suppress } from '../suppress';

const SOURCE = 'unsubscribe link';

export type UnsubscribedDelivery = Pick<Delivery, 'id' | 'workspaceId' | 'campaignId' | 'customerId' | 'channel' | 'dedupeKey'>;

/** The delivery behind an unsubscribe link. It is looked up by nothing but its token, so the campaign need not exist. */
export const findByToken = async (
  { database }: Pick<Services, 'database'>,
  token: string,
): Promise<UnsubscribedDelivery | null> =>
  token === '' ? null : database.reader.findOneBy(Delivery, { unsubscribeToken: token });

interface Unsubscribing {
  readonly delivery: UnsubscribedDelivery;
  /** Who the customer is by now. */
  readonly customerId: number;
  /** UTC milliseconds. */
  readonly now: number;
}

const optOut = async (write: Write, { delivery: { channel }, customerId, now }: Unsubscribing): Promise<void> => {
  const current = await write.manager.findOne(Consent, {
    where: { workspaceId: write.workspaceId, customerId, channel },
    order: { at: 'DESC', id: 'DESC' },
  });
  if (current?.state === 'OPTED_OUT') return;
  // A line with a time in the future would otherwise stay the latest one.
  const at = Math.max(now, (current?.at ?? 0) + 1);
  const line = { state: 'OPTED_OUT', at, source: SOURCE, wording: null };
  await write.insert(Consent, [{ ...line, customerId, channel, actor: 'the customer', proven: isProven(line) }]);
};

/** In the history of the customer, once for each message. */
const note = async (write: Write, { delivery, customerId, now }: Unsubscribing): Promise<void> => {
  const key = { deliveryId: delivery.id, type: 'UNSUBSCRIBED' } as const;
  const { manager, workspaceId } = write;
  if (await manager.existsBy(Message, { workspaceId, sourceId: experienceKey(key) })) return;
  const campaign = await manager.findOneBy(Campaign, { workspaceId, id: delivery.campaignId });
  const { channel } = delivery;
  await write.insert(Message, [messageRow({ ...key, customerId, channel, at: now, campaign: campaign ?? undefined })]);
};

/**
 * Takes a customer off a channel: a line in the ledger, and the address suppressed, whoever else has it. Doing it again
 * changes nothing. It holds for messages that are queued already.
 */
export const unsubscribe = async ({ database }: Pick<Services, 'database'>, delivery: UnsubscribedDelivery): Promise<void> => {
  const now = await database.now();
  await database.write(delivery.workspaceId, async (write) => {
    const customerId = (await currentCustomers(write, [delivery.customerId])).get(delivery.customerId);
    if (customerId !== undefined) {
      await optOut(write, { delivery, customerId, now });
      await note(write, { delivery, customerId, now });
    }
    const { channel, dedupeKey } = delivery;
    if (dedupeKey !== null) await suppress(write, { channel, addressKey: dedupeKey, reason: 'UNSUBSCRIBE', at: now });
  });
};
