import type { EntityManager } from 'typeorm';
import { Connection, type PageArgs, pageSize } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { cursorOf, valuesOf } from '../../graphql/keyset';
import { groupedBy, inOrderOf, loader, loaderFamily } from '../../graphql/loader';
import { Order } from './order.entity';

const LIST = 'orders of a customer';

interface Slice {
  /** One more than the page, to see whether there is a next one. */
  readonly limit: number;
  readonly after: { readonly at: number; readonly id: number } | null;
}

/** The newest orders of several customers at once, each customer's own `limit`, numbered by a window function. */
const newestOrders = (
  reader: EntityManager,
  slice: Slice,
  workspaceId: number,
  customerIds: readonly number[],
): Promise<Order[]> => {
  const ranked = reader
    .createQueryBuilder(Order, 'o')
    .select('o.id', 'id')
    .addSelect('ROW_NUMBER() OVER (PARTITION BY o.customerId ORDER BY o.at DESC, o.id DESC)', 'place')
    .where('o.workspaceId = :workspaceId AND o.customerId IN (:...customerIds)');
  if (slice.after) ranked.andWhere('(o.at < :at OR (o.at = :at AND o.id < :id))');
  return reader
    .createQueryBuilder(Order, 'orders')
    .innerJoin(`(${ranked.getQuery()})`, 'newest', 'newest.id = orders.id AND newest.place <= :limit')
    .setParameters({ workspaceId, customerIds: [...customerIds], limit: slice.limit, ...slice.after })
    .orderBy('orders.at', 'DESC')
    .addOrderBy('orders.id', 'DESC')
    .getMany();
};

const ordersOf = loaderFamily(async ({ services, workspace }: Context, slice: Slice, customerIds: readonly number[]) =>
  groupedBy(customerIds, await newestOrders(services.database.reader, slice, workspace.id, customerIds), (row) => row.customerId),
);

const orderCountOf = loader(async ({ services, workspace }, customerIds: readonly number[]) => {
  const rows = await services.database.reader
    .createQueryBuilder(Order, 'o')
    .select('o.customerId', 'customer')
    .addSelect('COUNT(*)', 'orders')
    .where('o.workspaceId = :workspaceId AND o.customerId IN (:...customerIds)')
    .setParameters({ workspaceId: workspace.id, customerIds: [...customerIds] })
    .groupBy('o.customerId')
    .getRawMany<{ customer: unknown; orders: unknown }>();
  return inOrderOf(customerIds, rows, (row) => Number(row.customer)).map((row) => Number(row?.orders ?? 0));
});

const afterOf = (after: string | null | undefined): Slice['after'] => {
  if (!after) return null;
  const [at, id] = valuesOf(LIST, after, 2);
  return { at: Number(at), id: Number(id) };
};

/** A customer's orders and returns, newest first. All the customers of a page share one query. */
export const customerOrders = async (context: Context, customerId: number, page: PageArgs): Promise<Connection<Order>> => {
  const size = pageSize(page.first);
  const orders = await ordersOf(context, { limit: size + 1, after: afterOf(page.after) }).load(customerId);
  return new Connection({
    edges: orders.slice(0, size).map((node) => ({ node, cursor: cursorOf(LIST, [node.at, node.id]) })),
    hasNextPage: orders.length > size,
    hasPreviousPage: Boolean(page.after),
    count: () => orderCountOf(context).load(customerId),
  });
};
