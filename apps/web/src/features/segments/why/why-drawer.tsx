import { useQuery } from '@apollo/client/react';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { Filter } from '@muster/filters';
import { useId } from 'react';
import { WhyFilterDocument, WhySegmentDocument, type WhyWordsFragment } from '../../../generated/graphql';
import { ErrorState, Link, useFormat } from '../../../shared';
import { momentText } from './turn-text';
import { WhyLine } from './why-line';
import { whyRows } from './why-rows';

export interface WhyCustomer {
  readonly id: string;
  readonly displayName: string;
}

/** What a customer is in or not in: a saved segment, or a filter as it is being edited. */
export type WhySubject = { readonly segment: { readonly id: string; readonly name: string } } | { readonly filter: Filter };

export interface WhyQuestion {
  readonly customer: WhyCustomer;
  readonly subject: WhySubject;
}

interface WhyDrawerProps {
  /** Undefined: closed. */
  readonly question: WhyQuestion | undefined;
  readonly onClose: () => void;
}

/** Why one customer is in a segment or is not: each condition with a tick or a cross, and what it rests on. */
export const WhyDrawer = ({ question, onClose }: WhyDrawerProps) => {
  const id = useId();
  return (
    <Drawer
      anchor="right"
      open={question !== undefined}
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-labelledby': id, sx: { width: { xs: '100%', sm: 560 } } } }}
    >
      {question && <WhyPanel {...question} titleId={id} onClose={onClose} />}
    </Drawer>
  );
};

interface WhyPanelProps extends WhyQuestion {
  readonly titleId: string;
  readonly onClose: () => void;
}

const WhyPanel = ({ customer, subject, titleId, onClose }: WhyPanelProps) => {
  const { explanation, error, retry } = useExplanation(customer, subject);
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: 3, pt: 2, pb: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {'segment' in subject ? (
              <>
                Segment <Link to={`/segments/${subject.segment.id}`}>{subject.segment.name}</Link>
              </>
            ) : (
              'The conditions as they are now'
            )}
          </Typography>
          <Typography id={titleId} variant="h2" sx={{ overflowWrap: 'anywhere' }}>
            Why is {customer.displayName} in, or not?
          </Typography>
        </Box>
        <IconButton aria-label="Close" onClick={onClose}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      <Box role="region" aria-label="Why" tabIndex={0} sx={{ flex: 1, overflowY: 'auto', px: 3, pb: 3 }}>
        {error && !explanation && <ErrorState error={error} onRetry={retry} />}
        {!error && !explanation && <Bones />}
        {explanation && <Told explanation={explanation} customer={customer} />}
      </Box>
    </>
  );
};

/** Asked anew each time: the answer is about this very moment. */
const useExplanation = (customer: WhyCustomer, subject: WhySubject) => {
  const bySegment = useQuery(WhySegmentDocument, {
    variables: { segment: 'segment' in subject ? subject.segment.id : '', customer: customer.id },
    skip: !('segment' in subject),
    fetchPolicy: 'no-cache',
  });
  const byFilter = useQuery(WhyFilterDocument, {
    variables: { filter: 'filter' in subject ? subject.filter : { everyone: true }, customer: customer.id },
    skip: !('filter' in subject),
    fetchPolicy: 'no-cache',
  });
  const { error, refetch } = 'segment' in subject ? bySegment : byFilter;
  const explanation = bySegment.data?.segment?.audience?.explain ?? byFilter.data?.audience.explain;
  return { explanation, error, retry: () => void refetch().catch(() => undefined) };
};

const Told = ({ explanation, customer }: { readonly explanation: WhyWordsFragment; readonly customer: WhyCustomer }) => (
  <>
    <Verdict explanation={explanation} customer={customer} />
    <Box component="ul" aria-label="Conditions" sx={{ listStyle: 'none', m: 0, p: 0, mt: 1 }}>
      {whyRows(explanation).map((row) => (
        <WhyLine key={row.key} row={row} />
      ))}
    </Box>
  </>
);

const Verdict = ({
  explanation: { holds, changesAt },
  customer,
}: {
  readonly explanation: WhyWordsFragment;
  readonly customer: WhyCustomer;
}) => {
  const format = useFormat();
  const turn = changesAt && momentText(changesAt, format);
  return (
    <Box
      role="status"
      sx={{
        px: 2,
        py: 1.5,
        borderRadius: 1,
        bgcolor: holds ? 'soft.success' : 'soft.danger',
        color: holds ? 'soft.onSuccess' : 'soft.onDanger',
      }}
    >
      <Typography sx={{ fontWeight: 650 }}>
        {customer.displayName} is {holds ? 'in' : 'not in'}.
      </Typography>
      {turn && (
        <Typography variant="body2">
          Will {holds ? 'leave' : 'come in'} on {turn} by itself, unless something new happens.
        </Typography>
      )}
    </Box>
  );
};

const Bones = () => (
  <Box role="status" aria-busy="true" aria-label="Loading">
    <Skeleton variant="rounded" height={64} />
    {[80, 65, 72].map((width) => (
      <Box key={width} sx={{ display: 'flex', gap: 1.5, py: 1.5 }}>
        <Skeleton variant="circular" width={22} height={22} />
        <Skeleton width={`${width}%`} />
      </Box>
    ))}
  </Box>
);
