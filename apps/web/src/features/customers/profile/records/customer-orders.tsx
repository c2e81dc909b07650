import { CustomerOrdersDocument } from '../../../../generated/graphql';
import { ErrorState, PanelSkeleton, usePagedQuery } from '../../../../shared';
import { OrderList } from './order-list';

/** Fetches a customer's orders, newest first; `OrderList` draws them. */
export const CustomerOrders = ({ id }: { readonly id: string }) => {
  const { list, error, loadingMore, more, retry } = usePagedQuery({
    query: CustomerOrdersDocument,
    variables: { id },
    get: ({ customer }) => customer?.orders,
    set: (answer, orders) => ({ customer: answer.customer && { ...answer.customer, orders } }),
  });
  if (error && !list) return <ErrorState error={error} onRetry={retry} />;
  if (!list) return <PanelSkeleton lines={6} />;
  return <OrderList orders={list} loading={loadingMore} onMore={more} />;
};
