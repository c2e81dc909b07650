import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CampaignStatus } from '../../../generated/graphql';
import { formatNumber, formatShare } from '../../../shared';
import { isFinal } from '../campaign-status';
import { tally } from '../conservation';
import type { ReportedCampaign } from './report-page';

interface HeadlineProps {
  readonly status: CampaignStatus;
  readonly progress: ReportedCampaign['progress'];
}

/** The number that the page is about, with the speed beside it while there is one. */
export const Headline = ({ status, progress }: HeadlineProps) => {
  const { sent, recipients } = tally(progress.buckets);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'end',
        justifyContent: 'space-between',
        columnGap: 3,
        rowGap: 1,
        mb: 2,
      }}
    >
      <Box>
        <Typography variant="body2" color="textSecondary" component="p">
          {status === 'BUILDING' ? 'Preparing the list of recipients' : 'Sent'}
        </Typography>
        <Typography variant="count">{formatNumber(sent)}</Typography>
        <Typography color="textSecondary">
          {formatShare(sent, recipients)} of {formatNumber(recipients)} recipients
        </Typography>
      </Box>
      {!isFinal(status) && <Speed progress={progress} />}
    </Box>
  );
};

const Speed = ({ progress: { sentPerSecond, secondsLeft } }: Pick<HeadlineProps, 'progress'>) => (
  <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto auto', columnGap: 2, m: 0, textAlign: 'right' }}>
    <Typography component="dt" variant="body2" color="textSecondary">
      Rate
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0 }}>
      {formatNumber(Math.round(sentPerSecond * 10) / 10)} a second
    </Typography>
    <Typography component="dt" variant="body2" color="textSecondary">
      Time left
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0 }}>
      {timeLeft(secondsLeft)}
    </Typography>
  </Box>
);

const timeLeft = (seconds: number | null): string => {
  if (seconds === null) return 'not known yet';
  if (seconds < 90) return `about ${seconds} s`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min`;
  return `about ${Math.round(seconds / 3600)} h`;
};
