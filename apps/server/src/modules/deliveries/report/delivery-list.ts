import type { Connection } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import { keysetPage } from '../../../graphql/keyset';
import { searchPattern } from '../../../graphql/search-pattern';
import { seesPersonal } from '../../access/personal';
import type { Campaign } from '../../campaigns/campaign.entity';
import { Delivery } from '../delivery.entity';
import type { DeliveryListArgs } from '../delivery.type';

const NAMED = `EXISTS (SELECT 1 FROM customer u
  WHERE u.id = delivery.customer_id AND u.workspace_id = delivery.workspace_id AND u.name_folded LIKE :search ESCAPE '!')`;
const ADDRESSED = `LOWER(delivery.address) LIKE :search ESCAPE '!'`;

/** The deliveries of a campaign in the order in which they were built. */
export const deliveryList = (context: Context, campaign: Campaign, args: DeliveryListArgs): Promise<Connection<Delivery>> => {
  const search = searchPattern(args.search);
  const query = context.services.database.reader
    .createQueryBuilder(Delivery, 'delivery')
    .where('delivery.workspaceId = :workspaceId', { workspaceId: campaign.workspaceId })
    .andWhere('delivery.campaignId = :campaignId', { campaignId: campaign.id });
  if (args.status) query.andWhere('delivery.status = :status', { status: args.status });
  if (search) query.andWhere(seesPersonal(context) ? `(${ADDRESSED} OR ${NAMED})` : NAMED, { search });
  const list = `deliveries of campaign ${campaign.id}`;
  return keysetPage({ query, keys: [{ column: 'delivery.id', of: ({ id }) => id, direction: 'ASC' }], page: args, list });
};
