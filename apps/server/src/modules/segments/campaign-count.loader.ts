import { marks } from '../../database/marks';
import { inOrderOf, loader } from '../../graphql/loader';

/**
 * How many campaigns are for each segment. By the table and not by the entity: campaigns know segments, and segments must
 * not know campaigns.
 */
export const campaignCountOf = loader(async ({ services, workspace }, segmentIds: readonly number[]) => {
  const places = marks(segmentIds);
  const rows = await services.database.reader.query<{ segment: unknown; campaigns: unknown }[]>(
    `SELECT segment_id AS segment, COUNT(*) AS campaigns FROM campaign WHERE workspace_id = ? AND segment_id IN (${places}) GROUP BY segment_id`,
    [workspace.id, ...segmentIds],
  );
  return inOrderOf(segmentIds, rows, (row) => Number(row.segment)).map((row) => Number(row?.campaigns ?? 0));
});
