import { In } from 'typeorm';
import { groupedBy, loader } from '../../graphql/loader';
import { OrderLine } from './order-line.entity';

/** The lines of each order, in the order in which they were recorded. */
export const linesOf = loader(async ({ services, workspace }, orderIds: readonly number[]) => {
  const rows = await services.database.reader.find(OrderLine, {
    where: { workspaceId: workspace.id, orderId: In([...orderIds]) },
    order: { id: 'ASC' },
  });
  return groupedBy(orderIds, rows, (row) => row.orderId);
});
