import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/database';
import { mayEnter } from '../delivery-state';
import { changeRows, NOW } from '../sql';
import { findStopped, type Stopped } from './check';
import type { Claimed } from './claimed';
import { settle } from './settle';

/** GO: committed as OFFERING, the message may go out. LOST: it is not this worker's any more. */
export type Offer = 'GO' | 'LOST' | Stopped;

interface OfferOptions {
  readonly messageId: string;
  /** How long the offer may take; after it the sweeper calls the outcome unknown. */
  readonly leaseMs: number;
}

/**
 * The last check before a message, and the mark that it was offered, in one transaction. The lease is drawn out to cover
 * the whole sending, but only by the one whose lease still stands.
 */
export const offer = async (
  manager: EntityManager,
  kind: Database['kind'],
  claimed: Claimed,
  { messageId, leaseMs }: OfferOptions,
): Promise<Offer> => {
  const stopped = (await findStopped(manager, [claimed.id])).get(claimed.id);
  if (stopped !== undefined) return (await settle(manager, kind, claimed, stopped)) ? stopped : 'LOST';
  const changed = await changeRows(
    manager,
    `UPDATE delivery SET status = 'OFFERING', message_id = ?, lease_until = ${NOW[kind]} + ?, updated_at = ${NOW[kind]}
     WHERE id = ? AND claim = ? AND ${mayEnter('OFFERING')} AND lease_until > ${NOW[kind]}`,
    [messageId, leaseMs, claimed.id, claimed.claim],
  );
  return changed === 1 ? 'GO' : 'LOST';
};
