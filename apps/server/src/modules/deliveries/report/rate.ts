import type { Database } from '../../../database/database';
import type { Campaign } from '../../campaigns/campaign.entity';

const LOOKED_AT = 2_000;
const WINDOW_MS = 10_000;

/**
 * Messages a second of a running campaign over the last ten seconds; from the record, so that it is right whichever
 * process sends. Only the deliveries sent last are looked at: messages go out in about the order of their ids.
 */
export const measureRate = async (database: Database, { workspaceId, id, launchedAt }: Campaign): Promise<number> => {
  const rows = await database.reader.query<{ at: number }[]>(
    `SELECT updated_at AS at FROM delivery WHERE workspace_id = ? AND campaign_id = ? AND status = 'SENT' ORDER BY id DESC LIMIT ?`,
    [workspaceId, id, LOOKED_AT],
  );
  const now = await database.now();
  const recent = rows.map(({ at }) => Number(at)).filter((at) => at > now - WINDOW_MS);
  if (recent.length === 0) return 0;
  // Where all that was looked at is recent, it stands for the time that it reaches back.
  const reachesBack = recent.length === LOOKED_AT ? now - Math.min(...recent) : WINDOW_MS;
  const span = Math.min(reachesBack, now - (launchedAt ?? 0));
  return (recent.length * 1_000) / Math.max(span, 1);
};
