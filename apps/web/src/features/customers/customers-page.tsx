import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { type CustomerOrder, CustomersDocument } from '../../generated/graphql';
import { appendPage, useDebounced } from '../../shared';
import { CustomerList } from './list/customer-list';

/** Fetches the customers; `CustomerList` draws them. */
export const CustomersPage = () => {
  const [search, setSearch] = useState('');
  const [orderBy, setOrderBy] = useState<CustomerOrder>('NAME');
  const settled = useDebounced(search.trim());
  const variables = { first: 50, orderBy, ...(settled && { search: settled }) };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(CustomersDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const customers = (data ?? previousData)?.customers;
  const more = () => {
    const after = customers?.pageInfo.endCursor;
    void fetchMore({
      variables: { after },
      updateQuery: (sofar, { fetchMoreResult }) => ({ customers: appendPage(sofar.customers, fetchMoreResult.customers) }),
    }).catch(() => undefined);
  };
  return (
    <CustomerList
      customers={customers}
      loading={loading}
      stale={!data}
      error={error}
      search={search}
      searched={settled}
      orderBy={orderBy}
      onSearch={setSearch}
      onOrder={setOrderBy}
      onMore={more}
      onRetry={() => void refetch().catch(() => undefined)}
    />
  );
};
