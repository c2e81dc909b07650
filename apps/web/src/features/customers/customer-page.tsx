import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { CustomerDocument } from '../../generated/graphql';
import { EmptyState, ErrorState, HeaderSkeleton, LinkButton, PageHeader } from '../../shared';
import { CustomerOrders } from './profile/customer-orders';
import { CustomerProfile } from './profile/customer-profile';
import { ProfileSkeleton } from './profile/profile-skeleton';

/** Fetches a customer; the orders fetch themselves, so that a long history does not hold up the facts. */
export const CustomerPage = () => {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(CustomerDocument, { variables: { id } });
  if (error && !data) {
    return (
      <>
        <PageHeader title="Customer" />
        <ErrorState error={error} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  if (!data) {
    return (
      <>
        <HeaderSkeleton />
        <ProfileSkeleton />
      </>
    );
  }
  if (!data.customer) return <Gone />;
  return <CustomerProfile customer={data.customer} orders={<CustomerOrders id={id} />} />;
};

const Gone = () => (
  <>
    <PageHeader title="Customer" />
    <EmptyState
      title="This customer does not exist"
      text="The record may have been erased."
      action={<LinkButton to="/customers">All customers</LinkButton>}
    />
  </>
);
