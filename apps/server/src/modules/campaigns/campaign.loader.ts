import { In } from 'typeorm';
import { internalId, publicId } from '../../database/public-id';
import { inOrderOf, loader } from '../../graphql/loader';
import { Campaign } from './campaign.entity';

/** Campaigns of the workspace by their ids inside; undefined for one that does not exist, or belongs to another workspace. */
export const campaignById = loader(async ({ services, workspace }, ids: readonly number[]) => {
  const rows = await services.database.reader.findBy(Campaign, { workspaceId: workspace.id, id: In([...ids]) });
  return inOrderOf(ids, rows, (row) => row.id);
});

export const campaignIdOf = (campaign: Pick<Campaign, 'id'>): string => publicId('cmp', campaign.id);

export const campaignRowId = (id: string): number | undefined => internalId('cmp', id);
