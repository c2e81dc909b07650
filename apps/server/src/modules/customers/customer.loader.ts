import { In } from 'typeorm';
import { marks } from '../../database/marks';
import type { Context } from '../../graphql/context';
import { inOrderOf, loader } from '../../graphql/loader';
import { customerIdsBySourceId, mergedInto } from './bulk/by-source-id';
import { Customer } from './customer.entity';

/** Customers of the workspace by their ids inside; undefined for one that does not exist, or belongs to another workspace. */
export const customerById = loader(async ({ services, workspace }, ids: readonly number[]) => {
  const rows = await services.database.reader.findBy(Customer, { workspaceId: workspace.id, id: In([...ids]) });
  return inOrderOf(ids, rows, (row) => row.id);
});

const byOwnKey = async ({ services, workspace }: Context, sourceIds: readonly string[]): Promise<Map<string, Customer>> => {
  const where = { workspaceId: workspace.id, sourceId: In([...sourceIds]) };
  const rows = await services.database.reader.findBy(Customer, where);
  return new Map(rows.map((row) => [row.sourceId, row]));
};

/** By the caller's keys, those of customers who were merged into another among them. */
export const customerBySourceId = loader(async (context, sourceIds: readonly string[]) => {
  const { services, workspace } = context;
  const own = await byOwnKey(context, sourceIds);
  const others = sourceIds.filter((sourceId) => !own.has(sourceId));
  const stayed = await mergedInto(services.database.reader, { workspaceId: workspace.id, sourceIds: others });
  const load = async (sourceId: string): Promise<Customer | undefined> => {
    const id = stayed.get(sourceId);
    return own.get(sourceId) ?? (id === undefined ? undefined : customerById(context).load(id));
  };
  return Promise.all(sourceIds.map(load));
});

/** Whether there are customers of these ids inside in the workspace, without reading them. */
export const isCustomer = loader(async ({ services, workspace }: Context, ids: readonly number[]) => {
  const rows: { readonly id: number | string }[] = await services.database.reader.query(
    `SELECT id FROM customer WHERE workspace_id = ? AND id IN (${marks(ids)})`,
    [workspace.id, ...ids],
  );
  const known = new Set(rows.map(({ id }) => Number(id)));
  return ids.map((id) => known.has(id));
});

/** The ids of customers by the caller's keys, as `customerBySourceId` finds them, without reading the customers. */
export const customerIdBySourceId = loader(async ({ services, workspace }: Context, sourceIds: readonly string[]) => {
  const ids = await customerIdsBySourceId(services.database.reader, { workspaceId: workspace.id, sourceIds });
  return sourceIds.map((sourceId) => ids.get(sourceId));
});
