import { DEMO_CAMPAIGN, DEMO_SEGMENTS } from '@muster/demo-data';
import { publicId } from '../database/public-id';
import type { Workspace } from '../modules/access/workspace.entity';
import { Campaign } from '../modules/campaigns/campaign.entity';
import { createCampaign } from '../modules/campaigns/drafts/create-campaign';
import { createSegment } from '../modules/segments/create-segment';
import { Segment } from '../modules/segments/segment.entity';
import type { Services } from '../services';

/** The demo's segments and its draft. What is there by its name already is left alone, so that it may be done again. */
export const seedSaved = async (services: Services, workspace: Workspace): Promise<void> => {
  const { reader } = services.database;
  const workspaceId = workspace.id;
  // The list shows the newest first; the first of ours is the one to look at first.
  for (const segment of DEMO_SEGMENTS.toReversed()) {
    const isThere = await reader.existsBy(Segment, { workspaceId, name: segment.name });
    if (!isThere) await createSegment(services, workspace, segment);
  }
  const { segment: name, ...draft } = DEMO_CAMPAIGN;
  if (await reader.existsBy(Campaign, { workspaceId, name: draft.name })) return;
  const audience = await reader.findOneByOrFail(Segment, { workspaceId, name });
  await createCampaign(services, workspace, { ...draft, segmentId: publicId('seg', audience.id) });
};
