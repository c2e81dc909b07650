import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { ConsentHistoryDocument, type ConsentHistoryQuery } from '../../../../generated/graphql';
import { ErrorState, LoadMoreOf, usePagedQuery } from '../../../../shared';
import { ConsentPill } from '../../consent-pill';
import { channelLabel } from '../channels';
import { Proof, ProofPill } from './proof';

interface ConsentHistoryDialogProps {
  readonly customerId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every choice there was, the newest first. Nothing is ever taken out of it. */
export const ConsentHistoryDialog = ({ customerId, open, onClose }: ConsentHistoryDialogProps) => (
  <Dialog open={open} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="consent-history">
    <DialogTitle id="consent-history">Every choice on being contacted</DialogTitle>
    <DialogContent sx={{ px: 0 }}>{open && <History customerId={customerId} />}</DialogContent>
    <DialogActions>
      <Button variant="outlined" color="inherit" onClick={onClose}>
        Close
      </Button>
    </DialogActions>
  </Dialog>
);

const History = ({ customerId }: { readonly customerId: string }) => {
  const {
    list: history,
    error,
    loadingMore,
    more,
    retry,
  } = usePagedQuery({
    query: ConsentHistoryDocument,
    variables: { id: customerId },
    get: ({ customer }) => customer?.consentHistory,
    set: (answer, consentHistory) => ({ customer: answer.customer && { ...answer.customer, consentHistory } }),
  });
  if (error && !history) {
    return (
      <Box sx={{ px: 3 }}>
        <ErrorState error={error} onRetry={retry} />
      </Box>
    );
  }
  if (!history) return <Skeleton variant="rounded" height={160} sx={{ mx: 3 }} />;
  return <HistoryList history={history} loading={loadingMore} onMore={more} />;
};

interface HistoryListProps {
  readonly history: NonNullable<ConsentHistoryQuery['customer']>['consentHistory'];
  readonly loading: boolean;
  readonly onMore: () => void;
}

const HistoryList = ({ history, loading, onMore }: HistoryListProps) => (
  <>
    {history.nodes.length === 0 && (
      <Typography sx={{ px: 3, color: 'text.secondary' }}>
        This customer never chose anything. Without an opt-in no message is sent.
      </Typography>
    )}
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {history.nodes.map((consent, position) => (
        <Box
          component="li"
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a ledger have no key of their own and never change place.
          key={position}
          sx={{ px: 3, py: 1.25, borderTop: 1, borderColor: 'divider' }}
        >
          <Typography component="span" sx={{ fontWeight: 600, mr: 1 }}>
            {channelLabel(consent.channel)}
          </Typography>
          <ConsentPill state={consent.state} /> <ProofPill consent={consent} />
          <Proof consent={consent} />
        </Box>
      ))}
    </Box>
    <LoadMoreOf list={history} loading={loading} onMore={onMore} />
  </>
);
