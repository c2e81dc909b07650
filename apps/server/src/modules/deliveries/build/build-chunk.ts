import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { marks } from '../../../database/marks';
import type { Campaign } from '../../campaigns/campaign.entity';
import { currentCustomers } from '../../customers/current-customers';
import type { CampaignAudience } from '../campaign-audience.entity';
import type { DeliveryStatus } from '../delivery-state';
import { type Contact, exclusionOf } from '../exclusion';
import { decodeIds } from '../launch/id-chunks';
import { readContacts } from '../read-contacts';
import type { DeliveryReason } from '../reasons';
import { changeRows, insertRows } from '../sql';
import { HELD } from './held';

interface Fate {
  readonly status: DeliveryStatus;
  readonly reason: DeliveryReason | null;
}

const COLUMNS = [
  'workspace_id',
  'campaign_id',
  'channel',
  'customer_id',
  'address',
  'dedupe_key',
  'status',
  'reason',
  'due_at',
  'attempts',
  'unsubscribe_token',
  'updated_at',
] as const;

const TOKEN_BYTES = 16;

/** Address keys that earlier chunks of the campaign have given a message. */
const takenKeys = async (manager: EntityManager, campaign: Campaign, contacts: Iterable<Contact>): Promise<Set<string>> => {
  const keys = [...new Set([...contacts].flatMap(({ addressKey }) => (addressKey === null ? [] : [addressKey])))];
  if (keys.length === 0) return new Set();
  const rows = await manager.query<{ dedupeKey: string }[]>(
    `SELECT dedupe_key AS dedupeKey FROM delivery WHERE campaign_id = ? AND channel = ? AND dedupe_key IN (${marks(keys)})`,
    [campaign.id, campaign.channel, ...keys],
  );
  return new Set(rows.map(({ dedupeKey }) => dedupeKey));
};

/** The customers who became part of another one since the launch; who that is gets a message of their own, if at all. */
const mergedAway = async (manager: EntityManager, { workspaceId }: Campaign, gone: readonly number[]): Promise<Set<number>> => {
  const current = gone.length === 0 ? new Map<number, number>() : await currentCustomers({ manager, workspaceId }, gone);
  return new Set(current.keys());
};

const fateOf = (contact: Contact, taken: ReadonlySet<string>, cancelled: boolean): Fate => {
  const reason = exclusionOf(contact, (key) => taken.has(key));
  if (reason !== undefined) return { status: 'SKIPPED', reason };
  return cancelled ? { status: 'CANCELLED', reason: 'CAMPAIGN_CANCELLED' } : { status: 'QUEUED', reason: null };
};

/**
 * Writes the deliveries of one chunk of a campaign's audience, one for every customer in it, and marks it as built; to be
 * called in a transaction, so that a chunk is there whole or not at all. Does nothing when it is built already.
 */
export const buildChunk = async (
  manager: EntityManager,
  chunk: Pick<CampaignAudience, 'id' | 'ids'>,
  { campaign, now }: { readonly campaign: Campaign; readonly now: number },
): Promise<void> => {
  // First, because it locks the chunk: two builders follow each other, and the second one finds nothing to do.
  const mine = await changeRows(manager, 'UPDATE campaign_audience SET built = 1 WHERE id = ? AND built = 0', [chunk.id]);
  if (mine === 0) return;
  const customerIds = decodeIds(chunk.ids);
  const contacts = await readContacts(manager, { workspaceId: campaign.workspaceId, channel: campaign.channel, customerIds });
  const taken = await takenKeys(manager, campaign, contacts.values());
  const merged = await mergedAway(
    manager,
    campaign,
    customerIds.filter((id) => !contacts.has(id)),
  );
  const fateOfNobody = (customerId: number): Fate =>
    merged.has(customerId) ? { status: 'SKIPPED', reason: 'MERGED' } : { status: 'ERASED', reason: 'CUSTOMER_GONE' };
  const tokens = randomBytes(TOKEN_BYTES * customerIds.length);
  const rows = customerIds.map((customerId, index) => {
    const contact = contacts.get(customerId);
    const { status, reason } =
      contact === undefined ? fateOfNobody(customerId) : fateOf(contact, taken, campaign.status === 'CANCELLED');
    const willSend = reason === null;
    const key = willSend ? (contact?.addressKey ?? null) : null;
    if (key !== null) taken.add(key);
    const token = tokens.subarray(index * TOKEN_BYTES, (index + 1) * TOKEN_BYTES).toString('base64url');
    return [
      campaign.workspaceId,
      campaign.id,
      campaign.channel,
      customerId,
      contact?.address ?? null,
      key,
      status,
      reason,
      HELD,
      0,
      willSend ? token : null,
      now,
    ];
  });
  await insertRows(manager, 'delivery', COLUMNS, rows);
};
