import type { ImportDetailFragment } from '../../../../generated/graphql';
import { type Column, DataTable, StatusPill, useFormat } from '../../../../shared';

type SampleOrder = NonNullable<ImportDetailFragment['dryRun']>['sampleOrders'][number];

export const SampleOrders = ({ orders }: { readonly orders: readonly SampleOrder[] }) => {
  const format = useFormat();
  const columns: readonly Column<SampleOrder>[] = [
    { key: 'order', header: 'Order', cell: ({ sourceId }) => sourceId },
    {
      key: 'kind',
      header: 'Kind',
      cell: ({ kind }) => (kind === 'SALE' ? 'Sale' : <StatusPill tone="warning">Return</StatusPill>),
    },
    { key: 'customer', header: 'Customer', cell: ({ customerSourceId }) => customerSourceId },
    { key: 'at', header: 'Placed', cell: ({ placedAt }) => format.dateTime(placedAt) },
    { key: 'lines', header: 'Lines', align: 'right', cell: ({ lineCount }) => lineCount },
    { key: 'total', header: 'Total', align: 'right', cell: ({ total }) => format.money(total) },
  ];
  return <DataTable bare label="First orders of the file" rows={orders} rowKey={({ sourceId }) => sourceId} columns={columns} />;
};
