import { useState } from 'react';
import { EmptyState, ErrorState, HeaderSkeleton, LinkButton, PageHeader, TableSkeleton, useWorkspace } from '../../shared';
import type { CatalogIndex } from '../segments/builder/catalog-index';
import { useCatalog } from '../segments/builder/use-catalog';
import { CustomerList } from './list/customer-list';
import { useCustomerList } from './list/use-customer-list';

export const CustomersPage = () => {
  const { customerCount } = useWorkspace();
  const { index, error, retry } = useCatalog();
  if (customerCount === 0) return <NoCustomers />;
  if (index) return <Listed index={index} />;
  if (error) {
    return (
      <>
        <PageHeader title="Customers" />
        <ErrorState error={error} onRetry={retry} />
      </>
    );
  }
  return (
    <>
      <HeaderSkeleton />
      <TableSkeleton rows={10} columns={7} />
    </>
  );
};

/** Fetches the customers; `CustomerList` draws them. */
const Listed = ({ index }: { readonly index: CatalogIndex }) => {
  const [size, setSize] = useState(50);
  const list = useCustomerList(size);
  return <CustomerList index={index} size={size} onSize={setSize} {...list} />;
};

const NoCustomers = () => (
  <>
    <PageHeader title="Customers" subtitle="Everyone this workspace knows" />
    <EmptyState
      title="No customers yet"
      text="Customers come from a file, or over the API from your own applications. A file with one line for each customer, or one for each product of an order, is enough to begin."
      action={<LinkButton to="/imports">Import a file</LinkButton>}
    />
  </>
);
