import { NetworkStatus } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  CampaignAudienceNumbersDocument,
  type CampaignDesignFragment,
  CampaignSegmentChoicesDocument,
  UpdateCampaignDocument,
} from '../../../generated/graphql';
import { appendPage, problemOf, useAnnounce, useDebounced } from '../../../shared';
import { AudiencePage } from './audience-page';

const PAGE = 25;

export const AudienceView = ({ campaign }: { readonly campaign: CampaignDesignFragment }) => {
  const { id, version, segment } = campaign;
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [search, setSearch] = useState('');
  const term = useDebounced(search);
  const variables = { first: PAGE, search: term === '' ? null : term };
  const choices = useQuery(CampaignSegmentChoicesDocument, { variables });
  const numbers = useQuery(CampaignAudienceNumbersDocument, { variables: { id }, fetchPolicy: 'no-cache', skip: !segment });
  const [update, { loading: saving }] = useMutation(UpdateCampaignDocument);
  const [problem, setProblem] = useState<string | undefined>();
  const segments = (choices.data ?? choices.previousData)?.segments;

  const choose = async (segmentId: string) => {
    const { data } = await update({ variables: { input: { id, expectedVersion: version, segmentId } } });
    const refusal = data?.updateCampaign.userErrors[0];
    setProblem(refusal?.message);
    if (refusal) return;
    const { data: fresh } = await numbers.refetch();
    const review = fresh?.campaign?.review;
    if (review) announce(`${review.matched} match, ${review.recipients} will get it`);
  };

  return (
    <AudiencePage
      id={id}
      name={campaign.name}
      chosen={segment ?? undefined}
      segments={segments}
      stale={!choices.data}
      error={choices.error}
      search={search}
      searched={term}
      loadingMore={choices.networkStatus === NetworkStatus.fetchMore}
      saving={saving}
      problem={problem}
      review={numbers.data?.campaign?.review}
      reviewStale={numbers.loading || saving}
      reviewError={numbers.error}
      onSearch={setSearch}
      onRetry={() => void choices.refetch().catch(() => undefined)}
      onRetryReview={() => void numbers.refetch().catch(() => undefined)}
      onMore={() =>
        void choices.fetchMore({
          variables: { ...variables, after: segments?.pageInfo.endCursor ?? null },
          updateQuery: (sofar, { fetchMoreResult }) => ({ segments: appendPage(sofar.segments, fetchMoreResult.segments) }),
        })
      }
      onChoose={(segmentId) => void choose(segmentId).catch((cause) => setProblem(problemOf(cause).text))}
      onNext={() => void navigate(`/campaigns/${id}/review`)}
    />
  );
};
