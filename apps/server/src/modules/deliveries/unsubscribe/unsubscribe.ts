import type { Write } from '../../../database/database';
import type { Services } from '../../../services';
import { Consent } from '../../customers/consent.entity';
import { Customer } from '../../customers/customer.entity';
import { Delivery } from '../delivery.entity';
import { suppress } from '../suppress';

const SOURCE = 'unsubscribe link';

export type UnsubscribedDelivery = Pick<Delivery, 'workspaceId' | 'customerId' | 'channel' | 'dedupeKey'>;

/** The delivery behind an unsubscribe link. It is looked up by nothing but its token, so the campaign need not exist. */
export const findByToken = async (
  { database }: Pick<Services, 'database'>,
  token: string,
): Promise<UnsubscribedDelivery | null> =>
  token === '' ? null : database.reader.findOneBy(Delivery, { unsubscribeToken: token });

const currentConsent = async (write: Write, { customerId, channel }: UnsubscribedDelivery): Promise<Consent | null> =>
  write.manager.findOne(Consent, {
    where: { workspaceId: write.workspaceId, customerId, channel },
    order: { at: 'DESC', id: 'DESC' },
  });

const optOut = async (write: Write, delivery: UnsubscribedDelivery, now: number): Promise<void> => {
  const { customerId, channel } = delivery;
  const exists = await write.manager.existsBy(Customer, { id: customerId, workspaceId: write.workspaceId });
  const current = await currentConsent(write, delivery);
  if (!exists || current?.state === 'OPTED_OUT') return;
  // A line with a time in the future would otherwise stay the latest one.
  const at = Math.max(now, (current?.at ?? 0) + 1);
  await write.insert(Consent, [
    { customerId, channel, state: 'OPTED_OUT', at, source: SOURCE, actor: 'the customer', proven: true },
  ]);
};

/**
 * Takes a customer off a channel: a line in the ledger, and the address suppressed, whoever else has it. Doing it again
 * changes nothing. It holds for messages that are queued already.
 */
export const unsubscribe = async ({ database }: Pick<Services, 'database'>, delivery: UnsubscribedDelivery): Promise<void> => {
  const now = await database.now();
  await database.write(delivery.workspaceId, async (write) => {
    await optOut(write, delivery, now);
    const { channel, dedupeKey } = delivery;
    if (dedupeKey !== null) await suppress(write, { channel, addressKey: dedupeKey, reason: 'UNSUBSCRIBE', at: now });
  });
};
