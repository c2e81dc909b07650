import type { Channel } from '../../audience/engine';
import type { Write } from '../../database/database';
import { Suppression } from './suppression.entity';

export type SuppressionReason = 'HARD_BOUNCE' | 'COMPLAINT' | 'UNSUBSCRIBE' | 'MANUAL' | 'ERASED';

interface Suppressed {
  readonly channel: Channel;
  readonly addressKey: string;
  readonly reason: SuppressionReason;
  readonly at: number;
}

/** Makes sure that an address is not written to again. Of several reasons the first one stays. */
export const suppress = async (write: Write, { channel, addressKey, reason, at }: Suppressed): Promise<void> => {
  const known = await write.manager.existsBy(Suppression, { workspaceId: write.workspaceId, channel, addressKey });
  if (!known) await write.insert(Suppression, [{ channel, addressKey, reason, at }]);
};
