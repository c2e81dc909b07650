import { useQuery } from '@apollo/client/react';
import { CustomerOrdersDocument } from '../../../generated/graphql';
import { appendPage, ErrorState, PanelSkeleton } from '../../../shared';
import { OrderList } from './order-list';

/** Fetches a customer's orders, newest first; `OrderList` draws them. */
export const CustomerOrders = ({ id }: { readonly id: string }) => {
  const { data, error, loading, refetch, fetchMore } = useQuery(CustomerOrdersDocument, {
    variables: { id },
    notifyOnNetworkStatusChange: true,
  });
  const orders = data?.customer?.orders;
  if (error && !orders) return <ErrorState error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  if (!orders) return <PanelSkeleton lines={6} />;
  const more = () =>
    void fetchMore({
      variables: { after: orders.pageInfo.endCursor },
      updateQuery: (sofar, { fetchMoreResult }) => {
        if (!sofar.customer || !fetchMoreResult.customer) return sofar;
        return {
          customer: { ...fetchMoreResult.customer, orders: appendPage(sofar.customer.orders, fetchMoreResult.customer.orders) },
        };
      },
    }).catch(() => undefined);
  return <OrderList orders={orders} loading={loading} onMore={more} />;
};
