import Typography from '@mui/material/Typography';
import type { CustomersQuery } from '../../../generated/graphql';
import { type Column, DataTable, Link, NumberText, useFormat } from '../../../shared';
import { ConsentPill } from '../consent-pill';

type Row = CustomersQuery['customers']['nodes'][number];

interface CustomerTableProps {
  readonly customers: readonly Row[];
  readonly stale: boolean;
}

export const CustomerTable = ({ customers, stale }: CustomerTableProps) => {
  const { money, day } = useFormat();
  const columns: readonly Column<Row>[] = [
    { key: 'customer', header: 'Customer', width: '30%', cell: (customer) => <Name customer={customer} /> },
    { key: 'country', header: 'Country', cell: ({ country }) => country ?? '–' },
    { key: 'visits', header: 'Visits', align: 'right', cell: ({ visitCount }) => <NumberText value={visitCount} /> },
    { key: 'orders', header: 'Orders', align: 'right', cell: ({ orderCount }) => <NumberText value={orderCount} /> },
    { key: 'spend', header: 'Total spend', align: 'right', cell: ({ totalSpend }) => money(totalSpend) },
    { key: 'order', header: 'Last order', cell: ({ lastOrderAt }) => (lastOrderAt ? day(lastOrderAt) : '–') },
    {
      key: 'consent',
      header: 'Email consent',
      cell: ({ consents }) => <ConsentPill state={consents.find(({ channel }) => channel === 'EMAIL')?.state} />,
    },
  ];
  return <DataTable label="Customers" rows={customers} rowKey={({ id }) => id} columns={columns} stale={stale} />;
};

const Name = ({ customer: { id, displayName, email } }: { readonly customer: Row }) => (
  <>
    <Link to={`/customers/${id}`} color="inherit" sx={{ fontWeight: 600 }}>
      {displayName}
    </Link>
    <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere', fontWeight: 400 }}>
      {email ?? 'no email address'}
    </Typography>
  </>
);
