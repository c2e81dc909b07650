import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { SegmentFactsFragment } from '../../../generated/graphql';
import { ErrorState, LoadMore, Panel, PanelSkeleton, plural, useMay } from '../../../shared';
import type { Live } from '../builder/use-live-audience';
import { CustomerTable } from '../live/customer-table';
import { useMoreCustomers } from '../live/use-more-customers';
import { LookUp } from '../why/look-up';
import { useMembers } from './use-members';

interface MembersPanelProps {
  readonly segment: SegmentFactsFragment;
  readonly live: Live;
}

/** The customers of a list; those of a manual one are added and taken out here. */
export const MembersPanel = ({ segment, live }: MembersPanelProps) => {
  const maySave = useMay()('segments:write');
  const { answer, stale, problem, failure, retry } = live;
  const { customers, hasMore, loading, more } = useMoreCustomers(answer);
  const { add, remove, busy } = useMembers(segment, retry);
  if (!answer) return problem ? <ErrorState error={failure} onRetry={retry} /> : <PanelSkeleton lines={8} />;
  const { count } = answer.audience;
  const isManual = segment.kind === 'MANUAL' && maySave;
  return (
    <Panel
      title={count === 0 ? 'Nobody is in it' : plural(count, 'customer')}
      flush={count > 0}
      action={isManual && <LookUp label="Add a customer" onChoose={add} />}
    >
      {count === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>
          {isManual
            ? 'Find a customer by name, email address or number and add them, or pick several on the page of all customers.'
            : 'Nobody has been added, or everybody who was in it has been erased or merged.'}
        </Typography>
      ) : (
        <CustomerTable
          label="Customers in this segment"
          customers={customers}
          stale={stale || busy}
          {...(isManual && {
            actions: (customer) => (
              <Button
                size="small"
                color="inherit"
                disabled={busy}
                aria-label={`Take out ${customer.displayName}`}
                onClick={() => remove(customer)}
              >
                Take out
              </Button>
            ),
          })}
        />
      )}
      <LoadMore shown={customers.length} total={count} hasMore={hasMore && !stale} loading={loading} onMore={more} />
    </Panel>
  );
};
