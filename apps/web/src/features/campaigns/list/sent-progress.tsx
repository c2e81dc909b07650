import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { CampaignStatus } from '../../../generated/graphql';
import { formatNumber, formatShare } from '../../../shared';
import { type Bucket, tally } from '../conservation';

interface SentProgressProps {
  readonly status: CampaignStatus;
  readonly buckets: readonly Bucket[];
}

/** How far it is, for a row of the list. The report has the rest. */
export const SentProgress = ({ status, buckets }: SentProgressProps) => {
  if (status === 'DRAFT') return <>–</>;
  const { sent, recipients } = tally(buckets);
  const share = recipients === 0 ? 0 : (100 * sent) / recipients;
  return (
    <Stack spacing={0.5} sx={{ minWidth: { sm: 120 } }}>
      <Stack component="span" direction="row" sx={{ justifyContent: 'space-between', fontSize: '0.8125rem' }}>
        <span>{formatNumber(sent)}</span>
        <Typography component="span" variant="body2" color="textSecondary">
          {formatShare(sent, recipients)}
        </Typography>
      </Stack>
      <LinearProgress
        variant="determinate"
        value={share}
        aria-label={`${formatShare(sent, recipients)} sent`}
        sx={{ height: 4 }}
      />
    </Stack>
  );
};
