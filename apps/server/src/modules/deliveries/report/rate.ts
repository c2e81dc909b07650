import type { Database } from '../../../database/database';
import type { Campaign } from '../../campaigns/campaign.entity';

const LOOKED_AT = 2_000;
const WINDOW_MS = 10_000;

const rounded = (rate: number): number => Math.round(rate * 10) / 10;

/** Of a finished campaign: all its messages over the whole time. */
const averageRate = async ({ reader }: Database, { workspaceId, id, launchedAt, finishedAt }: Campaign): Promise<number> => {
  const [row] = await reader.query<{ count: number }[]>(
    "SELECT COUNT(*) AS count FROM delivery WHERE workspace_id = ? AND campaign_id = ? AND status = 'SENT'",
    [workspaceId, id],
  );
  const seconds = ((finishedAt ?? 0) - (launchedAt ?? 0)) / 1_000;
  return seconds > 0 ? rounded(Number(row?.count ?? 0) / seconds) : 0;
};

/**
 * Messages a second, from the record, so that it is right whichever process sends: of a running campaign over the last
 * ten seconds. Only the deliveries sent last are looked at; messages go out in about the order of their ids.
 */
export const sendingRate = async (database: Database, campaign: Campaign): Promise<number> => {
  if (campaign.finishedAt !== null) return averageRate(database, campaign);
  const rows = await database.reader.query<{ at: number }[]>(
    `SELECT updated_at AS at FROM delivery WHERE workspace_id = ? AND campaign_id = ? AND status = 'SENT' ORDER BY id DESC LIMIT ?`,
    [campaign.workspaceId, campaign.id, LOOKED_AT],
  );
  const now = await database.now();
  const recent = rows.map(({ at }) => Number(at)).filter((at) => at > now - WINDOW_MS);
  if (recent.length === 0) return 0;
  // A full look that does not reach back ten seconds stands for the time that it does reach back.
  const span = rows.length === LOOKED_AT && recent.length === rows.length ? now - Math.min(...recent) : WINDOW_MS;
  const since = Math.min(span, now - (campaign.launchedAt ?? 0));
  return rounded((recent.length * 1_000) / Math.max(since, 1));
};
