import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  CampaignAudienceNumbersDocument,
  type CampaignDesignFragment,
  CampaignSegmentChoicesDocument,
} from '../../../generated/graphql';
import { appendPage, LeaveUnsaved, useAnnounce, useDebounced } from '../../../shared';
import { AudiencePage } from './audience-page';
import { useSegmentChoice } from './use-segment-choice';

const PAGE = 25;

export const AudienceView = ({ campaign }: { readonly campaign: CampaignDesignFragment }) => {
  const { id, segment } = campaign;
  const navigate = useNavigate();
  const announce = useAnnounce();
  const choice = useSegmentChoice(campaign);
  const [search, setSearch] = useState('');
  const term = useDebounced(search);
  const variables = { first: PAGE, search: term === '' ? null : term };
  // A segment whose filter cannot be asked any more keeps nobody from choosing another.
  const choices = useQuery(CampaignSegmentChoicesDocument, { variables, errorPolicy: 'all' });
  const numbers = useQuery(CampaignAudienceNumbersDocument, { variables: { id }, fetchPolicy: 'no-cache', skip: !segment });
  const segments = (choices.data ?? choices.previousData)?.segments;
  const review = (numbers.data ?? numbers.previousData)?.campaign?.review;

  const savedAt = choice.state.kind === 'saved' ? choice.state.at : undefined;
  const { refetch } = numbers;
  useEffect(() => {
    if (savedAt === undefined) return;
    refetch()
      .then(({ data }) => {
        const fresh = data?.campaign?.review;
        if (fresh) announce(`${fresh.matched} match, ${fresh.recipients} will get it`);
      })
      .catch(() => undefined);
  }, [savedAt, refetch, announce]);

  return (
    <>
      <AudiencePage
        id={id}
        name={campaign.name}
        chosenId={choice.segmentId}
        saved={segment ?? undefined}
        segments={segments}
        stale={!choices.data}
        error={segments ? undefined : choices.error}
        search={search}
        searched={term}
        loadingMore={choices.networkStatus === NetworkStatus.fetchMore}
        saving={choice.state}
        review={review}
        reviewStale={numbers.loading || choice.state.kind !== 'saved'}
        reviewError={numbers.error}
        onSearch={setSearch}
        onRetry={() => void choices.refetch().catch(() => undefined)}
        onRetryReview={() => void numbers.refetch().catch(() => undefined)}
        onRetrySave={() => void choice.flush()}
        onInsist={() => void choice.insist()}
        onMore={() =>
          void choices.fetchMore({
            variables: { ...variables, after: segments?.pageInfo.endCursor ?? null },
            updateQuery: (sofar, { fetchMoreResult }) => ({ segments: appendPage(sofar.segments, fetchMoreResult.segments) }),
          })
        }
        onChoose={choice.choose}
        onNext={() => void navigate(`/campaigns/${id}/review`)}
      />
      <LeaveUnsaved unsaved={choice.state.kind !== 'saved'} save={choice.flush} />
    </>
  );
};
