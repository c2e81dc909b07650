import { In } from 'typeorm';
import { groupBy } from '../../../database/batches';
import type { Write } from '../../../database/database';
import { marks } from '../../../database/marks';
import type { Services } from '../../../services';
import { Message } from '../../activity/message.entity';
import { Campaign } from '../../campaigns/campaign.entity';
import { currentCustomers } from '../../customers/current-customers';
import { Delivery } from '../delivery.entity';
import { changeRows } from '../sql';
import { experienceOf } from './experience-of';
import { messageRow } from './message-row';

/** As many as one write may hold up the senders for: some ten milliseconds. */
const AT_ONCE = 1_000;

const campaignsOf = async ({ manager }: Write, deliveries: readonly Delivery[]): Promise<ReadonlyMap<number, Campaign>> => {
  const ids = [...new Set(deliveries.map(({ campaignId }) => campaignId))];
  const campaigns = await manager.find(Campaign, { where: { id: In(ids) }, select: { id: true, name: true, subject: true } });
  return new Map(campaigns.map((campaign) => [campaign.id, campaign]));
};

/** The mark goes in the transaction that writes the message, so each experience is written once, whoever dies when. */
const noteSome = async (write: Write, ids: readonly number[]): Promise<void> => {
  const { manager, workspaceId } = write;
  const deliveries = await manager.findBy(Delivery, { workspaceId, id: In([...ids]), toNote: true });
  const campaigns = await campaignsOf(write, deliveries);
  const customers = await currentCustomers(
    write,
    deliveries.map(({ customerId }) => customerId),
  );
  const rows = deliveries.flatMap((delivery) => {
    const type = experienceOf(delivery);
    const customerId = customers.get(delivery.customerId);
    // Nothing is kept of who was erased meanwhile.
    if (type === undefined || customerId === undefined) return [];
    const { id: deliveryId, channel, updatedAt: at, campaignId } = delivery;
    return [messageRow({ deliveryId, customerId, channel, type, at, campaign: campaigns.get(campaignId) })];
  });
  await write.insert(Message, rows);
  await changeRows(manager, `UPDATE delivery SET to_note = NULL WHERE id IN (${marks(ids)})`, ids);
};

/**
 * Writes down what customers experienced of our messages, so that filters and the history of a customer know it. Apart from
 * sending, because rows that filters see are written one after the other. Returns whether there may be more.
 */
export const noteExperiences = async ({ database }: Pick<Services, 'database'>): Promise<boolean> => {
  const rows = await database.reader.query<{ id: number; workspaceId: number }[]>(
    `SELECT id, workspace_id AS workspaceId FROM delivery WHERE to_note = 1 ORDER BY id LIMIT ${AT_ONCE}`,
  );
  for (const some of groupBy(rows, ({ workspaceId }) => String(workspaceId)).values()) {
    const [first] = some;
    const ids = some.map(({ id }) => Number(id));
    if (first !== undefined) await database.write(Number(first.workspaceId), (write) => noteSome(write, ids));
  }
  return rows.length === AT_ONCE;
};
