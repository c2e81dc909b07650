import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { CampaignDeliveriesQuery, DeliveryStatus } from '../../../generated/graphql';
import { ErrorState, LoadMoreOf, Panel, plural, SearchField, TableSkeleton } from '../../../shared';
import { DELIVERY_ORDER, DELIVERY_STATUS } from '../delivery-status';
import { DeliveriesTable } from './deliveries-table';

export type Deliveries = NonNullable<CampaignDeliveriesQuery['campaign']>['deliveries'];

interface DeliveriesPanelProps {
  readonly deliveries: Deliveries | undefined;
  readonly stale: boolean;
  readonly error: Error | undefined;
  readonly status: DeliveryStatus | undefined;
  readonly search: string;
  readonly filtered: boolean;
  readonly loadingMore: boolean;
  readonly onStatus: (status: DeliveryStatus | undefined) => void;
  readonly onSearch: (search: string) => void;
  readonly onRetry: () => void;
  readonly onMore: () => void;
}

export const DeliveriesPanel = (props: DeliveriesPanelProps) => {
  const { deliveries, error, status, filtered } = props;
  return (
    <Panel
      flush
      title="Everybody, one by one"
      action={deliveries && <Typography color="textSecondary">{plural(deliveries.totalCount, 'customer')}</Typography>}
    >
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1.5} sx={{ px: 2, pb: 2 }}>
        <SearchField label="Search by name or address" value={props.search} onChange={props.onSearch} />
        <TextField
          select
          label="Outcome"
          value={status ?? ALL}
          onChange={(event) => props.onStatus(DELIVERY_ORDER.find((each) => each === event.target.value))}
          sx={{ width: { xs: '100%', sm: 200 } }}
        >
          <MenuItem value={ALL}>All outcomes</MenuItem>
          {DELIVERY_ORDER.map((each) => (
            <MenuItem key={each} value={each}>
              {DELIVERY_STATUS[each].label}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      {error && <ErrorState error={error} onRetry={props.onRetry} />}
      {!(deliveries || error) && <TableSkeleton columns={4} />}
      {deliveries && deliveries.totalCount === 0 && (
        <Typography color="textSecondary" sx={{ px: 2, pb: 3 }}>
          {filtered ? 'Nobody fits this search.' : 'The list of recipients is being made.'}
        </Typography>
      )}
      {deliveries && deliveries.totalCount > 0 && (
        <>
          <DeliveriesTable deliveries={deliveries.nodes} stale={props.stale} />
          <LoadMoreOf list={deliveries} loading={props.loadingMore} onMore={props.onMore} />
        </>
      )}
    </Panel>
  );
};

const ALL = 'ALL';
