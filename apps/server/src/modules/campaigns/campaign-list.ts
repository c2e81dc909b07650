import type { Connection } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { type Key, keysetPage } from '../../graphql/keyset';
import { searchPattern } from '../../graphql/search-pattern';
import { Campaign } from './campaign.entity';
import type { CampaignListArgs } from './campaign.type';

export type CampaignOrder = 'NEWEST' | 'NAME';

const byId = (direction: 'ASC' | 'DESC'): Key<Campaign> => ({ column: 'campaign.id', of: ({ id }) => id, direction });

const KEYS: Readonly<Record<CampaignOrder, readonly Key<Campaign>[]>> = {
  NEWEST: [{ column: 'campaign.createdAt', of: ({ createdAt }) => createdAt, direction: 'DESC' }, byId('DESC')],
  NAME: [{ column: 'campaign.nameFolded', of: ({ nameFolded }) => nameFolded, direction: 'ASC' }, byId('ASC')],
};

export const campaignList = ({ services, workspace }: Context, args: CampaignListArgs): Promise<Connection<Campaign>> => {
  const order = args.orderBy ?? 'NEWEST';
  const search = searchPattern(args.search);
  const query = services.database.reader
    .createQueryBuilder(Campaign, 'campaign')
    .where('campaign.workspaceId = :workspaceId', { workspaceId: workspace.id });
  if (search) query.andWhere("campaign.nameFolded LIKE :search ESCAPE '!'", { search });
  return keysetPage({ query, keys: KEYS[order], page: args, list: `campaigns by ${order}` });
};
