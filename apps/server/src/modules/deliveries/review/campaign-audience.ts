import { type Catalog, describe, FilterError, type ResolvedFilter } from '@muster/filters';
import type { EntityManager } from 'typeorm';
import type { Workspace } from '../../access/workspace.entity';
import type { Campaign } from '../../campaigns/campaign.entity';
import { readCatalog } from '../../schema/workspace-catalog';
import { definitionsWithin, resolved } from '../../segments/definitions';
import { Segment } from '../../segments/segment.entity';

/** Who a campaign is for. */
export interface CampaignTarget {
  readonly segmentName: string;
  /** With references to other segments replaced by what they stand for. */
  readonly filter: ResolvedFilter;
  /** With which its filter was read. */
  readonly catalog: Catalog;
  readonly sentence: string;
}

/** A sentence that says why a campaign is for nobody. */
export interface NoTarget {
  readonly problem: string;
}

interface Asked {
  readonly workspace: Workspace;
  readonly now: number;
}

/** Reads the segment of a campaign as it is now. */
export const readTarget = async (
  manager: EntityManager,
  campaign: Pick<Campaign, 'segmentId'>,
  { workspace, now }: Asked,
): Promise<CampaignTarget | NoTarget> => {
  const { segmentId } = campaign;
  if (segmentId === null) return { problem: 'Choose a segment: so far nobody is meant.' };
  const segment = await manager.findOneBy(Segment, { workspaceId: workspace.id, id: segmentId });
  if (segment === null) return { problem: 'The segment was deleted. Choose another one.' };
  try {
    const catalog = await readCatalog(manager, workspace.id);
    const definitions = await definitionsWithin(manager, workspace.id, segment.filter);
    const segmentName = (id: string): string | undefined => definitions.get(id)?.name;
    const { timeZone, currency } = workspace;
    return {
      segmentName: segment.name,
      filter: resolved(segment.filter, definitions, { catalog, currency }),
      catalog,
      sentence: describe(segment.filter, { catalog, now, timeZone, currency, segmentName }),
    };
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    return { problem: `The segment “${segment.name}” cannot be used: ${error.message}.` };
  }
};
