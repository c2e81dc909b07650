import { In } from 'typeorm';
import type { Context } from '../../graphql/context';
import { groupedBy, loader } from '../../graphql/loader';
import { CustomerAlias } from './customer-alias.entity';

/** The customers who were merged into each, the oldest merge first: their keys still lead here, and lines of the ledger name their ids. */
export const aliasesOf = loader(async ({ services, workspace }: Context, ids: readonly number[]): Promise<CustomerAlias[][]> => {
  const where = { workspaceId: workspace.id, customerId: In([...ids]) };
  const rows = await services.database.reader.find(CustomerAlias, { where, order: { id: 'ASC' } });
  return groupedBy(ids, rows, ({ customerId }) => customerId);
});
