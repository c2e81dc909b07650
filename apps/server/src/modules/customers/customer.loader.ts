import { In } from 'typeorm';
import { inOrderOf, loader } from '../../graphql/loader';
import { Customer } from './customer.entity';

/** Customers of the workspace by their ids inside; undefined for one that does not exist, or belongs to another workspace. */
export const customerById = loader(async ({ services, workspace }, ids: readonly number[]) => {
  const rows = await services.database.reader.findBy(Customer, { workspaceId: workspace.id, id: In([...ids]) });
  return inOrderOf(ids, rows, (row) => row.id);
});

export const customerBySourceId = loader(async ({ services, workspace }, sourceIds: readonly string[]) => {
  const rows = await services.database.reader.findBy(Customer, { workspaceId: workspace.id, sourceId: In([...sourceIds]) });
  return inOrderOf(sourceIds, rows, (row) => row.sourceId);
});
