import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { CustomerDocument } from '../../generated/graphql';
import { EmptyState, ErrorState, HeaderSkeleton, LinkButton, PageHeader } from '../../shared';
import { useCatalog } from '../segments/builder/use-catalog';
import { CustomerProfile } from './profile/customer-profile';
import { ProfileSkeleton } from './profile/profile-skeleton';

/** Fetches a customer; what they did fetches itself, so that a long history does not hold up the facts. */
export const CustomerPage = () => {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(CustomerDocument, { variables: { id } });
  const catalog = useCatalog();
  const failure = (data ? undefined : error) ?? (catalog.index ? undefined : catalog.error);
  if (failure) {
    const retry = () => {
      catalog.retry();
      void refetch().catch(() => undefined);
    };
    return (
      <>
        <PageHeader title="Customer" />
        <ErrorState error={failure} onRetry={retry} />
      </>
    );
  }
  if (!(data && catalog.index)) {
    return (
      <>
        <HeaderSkeleton />
        <ProfileSkeleton />
      </>
    );
  }
  if (!data.customer) return <NoSuchCustomer />;
  return <CustomerProfile key={id} customer={data.customer} described={data.customFields.nodes} index={catalog.index} />;
};

export const NoSuchCustomer = () => (
  <>
    <PageHeader title="Customer" />
    <EmptyState
      title="This customer does not exist"
      text="The record may have been erased, or merged into another one."
      action={<LinkButton to="/customers">All customers</LinkButton>}
    />
  </>
);
