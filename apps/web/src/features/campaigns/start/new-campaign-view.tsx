import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate, useSearchParams } from 'react-router';
import { CampaignStarterSegmentDocument, CreateCampaignDocument } from '../../../generated/graphql';
import { problemOf, type UserError, useNotify, useWorkspace } from '../../../shared';
import { type NewCampaign, NewCampaignPage } from './new-campaign-page';

export const NewCampaignView = () => {
  const navigate = useNavigate();
  const notify = useNotify();
  const { senderName, senderAddress } = useWorkspace();
  const [params] = useSearchParams();
  const segmentId = params.get('segment');
  const { data } = useQuery(CampaignStarterSegmentDocument, {
    variables: { segmentId: segmentId ?? '' },
    skip: segmentId === null,
  });
  const [create, { data: answer, loading }] = useMutation(CreateCampaignDocument);
  const userErrors: readonly UserError[] = answer?.createCampaign.userErrors ?? [];

  const start = async ({ name, starter: { subject, html, text } }: NewCampaign) => {
    const input = { name, senderName, senderAddress, subject, html, text, segmentId: data?.segment?.id ?? null };
    const { data: created } = await create({ variables: { input } });
    const campaign = created?.createCampaign.campaign;
    if (campaign) await navigate(`/campaigns/${campaign.id}/design`, { replace: true });
  };

  return (
    <NewCampaignPage
      segment={data?.segment ?? undefined}
      userErrors={userErrors}
      creating={loading}
      onCreate={(campaign) => void start(campaign).catch((cause) => notify({ message: problemOf(cause).text, tone: 'error' }))}
    />
  );
};
