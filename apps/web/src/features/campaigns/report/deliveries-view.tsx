import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { CampaignDeliveriesDocument, type DeliveryStatus } from '../../../generated/graphql';
import { appendPage, useDebounced } from '../../../shared';
import { usePolling } from '../../../shared/use-polling';
import { DeliveriesPanel } from './deliveries-panel';

interface DeliveriesViewProps {
  readonly id: string;
  readonly status: DeliveryStatus | undefined;
  readonly underWay: boolean;
  readonly onStatus: (status: DeliveryStatus | undefined) => void;
}

const PAGE = 25;
const WHILE_SENDING = 3000;

export const DeliveriesView = ({ id, status, underWay, onStatus }: DeliveriesViewProps) => {
  const [search, setSearch] = useState('');
  const term = useDebounced(search);
  const variables = { id, first: PAGE, status: status ?? null, search: term === '' ? null : term };
  const query = useQuery(CampaignDeliveriesDocument, { variables, fetchPolicy: 'no-cache' });
  const { data, previousData, error, networkStatus, refetch, fetchMore } = query;
  const deliveries = (data ?? previousData)?.campaign?.deliveries;
  usePolling(query, underWay && (deliveries?.nodes.length ?? 0) <= PAGE, WHILE_SENDING);

  return (
    <DeliveriesPanel
      deliveries={deliveries}
      stale={!data}
      error={error}
      status={status}
      search={search}
      filtered={status !== undefined || term !== ''}
      loadingMore={networkStatus === NetworkStatus.fetchMore}
      onStatus={onStatus}
      onSearch={setSearch}
      onRetry={() => void refetch().catch(() => undefined)}
      onMore={() =>
        void fetchMore({
          variables: { ...variables, after: deliveries?.pageInfo.endCursor ?? null },
          updateQuery: (sofar, { fetchMoreResult: next }) => {
            if (!(sofar.campaign && next.campaign)) return next;
            return {
              campaign: { ...next.campaign, deliveries: appendPage(sofar.campaign.deliveries, next.campaign.deliveries) },
            };
          },
        })
      }
    />
  );
};
