import { useState } from 'react';
import { ErrorState, HeaderSkeleton, PageHeader, TableSkeleton } from '../../shared';
import type { CatalogIndex } from '../segments/builder/catalog-index';
import { useCatalog } from '../segments/builder/use-catalog';
import { CustomerList } from './list/customer-list';
import { useCustomerList } from './list/use-customer-list';

export const CustomersPage = () => {
  const { index, error, retry } = useCatalog();
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
