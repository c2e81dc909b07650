import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CustomerOrder, CustomersQuery } from '../../../generated/graphql';
import {
  EmptyState,
  ErrorState,
  LinkButton,
  LoadMore,
  PageHeader,
  plural,
  SearchField,
  SelectField,
  TableSkeleton,
} from '../../../shared';
import { CustomerTable } from './customer-table';

interface CustomerListProps {
  readonly customers: CustomersQuery['customers'] | undefined;
  readonly loading: boolean;
  /** The rows answer an older search. */
  readonly stale: boolean;
  readonly error: unknown;
  readonly search: string;
  /** The search that the rows answer, or that is under way. */
  readonly searched: string;
  readonly orderBy: CustomerOrder;
  readonly onSearch: (search: string) => void;
  readonly onOrder: (order: CustomerOrder) => void;
  readonly onMore: () => void;
  readonly onRetry: () => void;
}

const ORDERS: readonly { readonly value: CustomerOrder; readonly label: string }[] = [
  { value: 'NAME', label: 'By name' },
  { value: 'NEWEST', label: 'Newest first' },
  { value: 'LAST_ORDER', label: 'Last order first' },
  { value: 'TOTAL_SPEND', label: 'Most spent first' },
];

export const CustomerList = (props: CustomerListProps) => {
  const { customers, stale, error, search, searched, orderBy, onSearch, onOrder, onRetry } = props;
  const empty = customers?.totalCount === 0 && searched === '' && search === '';
  const subtitle =
    customers && `${plural(customers.totalCount, 'customer')}${searched && !stale ? ` found for “${searched}”` : ''}`;
  return (
    <>
      <PageHeader title="Customers" subtitle={subtitle ?? 'Everyone this workspace knows'} />
      {empty ? (
        <NoCustomers />
      ) : (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, justifyContent: 'space-between' }}>
            <SearchField label="Search customers" value={search} onChange={onSearch} />
            <SelectField label="Order" value={orderBy} options={ORDERS} onChange={onOrder} />
          </Box>
          {Boolean(error) && <ErrorState error={error} onRetry={onRetry} />}
          <Rows {...props} />
        </Box>
      )}
    </>
  );
};

const Rows = ({ customers, loading, stale, error, searched, onMore }: CustomerListProps) => {
  if (!customers) return error ? null : <TableSkeleton rows={10} columns={7} />;
  if (customers.nodes.length === 0) {
    return (
      <Typography role="status" sx={{ color: 'text.secondary', py: 4, textAlign: 'center' }}>
        Nobody is found for “{searched}”.
      </Typography>
    );
  }
  return (
    <>
      <CustomerTable customers={customers.nodes} stale={stale} />
      <LoadMore
        shown={customers.nodes.length}
        total={customers.totalCount}
        hasMore={customers.pageInfo.hasNextPage}
        loading={loading && !stale}
        onMore={onMore}
      />
    </>
  );
};

const NoCustomers = () => (
  <EmptyState
    title="No customers yet"
    text="Customers come with their orders from a file, or over the API from your own applications. A file with one line for each product of an order is enough to begin."
    action={<LinkButton to="/imports">Import orders from a file</LinkButton>}
  />
);
