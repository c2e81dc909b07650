import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { CampaignAudienceNumbersQuery, CampaignSegmentChoicesQuery } from '../../../generated/graphql';
import { IfMay, LinkButton, PageHeader, type SaveState } from '../../../shared';
import { CampaignSteps } from '../flow/campaign-steps';
import { AudienceNumbers } from './audience-numbers';
import { ChoiceTrouble } from './choice-trouble';
import { SegmentChoices } from './segment-choices';

export type AudienceReview = NonNullable<CampaignAudienceNumbersQuery['campaign']>['review'];

export interface AudiencePageProps {
  readonly id: string;
  readonly name: string;
  /** What the radio button says; it may be on its way to the server still. */
  readonly chosenId: string | undefined;
  readonly saved: { readonly id: string; readonly name: string } | undefined;
  readonly segments: CampaignSegmentChoicesQuery['segments'] | undefined;
  readonly stale: boolean;
  readonly error: Error | undefined;
  readonly search: string;
  readonly searched: string;
  readonly loadingMore: boolean;
  readonly saving: SaveState;
  readonly review: AudienceReview | undefined;
  readonly reviewStale: boolean;
  readonly reviewError: Error | undefined;
  readonly onSearch: (search: string) => void;
  readonly onRetry: () => void;
  readonly onRetryReview: () => void;
  readonly onRetrySave: () => void;
  readonly onInsist: () => void;
  readonly onMore: () => void;
  readonly onChoose: (segmentId: string) => void;
  readonly onNext: () => void;
}

export const AudiencePage = (props: AudiencePageProps) => {
  const { id, name, chosenId, saved, saving } = props;
  return (
    <>
      <PageHeader
        title="Audience"
        subtitle={<CampaignSteps id={id} name={name} current="audience" />}
        actions={
          <>
            <IfMay permission="segments:write">
              <LinkButton to="/segments/new" variant="outlined" color="inherit">
                New segment
              </LinkButton>
            </IfMay>
            <Button variant="contained" disabled={chosenId === undefined} onClick={props.onNext}>
              Next: review
            </Button>
          </>
        }
      />
      <Stack spacing={2}>
        <ChoiceTrouble state={saving} onRetry={props.onRetrySave} onInsist={props.onInsist} />
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
          }}
        >
          <SegmentChoices {...props} />
          <Box sx={{ position: { lg: 'sticky' }, top: { lg: 24 }, order: { xs: -1, lg: 0 } }}>
            <AudienceNumbers
              segment={saved}
              review={props.review}
              stale={props.reviewStale}
              error={props.reviewError}
              onRetry={props.onRetryReview}
            />
          </Box>
        </Box>
      </Stack>
    </>
  );
};
