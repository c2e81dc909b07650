import type { EntityManager } from 'typeorm';
import { marks } from '../../../database/marks';
import type { DeliveryStatus } from '../delivery-state';
import type { DeliveryReason } from '../reasons';

/** Why a claimed delivery must not be sent any more, and where it goes instead. */
export interface Stopped {
  readonly status: DeliveryStatus;
  readonly reason: DeliveryReason;
}

interface Facts {
  readonly id: number;
  readonly campaignStatus: string | null;
  readonly dedupeKey: string | null;
  readonly customerId: number | null;
  readonly addressKey: string | null;
  readonly consent: string | null;
  readonly suppressed: number;
}

/** Everything in one statement: it is asked for every message. */
const FACTS = `SELECT d.id, c.status AS campaignStatus, d.dedupe_key AS dedupeKey, u.id AS customerId,
    CASE d.channel WHEN 'EMAIL' THEN u.email_key WHEN 'SMS' THEN u.phone_key END AS addressKey,
    (SELECT k.state FROM consent k WHERE k.customer_id = d.customer_id AND k.channel = d.channel
       AND k.workspace_id = d.workspace_id ORDER BY k.at DESC, k.id DESC LIMIT 1) AS consent,
    EXISTS (SELECT 1 FROM suppression s WHERE s.workspace_id = d.workspace_id AND s.channel = d.channel
       AND s.address_key = d.dedupe_key) AS suppressed
  FROM delivery d
  LEFT JOIN campaign c ON c.id = d.campaign_id
  LEFT JOIN customer u ON u.id = d.customer_id AND u.workspace_id = d.workspace_id
  WHERE d.id IN`;

const stoppedBy = (facts: Facts): Stopped | undefined => {
  if (facts.campaignStatus !== 'SENDING') return { status: 'CANCELLED', reason: 'CAMPAIGN_CANCELLED' };
  if (facts.customerId === null) return { status: 'ERASED', reason: 'CUSTOMER_GONE' };
  if (facts.consent !== 'OPTED_IN') return { status: 'SUPPRESSED', reason: 'NO_CONSENT' };
  if (Number(facts.suppressed) === 1) return { status: 'SUPPRESSED', reason: 'SUPPRESSED' };
  if (facts.addressKey !== facts.dedupeKey) return { status: 'SUPPRESSED', reason: 'ADDRESS_CHANGED' };
  return undefined;
};

/**
 * Asks the record, not the replica and not what was true at the launch, whether deliveries may still go out. Those that
 * may are not in the answer.
 */
export const findStopped = async (manager: EntityManager, ids: readonly number[]): Promise<ReadonlyMap<number, Stopped>> => {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<Facts[]>(`${FACTS} (${marks(ids)})`, [...ids]);
  return new Map(
    rows.flatMap((facts) => {
      const stopped = stoppedBy(facts);
      return stopped === undefined ? [] : [[Number(facts.id), stopped]];
    }),
  );
};
