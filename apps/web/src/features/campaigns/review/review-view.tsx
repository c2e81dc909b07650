import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  type CampaignDesignFragment,
  CampaignPreviewDocument,
  CampaignReadersDocument,
  CampaignReviewDocument,
  type FilterInput,
  LaunchCampaignDocument,
} from '../../../generated/graphql';
import { problemOf, useNotify } from '../../../shared';
import { launchKey } from './launch-key';
import { type ReviewedNumbers, reviewChanges } from './review-changes';
import { ReviewPage } from './review-page';

export const ReviewView = ({ campaign: { id, name, segment } }: { readonly campaign: CampaignDesignFragment }) => {
  const navigate = useNavigate();
  const notify = useNotify();
  const [customerId, setCustomerId] = useState<string | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const [refused, setRefused] = useState<ReviewedNumbers | undefined>();
  const reviewed = useQuery(CampaignReviewDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  const preview = useQuery(CampaignPreviewDocument, {
    variables: { id, customerId: customerId ?? null },
    fetchPolicy: 'no-cache',
  });
  const readers = useQuery(
    CampaignReadersDocument,
    segment ? { variables: { filter: reachableIn(segment.id) }, fetchPolicy: 'no-cache' } : skipToken,
  );
  const [launch, launching] = useMutation(LaunchCampaignDocument);
  const campaign = reviewed.data?.campaign ?? undefined;

  const launchNow = async () => {
    if (!campaign) return;
    const { version, review } = campaign;
    const agreed = {
      id,
      expectedVersion: version,
      reviewedHash: review.hash,
      reviewedRecipients: review.recipients,
      reviewedMatched: review.matched,
    };
    const idempotencyKey = launchKey(agreed, window.sessionStorage, () => crypto.randomUUID());
    const { data } = await launch({ variables: { input: { ...agreed, idempotencyKey } } });
    const refusal = data?.launchCampaign.userErrors[0];
    if (!refusal) {
      notify(`Sending to ${review.recipients.toLocaleString('en-GB')} has started`);
      return navigate(`/campaigns/${id}/report`);
    }
    await reviewed.refetch();
    if (refusal.code === 'AUDIENCE_CHANGED') setRefused(review);
    else setProblem(refusal.message);
  };

  return (
    <ReviewPage
      id={id}
      name={name}
      campaign={campaign}
      error={reviewed.error}
      preview={(preview.data ?? preview.previousData)?.campaign?.preview}
      previewError={preview.error}
      readers={readers.data?.audience.customers.nodes ?? []}
      changes={refused && campaign ? reviewChanges(refused, campaign.review) : undefined}
      problem={problem}
      launching={launching.loading}
      onRetry={() => void reviewed.refetch().catch(() => undefined)}
      onReader={setCustomerId}
      onLaunch={() => {
        setProblem(undefined);
        setRefused(undefined);
        return launchNow().catch((cause) =>
          setProblem(`${problemOf(cause).text} Launching again is safe: it never sends twice.`),
        );
      }}
    />
  );
};

/** Members who can be written to, to preview the message as; the launch itself decides by consent and suppression. */
const reachableIn = (segment: string): FilterInput => ({
  all: [
    { segment },
    { attribute: { key: 'email', operator: 'HAS_VALUE' } },
    { attribute: { key: 'emailConsent', operator: 'IS', value: 'OPTED_IN' } },
  ],
});
