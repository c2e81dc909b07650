import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CustomerOrdersQuery } from '../../../../generated/graphql';
import { LoadMoreOf, Panel, plural, StatusPill, useFormat } from '../../../../shared';
import { OrderLines } from './order-lines';

type Orders = NonNullable<CustomerOrdersQuery['customer']>['orders'];
export type Order = Orders['nodes'][number];

interface OrderListProps {
  readonly orders: Orders;
  readonly loading: boolean;
  readonly onMore: () => void;
}

/** Orders that open to show their lines. */
export const OrderList = ({ orders, loading, onMore }: OrderListProps) => (
  <Panel
    title={orders.totalCount === 0 ? 'Orders' : plural(orders.totalCount, 'order or return', 'orders and returns')}
    flush={orders.totalCount > 0}
  >
    {orders.totalCount === 0 && <Typography sx={{ color: 'text.secondary' }}>No orders yet.</Typography>}
    {orders.nodes.map((order) => (
      <OrderRow key={order.id} order={order} />
    ))}
    <LoadMoreOf list={orders} loading={loading} onMore={onMore} />
  </Panel>
);

const OrderRow = ({ order }: { readonly order: Order }) => {
  const { money, dateTime } = useFormat();
  return (
    <Box component="details" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Box
        component="summary"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          px: 2,
          py: 1.5,
          cursor: 'pointer',
          listStyle: 'none',
          '&:hover': { bgcolor: 'soft.neutral' },
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>{dateTime(order.placedAt)}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {order.sourceId} · {plural(order.lines.length, 'line')}
            {order.offerCode && ` · code ${order.offerCode}`}
          </Typography>
        </Box>
        {order.kind === 'RETURN' && <StatusPill tone="warning">return</StatusPill>}
        <Typography sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>{money(order.total)}</Typography>
        <ExpandMoreIcon
          fontSize="small"
          sx={{ color: 'text.secondary', transition: 'rotate 120ms', 'details[open] > summary > &': { rotate: '180deg' } }}
        />
      </Box>
      <OrderLines order={order} />
    </Box>
  );
};
