import { In } from 'typeorm';
import { inOrderOf, loader } from '../../graphql/loader';
import { customerIdsBySourceId } from './bulk/by-source-id';
import { Customer } from './customer.entity';

/** Customers of the workspace by their ids inside; undefined for one that does not exist, or belongs to another workspace. */
export const customerById = loader(async ({ services, workspace }, ids: readonly number[]) => {
  const rows = await services.database.reader.findBy(Customer, { workspaceId: workspace.id, id: In([...ids]) });
  return inOrderOf(ids, rows, (row) => row.id);
});

/** By the caller's keys, those of customers who were merged into another among them. */
export const customerBySourceId = loader(async (context, sourceIds: readonly string[]) => {
  const { services, workspace } = context;
  const ids = await customerIdsBySourceId(services.database.reader, { workspaceId: workspace.id, sourceIds });
  const load = async (id: number | undefined): Promise<Customer | undefined> =>
    id === undefined ? undefined : customerById(context).load(id);
  return Promise.all(sourceIds.map((sourceId) => load(ids.get(sourceId))));
});
