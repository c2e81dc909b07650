import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { SampleCustomerFragment } from '../../../generated/graphql';
import { type Column, DataTable, Link, useFormat, usePersonal } from '../../../shared';

interface CustomerTableProps {
  readonly label: string;
  readonly customers: readonly SampleCustomerFragment[];
  readonly stale: boolean;
  /** At the end of the row. */
  readonly actions?: (customer: SampleCustomerFragment) => ReactNode;
}

/** Customers, in a panel that already has an edge. */
export const CustomerTable = ({ label, customers, stale, actions }: CustomerTableProps) => {
  const { money, day } = useFormat();
  const columns: readonly Column<SampleCustomerFragment>[] = [
    { key: 'customer', header: 'Customer', cell: (customer) => <CustomerName customer={customer} /> },
    { key: 'place', header: 'Place', cell: ({ city, countryName }) => city ?? countryName ?? '–' },
    { key: 'spend', header: 'Total spend', align: 'right', cell: ({ totalSpend }) => money(totalSpend) },
    { key: 'order', header: 'Last order', cell: ({ lastOrderAt }) => (lastOrderAt ? day(lastOrderAt) : '–') },
    { key: 'visit', header: 'Last visit', wideOnly: true, cell: ({ lastVisitAt }) => (lastVisitAt ? day(lastVisitAt) : '–') },
  ];
  return (
    <DataTable
      bare
      stale={stale}
      label={label}
      rows={customers}
      rowKey={({ id }) => id}
      columns={columns}
      {...(actions && { actions })}
    />
  );
};

const CustomerName = ({ customer }: { readonly customer: SampleCustomerFragment }) => {
  const personal = usePersonal();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Link to={`/customers/${customer.id}`} color="inherit" sx={{ fontWeight: 600 }}>
        {customer.displayName}
      </Link>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {personal(customer.email, 'no email address')}
      </Typography>
    </Box>
  );
};
