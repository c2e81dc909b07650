import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { CampaignPreviewQuery, CampaignReviewQuery } from '../../../generated/graphql';
import { ErrorState, PageHeader, Panel, PanelSkeleton } from '../../../shared';
import { CampaignSteps } from '../flow/campaign-steps';
import { AudienceChanged } from './audience-changed';
import { Checklist } from './checklist';
import { LaunchButton } from './launch-button';
import { LaunchRight } from './launch-right';
import { ReaderPreview } from './reader-preview';
import type { ReviewChanges } from './review-changes';
import { ReviewSentence } from './review-sentence';
import { WhoGetsIt } from './who-gets-it';

export type ReviewedCampaign = NonNullable<CampaignReviewQuery['campaign']>;
export type Preview = NonNullable<CampaignPreviewQuery['campaign']>['preview'];

export interface Reader {
  readonly id: string;
  readonly displayName: string;
}

interface ReviewPageProps {
  readonly id: string;
  readonly name: string;
  readonly campaign: ReviewedCampaign | undefined;
  readonly error: Error | undefined;
  readonly preview: Preview | undefined;
  readonly previewError: Error | undefined;
  readonly readers: readonly Reader[];
  readonly changes: ReviewChanges | undefined;
  readonly problem: string | undefined;
  readonly launching: boolean;
  readonly onRetry: () => void;
  readonly onReader: (customerId: string) => void;
  readonly onLaunch: () => Promise<void>;
}

export const ReviewPage = (props: ReviewPageProps) => {
  const { id, name, campaign, error, changes, problem } = props;
  return (
    <>
      <PageHeader
        title="Review and launch"
        subtitle={<CampaignSteps id={id} name={name} current="review" />}
        actions={
          campaign && <LaunchButton campaign={campaign} name={name} launching={props.launching} onLaunch={props.onLaunch} />
        }
      />
      <Stack spacing={2.5}>
        {error && <ErrorState error={error} onRetry={props.onRetry} />}
        {changes && <AudienceChanged changes={changes} />}
        {campaign && <LaunchRight campaign={campaign} />}
        {problem && <Alert severity="error">{problem}</Alert>}
        {!(campaign || error) && <Loading />}
        {campaign && <Loaded {...props} campaign={campaign} />}
      </Stack>
    </>
  );
};

const COLUMNS = {
  display: 'grid',
  gap: 2.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 440px' },
};

const Loaded = ({
  campaign,
  preview,
  previewError,
  readers,
  onReader,
}: ReviewPageProps & { readonly campaign: ReviewedCampaign }) => (
  <>
    <ReviewSentence
      sentence={campaign.review.sentence}
      subject={campaign.subject}
      segment={campaign.segment?.name}
      recipients={campaign.review.recipients}
    />
    <Box sx={COLUMNS}>
      <Stack spacing={2.5}>
        <Panel title="Who gets it">
          <WhoGetsIt {...campaign.review} />
        </Panel>
        <Panel title="Before you launch">
          <Checklist checks={campaign.review.checks} />
        </Panel>
      </Stack>
      <ReaderPreview preview={preview} error={previewError} readers={readers} onReader={onReader} />
    </Box>
  </>
);

const Loading = () => (
  <Box sx={COLUMNS}>
    <Stack spacing={2.5}>
      <PanelSkeleton lines={6} height={288} />
      <PanelSkeleton lines={4} />
    </Stack>
    <PanelSkeleton height={520} />
  </Box>
);
