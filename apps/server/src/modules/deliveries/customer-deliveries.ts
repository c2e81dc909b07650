import type { Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { keysetPage } from '../../graphql/keyset';
import type { Customer } from '../customers/customer.entity';
import { aliasesOf } from '../customers/customer-alias.loader';
import { Delivery } from './delivery.entity';

/** What became of every message to a customer, and to those who were merged into them; the newest first. */
export const customerDeliveries = async (context: Context, { id }: Customer, page: PageArgs): Promise<Connection<Delivery>> => {
  const aliases = await aliasesOf(context).load(id);
  const query = context.services.database.reader
    .createQueryBuilder(Delivery, 'delivery')
    .where('delivery.workspaceId = :workspace AND delivery.customerId IN (:...ids)', {
      workspace: context.workspace.id,
      ids: [id, ...aliases.map(({ formerCustomerId }) => formerCustomerId)],
    });
  const list = `deliveries of customer ${id}`;
  return keysetPage({ query, keys: [{ column: 'delivery.id', of: (row) => row.id, direction: 'DESC' }], page, list });
};
