import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../../../services';
import type { Outcome } from '../smtp/outcome';
import { suppress } from '../suppress';
import type { Claimed } from './claimed';
import { settle } from './settle';
import { commitsOf } from './shared-commits';

type Parts = Pick<Services, 'database' | 'logger'>;

/** Together about as long as the lease of an offer. After that the sweeper has called the outcome unknown. */
const AGAIN_MS = [100, 300, 1_000, 3_000, 10_000, 20_000, 30_000];

const settleOnce = async ({ database }: Parts, claimed: Claimed, outcome: Outcome): Promise<boolean> => {
  const { kind } = database;
  if (!outcome.suppresses) return commitsOf(database).commit((manager) => settle(manager, kind, claimed, outcome));
  const at = await database.now();
  return database.write(claimed.workspaceId, async (write) => {
    const mine = await settle(write.manager, kind, claimed, outcome);
    const { channel, addressKey } = claimed;
    if (mine) await suppress(write, { channel, addressKey, reason: 'HARD_BOUNCE', at });
    return mine;
  });
};

/**
 * Writes an outcome down, again and again while the database is away: what was accepted must not look as if nobody knew.
 * Doing it twice is harmless, because the second time nothing matches.
 */
export const settleSurely = async (parts: Parts, claimed: Claimed, outcome: Outcome): Promise<void> => {
  for (const wait of [...AGAIN_MS, undefined]) {
    try {
      const mine = await settleOnce(parts, claimed, outcome);
      if (!mine)
        parts.logger.warn({ delivery: claimed.id, status: outcome.status }, 'the outcome came after the lease, or twice');
      return;
    } catch (error) {
      if (wait === undefined) throw error;
      parts.logger.warn({ err: error, delivery: claimed.id }, 'an outcome could not be written down, trying again');
      await sleep(wait);
    }
  }
};
