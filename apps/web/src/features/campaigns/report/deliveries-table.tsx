import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type Column, DataTable, Link, StatusPill, type Tone, useFormat, usePersonal } from '../../../shared';
import { DELIVERY_STATUS, type Standing } from '../delivery-status';
import type { Deliveries } from './deliveries-panel';

type Delivery = Deliveries['nodes'][number];

const TONE: Record<Standing, Tone> = {
  sent: 'success',
  waiting: 'accent',
  unknown: 'warning',
  failed: 'danger',
  cancelled: 'neutral',
  'left out': 'neutral',
};

interface DeliveriesTableProps {
  readonly deliveries: readonly Delivery[];
  readonly stale: boolean;
}

export const DeliveriesTable = ({ deliveries, stale }: DeliveriesTableProps) => {
  const format = useFormat();
  const columns: readonly Column<Delivery>[] = [
    { key: 'customer', header: 'Customer', cell: (delivery) => <Who delivery={delivery} />, width: '30%' },
    {
      key: 'status',
      header: 'Outcome',
      cell: ({ status }) => (
        <StatusPill tone={TONE[DELIVERY_STATUS[status].standing]}>{DELIVERY_STATUS[status].label}</StatusPill>
      ),
    },
    { key: 'why', header: 'Reason and answer', cell: (delivery) => <Why delivery={delivery} />, width: '36%' },
    {
      key: 'attempts',
      header: 'Attempts',
      align: 'right',
      cell: ({ attempts }) => (attempts === 0 ? '–' : attempts),
      wideOnly: true,
    },
    { key: 'at', header: 'When', cell: ({ updatedAt }) => format.dateTime(updatedAt) },
  ];
  return (
    <DataTable bare label="Recipients and outcomes" rows={deliveries} rowKey={({ id }) => id} columns={columns} stale={stale} />
  );
};

const Who = ({ delivery: { customer, address } }: { readonly delivery: Delivery }) => {
  const personal = usePersonal();
  return (
    <Stack sx={{ minWidth: 0 }}>
      {customer ? (
        <Link to={`/customers/${customer.id}`} color="textPrimary" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {customer.displayName}
        </Link>
      ) : (
        <span>Erased customer</span>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {personal(address, 'No address')}
      </Typography>
    </Stack>
  );
};

const Why = ({ delivery: { reasonLabel, response } }: { readonly delivery: Delivery }) => (
  <Stack sx={{ minWidth: 0 }}>
    {reasonLabel && <span>{reasonLabel}</span>}
    {response && (
      <Typography
        variant="body2"
        color="textSecondary"
        sx={{ fontFamily: 'ui-monospace, monospace', fontSize: 12, overflowWrap: 'anywhere' }}
      >
        {response}
      </Typography>
    )}
    {!(reasonLabel || response) && <span>–</span>}
  </Stack>
);
