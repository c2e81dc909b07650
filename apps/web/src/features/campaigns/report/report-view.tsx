import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { CampaignReportDocument, CancelCampaignDocument, type DeliveryStatus } from '../../../generated/graphql';
import { problemOf, useAnnounce, useNotify, useViewer } from '../../../shared';
import { usePolling } from '../../../shared/use-polling';
import { isFinal } from '../campaign-status';
import { DeliveriesView } from './deliveries-view';
import { ReportPage } from './report-page';

const EVERY_SECOND = 1000;

export const ReportView = ({ id }: { readonly id: string }) => {
  const notify = useNotify();
  const announce = useAnnounce();
  const { demo } = useViewer();
  const [shown, setShown] = useState<DeliveryStatus | undefined>();
  const query = useQuery(CampaignReportDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  const { data, previousData, error, refetch } = query;
  const campaign = (data ?? previousData)?.campaign ?? undefined;
  const status = campaign?.status;
  // A cancelled campaign ends when the messages under way have; until then its numbers still move.
  const underWay = status !== undefined && !(isFinal(status) && campaign?.finishedAt);
  usePolling(query, underWay, EVERY_SECOND);

  const wasUnderWay = useRef(false);
  useEffect(() => {
    if (wasUnderWay.current && !underWay) announce(status === 'CANCELLED' ? 'The campaign was cancelled' : 'Sending is done');
    wasUnderWay.current = underWay;
  }, [underWay, status, announce]);

  const [cancel, { loading: cancelling }] = useMutation(CancelCampaignDocument);
  const cancelNow = async (): Promise<string | undefined> => {
    const { data: answer } = await cancel({ variables: { input: { id } } });
    const refusal = answer?.cancelCampaign.userErrors[0];
    await refetch();
    // The dialog is gone once the campaign has come to its end, which is why most cancellations are refused.
    if (refusal) notify({ message: refusal.message, tone: 'warning' });
    else notify('Campaign cancelled. Nothing more is sent.');
    return refusal?.message;
  };

  return (
    <ReportPage
      campaign={campaign}
      error={error}
      demo={demo}
      cancelling={cancelling}
      onRetry={() => void refetch().catch(() => undefined)}
      onCancel={() => cancelNow().catch((cause) => problemOf(cause).text)}
      onShow={setShown}
      recipients={<DeliveriesView id={id} status={shown} underWay={underWay} onStatus={setShown} />}
    />
  );
};
