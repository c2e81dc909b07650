import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import type { CampaignReportQuery, DeliveryStatus } from '../../../generated/graphql';
import {
  ConfirmDialog,
  ErrorState,
  HeaderSkeleton,
  IfMay,
  LinkButton,
  PageHeader,
  Panel,
  PanelSkeleton,
  StatusPill,
  useFormat,
} from '../../../shared';
import { CAMPAIGN_STATUS, isFinal } from '../campaign-status';
import { readableFields } from '../readable-fields';
import { ReviewSentence } from '../review/review-sentence';
import { Buckets } from './buckets';
import { Headline } from './headline';
import { Reasons } from './reasons';

export type ReportedCampaign = NonNullable<CampaignReportQuery['campaign']>;

interface ReportPageProps {
  readonly campaign: ReportedCampaign | undefined;
  readonly error: Error | undefined;
  readonly demo: boolean;
  readonly cancelling: boolean;
  readonly onRetry: () => void;
  /** Answers why it was refused, or nothing. */
  readonly onCancel: () => Promise<string | undefined>;
  /** Lists the recipients of one bucket. */
  readonly onShow: (status: DeliveryStatus) => void;
  readonly recipients: ReactNode;
}

export const ReportPage = (props: ReportPageProps) => {
  const { campaign, error, onRetry } = props;
  if (campaign) return <Loaded {...props} campaign={campaign} />;
  if (error) {
    return (
      <>
        <PageHeader title="Report" />
        <ErrorState error={error} onRetry={onRetry} />
      </>
    );
  }
  return (
    <>
      <HeaderSkeleton />
      <PanelSkeleton lines={8} height={360} />
    </>
  );
};

const Loaded = (props: ReportPageProps & { readonly campaign: ReportedCampaign }) => {
  const { campaign, error, demo, recipients } = props;
  const { progress, status } = campaign;
  return (
    <>
      <PageHeader
        title={campaign.name}
        subtitle={<Subtitle campaign={campaign} />}
        actions={
          <>
            {!isFinal(status) && (
              <IfMay permission="campaigns:launch">
                <CancelButton {...props} />
              </IfMay>
            )}
            {demo && (
              <LinkButton to="/inbox" variant="outlined" color="inherit">
                Read the messages
              </LinkButton>
            )}
          </>
        }
      />
      <Stack spacing={2.5}>
        {error && <ErrorState error={error} onRetry={props.onRetry} />}
        <ReviewSentence
          sentence={campaign.review.sentence}
          subject={campaign.subject}
          segment={campaign.segment?.name}
          recipients={campaign.review.recipients}
        />
        <Box
          sx={{
            display: 'grid',
            gap: 2.5,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
          }}
        >
          <Panel>
            <Headline status={status} progress={progress} />
            <Buckets progress={progress} underWay={!isFinal(status)} onShow={props.onShow} />
          </Panel>
          <Stack spacing={2.5}>
            <Reasons
              title="Why some have not got it"
              rows={progress.reasons}
              none="Everybody who matched got it, or still will."
            />
            {progress.errors.length > 0 && <Reasons title="What servers answered" rows={progress.errors} none="" />}
          </Stack>
        </Box>
        {recipients}
      </Stack>
    </>
  );
};

const Subtitle = ({ campaign: { status, launchedAt, finishedAt, subject } }: { readonly campaign: ReportedCampaign }) => {
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
      <StatusPill tone={CAMPAIGN_STATUS[status].tone}>{CAMPAIGN_STATUS[status].label}</StatusPill>
      <Typography component="span" sx={{ overflowWrap: 'anywhere' }}>
        {readableFields(subject)}
      </Typography>
      {launchedAt && <span>launched {format.dateTime(launchedAt)}</span>}
      {finishedAt && <span>finished {format.clock(finishedAt)}</span>}
    </Box>
  );
};

const CancelButton = ({ cancelling, onCancel }: ReportPageProps) => {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const cancelNow = async () => {
    const refusal = await onCancel();
    setProblem(refusal);
    if (refusal === undefined) setAsking(false);
  };
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setAsking(true)}>
        Cancel sending
      </Button>
      <ConfirmDialog
        open={asking}
        title="Stop sending?"
        text="Those who have it keep it. Nobody else gets it, and the campaign cannot be started again; a copy of it can."
        confirmLabel="Stop sending"
        cancelLabel="Keep sending"
        danger
        busy={cancelling}
        problem={problem}
        onConfirm={() => void cancelNow()}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
