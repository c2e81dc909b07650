import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/database';
import { marks } from '../../../database/marks';
import { type DeliveryStatus, ENTERED_FROM, mayEnter, statusIn } from '../delivery-state';
import { changeRows, NOW } from '../sql';
import type { Claimed } from './claimed';
import { commitsOf } from './shared-commits';

interface ClaimOptions {
  readonly size: number;
  readonly leaseMs: number;
}

/**
 * One statement finds and takes, so two workers cannot take the same row; the index on (status, due_at, id) is read from
 * its start to the last row taken. SQLite has no LIMIT on UPDATE, MySQL no LIMIT in the subquery.
 */
export const takeSql = (kind: Database['kind'], from: DeliveryStatus): string => {
  const set = `UPDATE delivery SET status = 'CLAIMED', claim = ?, lease_until = ${NOW[kind]} + ?, updated_at = ${NOW[kind]}`;
  const due = `${statusIn([from])} AND due_at <= ${NOW[kind]}`;
  const first = `${due} ORDER BY due_at, id LIMIT ?`;
  return kind === 'mysql'
    ? `${set} WHERE ${first}`
    : `${set} WHERE id IN (SELECT id FROM delivery WHERE ${first}) AND ${mayEnter('CLAIMED')}`;
};

type ClaimedRow = Omit<Claimed, 'claim'>;

const readClaimed = async (manager: EntityManager, claim: string): Promise<Claimed[]> => {
  const rows = await manager.query<ClaimedRow[]>(
    `SELECT id, workspace_id AS workspaceId, campaign_id AS campaignId, channel, customer_id AS customerId,
       COALESCE(address, '') AS address, COALESCE(dedupe_key, '') AS addressKey,
       COALESCE(unsubscribe_token, '') AS unsubscribeToken, attempts
     FROM delivery WHERE claim = ? AND status = 'CLAIMED' ORDER BY due_at, id`,
    [claim],
  );
  return rows.map((row) => ({
    ...row,
    claim,
    id: Number(row.id),
    workspaceId: Number(row.workspaceId),
    campaignId: Number(row.campaignId),
    customerId: Number(row.customerId),
  }));
};

/** Takes up to `size` due deliveries for `leaseMs`; those that are tried again come first, however many are queued. */
export const claimDue = (database: Database, { size, leaseMs }: ClaimOptions): Promise<Claimed[]> => {
  const claim = randomBytes(24).toString('base64url');
  const from = ENTERED_FROM.CLAIMED.toSorted((a, b) => Number(b === 'RETRY_AT') - Number(a === 'RETRY_AT'));
  return commitsOf(database).commit(async (manager) => {
    let taken = 0;
    for (const status of from) {
      if (taken < size) taken += await changeRows(manager, takeSql(database.kind, status), [claim, leaseMs, size - taken]);
    }
    return taken === 0 ? [] : readClaimed(manager, claim);
  });
};

/** Gives deliveries back that were not started. */
export const releaseClaims = async (database: Database, claimed: readonly Claimed[]): Promise<void> => {
  if (claimed.length === 0) return;
  const claims = [...new Set(claimed.map(({ claim }) => claim))];
  const ids = claimed.map(({ id }) => id);
  await database.transaction((manager) =>
    changeRows(
      manager,
      `UPDATE delivery SET status = 'QUEUED', claim = NULL, lease_until = NULL, updated_at = ${NOW[database.kind]}
       WHERE id IN (${marks(ids)}) AND claim IN (${marks(claims)}) AND ${mayEnter('QUEUED')}`,
      [...ids, ...claims],
    ),
  );
};
