import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/database';
import { type DeliveryStatus, mayEnter } from '../delivery-state';
import { experienceOf } from '../experience/experience-of';
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
    // Mail servers repeat the address in what they say: of somebody who was erased meanwhile, it is not kept.
    `UPDATE delivery SET status = ?, reason = ?, response = CASE WHEN address IS NULL THEN NULL ELSE ? END, attempts = ?,
       claim = NULL, lease_until = NULL, to_note = ?, due_at = ${NOW[kind]} + ?, updated_at = ${NOW[kind]}
     WHERE id = ? AND claim = ? AND ${mayEnter(status)}`,
    [
      status,
      reason,
      response?.slice(0, RESPONSE_LENGTH) ?? null,
      settlement.attempts ?? attempts,
      experienceOf({ status, reason }) === undefined ? null : 1,
      retryInMs,
      id,
      claim,
    ],
  );
  return changed === 1;
};
