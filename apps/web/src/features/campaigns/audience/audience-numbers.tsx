import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ErrorState, formatNumber, Link, Panel, PanelSkeleton, SentenceBanner } from '../../../shared';
import { WhoGetsIt } from '../review/who-gets-it';
import type { AudienceReview } from './audience-page';

interface AudienceNumbersProps {
  readonly segment: { readonly id: string; readonly name: string } | undefined;
  readonly review: AudienceReview | undefined;
  readonly stale: boolean;
  readonly error: Error | undefined;
  readonly onRetry: () => void;
}

/** The two numbers: how many match, and how many of them can be reached by email. */
export const AudienceNumbers = ({ segment, review, stale, error, onRetry }: AudienceNumbersProps) => {
  if (!segment) {
    return (
      <Panel title="Who gets it">
        <Typography color="textSecondary">
          Choose a segment to see how many match and how many of them an email can reach.
        </Typography>
      </Panel>
    );
  }
  if (error && !review) return <ErrorState error={error} onRetry={onRetry} />;
  if (!review) return <PanelSkeleton lines={6} height={320} />;
  return (
    <Panel title="Who gets it">
      <Stack spacing={2} aria-busy={stale} sx={{ opacity: stale ? 0.6 : 1 }}>
        <Box>
          <Typography variant="count">{formatNumber(review.recipients)}</Typography>
          <Typography color="textSecondary">
            of {formatNumber(review.matched)} in <Link to={`/segments/${segment.id}`}>{segment.name}</Link> can be reached by
            email
          </Typography>
        </Box>
        <Box>
          <WhoGetsIt {...review} />
        </Box>
        <SentenceBanner>{review.audienceSentence}</SentenceBanner>
      </Stack>
    </Panel>
  );
};
