import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/database';
import { type DeliveryStatus, mayEnter } from '../delivery-state';
import type { DeliveryReason } from '../reasons';
import { changeRows, NOW } from '../sql';
import type { Claimed } from './claimed';

/** How a delivery leaves the hands of the worker that holds it. */
export interface Settlement {
  readonly status: DeliveryStatus;
  readonly reason: DeliveryReason | null;
  /** The mail server's words. */
  readonly response?: string;
  /** For RETRY_AT: when it is due again. */
  readonly retryInMs?: number;
  readonly attempts?: number;
}

const RESPONSE_LENGTH = 500;

/**
 * Writes down how a delivery ended. False: it is not this worker's any more (its lease ran out and somebody else, or the
 * sweeper, has moved it), and what the worker knows about it counts no longer.
 */
export const settle = async (
  manager: EntityManager,
  kind: Database['kind'],
  { id, claim, attempts }: Claimed,
  settlement: Settlement,
): Promise<boolean> => {
  const { status, reason, response, retryInMs = 0 } = settlement;
  const changed = await changeRows(
    manager,
    `UPDATE delivery SET status = ?, reason = ?, response = ?, attempts = ?, claim = NULL, lease_until = NULL,
       due_at = ${NOW[kind]} + ?, updated_at = ${NOW[kind]}
     WHERE id = ? AND claim = ? AND ${mayEnter(status)}`,
    [status, reason, response?.slice(0, RESPONSE_LENGTH) ?? null, settlement.attempts ?? attempts, retryInMs, id, claim],
  );
  return changed === 1;
};
