import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { Filter } from '@muster/filters';
import { useId } from 'react';
import { AudienceChangeSamplesDocument, type SampleCustomerFragment } from '../../../generated/graphql';
import { ErrorState, formatNumber, Link, PanelSkeleton, plural, usePersonal } from '../../../shared';

interface ChangeDialogProps {
  readonly filter: Filter;
  readonly from: Filter;
  readonly onClose: () => void;
}

/** Some of those who come in and of those who go out. */
export const ChangeDialog = ({ filter, from, onClose }: ChangeDialogProps) => {
  const id = useId();
  const { data, error, refetch } = useQuery(AudienceChangeSamplesDocument, {
    variables: { filter, from },
    fetchPolicy: 'no-cache',
  });
  const change = data?.audience.change;
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>What your edits change</DialogTitle>
      <DialogContent>
        {error && <ErrorState error={error} onRetry={() => void refetch().catch(() => undefined)} />}
        {!error && !change && <PanelSkeleton lines={6} />}
        {change && (
          <>
            <Typography sx={{ color: 'text.secondary', mb: 2 }}>
              Compared with the segment as it was when you opened it. {plural(change.stay, 'customer')} stay.
            </Typography>
            <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
              <Some title="Enter" count={change.enter} customers={change.entering.nodes} />
              <Some title="Leave" count={change.leave} customers={change.leaving.nodes} />
            </Box>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
};

interface SomeProps {
  readonly title: string;
  readonly count: number;
  readonly customers: readonly SampleCustomerFragment[];
}

const Some = ({ title, count, customers }: SomeProps) => {
  const id = useId();
  const personal = usePersonal();
  return (
    <section aria-labelledby={id}>
      <Typography id={id} variant="h3">
        {title} · {formatNumber(count)}
      </Typography>
      {count === 0 && <Typography sx={{ color: 'text.secondary', mt: 1 }}>Nobody.</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 1 }}>
        {customers.map(({ id: customer, displayName, email }) => (
          <li key={customer}>
            <Link to={`/customers/${customer}`}>{displayName}</Link>
            <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {personal(email, 'no email address')}
            </Typography>
          </li>
        ))}
      </Box>
      {count > customers.length && customers.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
          and {formatNumber(count - customers.length)} more
        </Typography>
      )}
    </section>
  );
};
