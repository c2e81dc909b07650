import { In } from 'typeorm';
import type { Context } from '../../graphql/context';
import { groupedBy, loader } from '../../graphql/loader';
import { CustomerAlias } from './customer-alias.entity';

const aliases = async ({ services, workspace }: Context, ids: readonly number[]): Promise<CustomerAlias[][]> => {
  const where = { workspaceId: workspace.id, customerId: In([...ids]) };
  const rows = await services.database.reader.find(CustomerAlias, { where, order: { id: 'ASC' } });
  return groupedBy(ids, rows, ({ customerId }) => customerId);
};

const aliasesOf = loader(aliases);

/** The keys of the customers who were merged into each, the oldest merge first. */
export const mergedKeysOf = loader(async (context, ids: readonly number[]) => {
  const groups = await Promise.all(ids.map((id) => aliasesOf(context).load(id)));
  return groups.map((group) => group.map(({ sourceId }) => sourceId));
});

/** The ids that those customers had: lines of the ledger and messages on their way still name them. */
export const formerIdsOf = loader(async (context, ids: readonly number[]) => {
  const groups = await Promise.all(ids.map((id) => aliasesOf(context).load(id)));
  return groups.map((group) => group.map(({ formerCustomerId }) => formerCustomerId));
});
