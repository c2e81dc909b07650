import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { type SegmentOrder, SegmentsDocument } from '../../generated/graphql';
import { appendPage, useDebounced } from '../../shared';
import { SegmentList } from './list/segment-list';

/** Fetches the segments; `SegmentList` draws them. */
export const SegmentsPage = () => {
  const [search, setSearch] = useState('');
  const [orderBy, setOrderBy] = useState<SegmentOrder>('NEWEST');
  const settled = useDebounced(search.trim());
  const variables = { first: 25, orderBy, ...(settled && { search: settled }) };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(SegmentsDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const segments = (data ?? previousData)?.segments;
  const retry = () => void refetch().catch(() => undefined);
  const more = () => {
    const after = segments?.pageInfo.endCursor;
    void fetchMore({
      variables: { after },
      updateQuery: (sofar, { fetchMoreResult }) => ({ segments: appendPage(sofar.segments, fetchMoreResult.segments) }),
    }).catch(() => undefined);
  };
  return (
    <SegmentList
      segments={segments}
      loading={loading}
      stale={!data}
      error={error}
      search={search}
      searched={settled}
      orderBy={orderBy}
      onSearch={setSearch}
      onOrder={setOrderBy}
      onMore={more}
      onRetry={retry}
      onDeleted={retry}
    />
  );
};
