import { NetworkStatus } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  type CampaignRowFragment,
  CampaignsDocument,
  DeleteCampaignDocument,
  DuplicateCampaignDocument,
} from '../../../generated/graphql';
import { appendPage, problemOf, useDebounced, useNotify } from '../../../shared';
import { usePolling } from '../../../shared/use-polling';
import { CampaignsPage } from './campaigns-page';

const PAGE = 25;
const WHILE_SENDING = 2000;

export const CampaignsView = () => {
  const navigate = useNavigate();
  const notify = useNotify();
  const [search, setSearch] = useState('');
  const term = useDebounced(search);
  const variables = { first: PAGE, search: term === '' ? null : term };
  const query = useQuery(CampaignsDocument, { variables });
  const { data, previousData, error, networkStatus, refetch, fetchMore } = query;
  const campaigns = (data ?? previousData)?.campaigns;
  // The answer to a poll is the first page: with more pages open it would take them away.
  const underWay = campaigns?.nodes.some(({ status }) => status === 'BUILDING' || status === 'SENDING') ?? false;
  usePolling(query, underWay && (campaigns?.nodes.length ?? 0) <= PAGE, WHILE_SENDING);

  const [duplicate] = useMutation(DuplicateCampaignDocument);
  const [remove, removal] = useMutation(DeleteCampaignDocument);

  const duplicateOne = async ({ id }: CampaignRowFragment) => {
    const { data: answer } = await duplicate({ variables: { input: { id } } });
    const copy = answer?.duplicateCampaign.campaign;
    if (copy) await navigate(`/campaigns/${copy.id}/design`);
    else notify({ message: answer?.duplicateCampaign.userErrors[0]?.message ?? 'It could not be copied.', tone: 'error' });
  };

  const deleteOne = async ({ id, name, version }: CampaignRowFragment) => {
    const { data: answer } = await remove({ variables: { input: { id, expectedVersion: version } } });
    const refusal = answer?.deleteCampaign.userErrors[0];
    await refetch();
    if (refusal) return refusal.message;
    notify(`${name} deleted`);
    return undefined;
  };

  return (
    <CampaignsPage
      campaigns={campaigns}
      stale={!data}
      error={error}
      search={search}
      searched={term}
      loadingMore={networkStatus === NetworkStatus.fetchMore}
      deleting={removal.loading}
      onSearch={setSearch}
      onRetry={() => void refetch()}
      onMore={() =>
        void fetchMore({
          variables: { ...variables, after: campaigns?.pageInfo.endCursor ?? null },
          updateQuery: (sofar, { fetchMoreResult }) => ({ campaigns: appendPage(sofar.campaigns, fetchMoreResult.campaigns) }),
        })
      }
      onDuplicate={(campaign) =>
        void duplicateOne(campaign).catch((cause) => notify({ message: problemOf(cause).text, tone: 'error' }))
      }
      onDelete={(campaign) => deleteOne(campaign).catch((cause) => problemOf(cause).text)}
    />
  );
};
