import { useState } from 'react';
import { type SegmentKind, type SegmentOrder, SegmentsDocument } from '../../generated/graphql';
import { useDebounced, usePagedQuery } from '../../shared';
import { SegmentList } from './list/segment-list';

/** Fetches the segments; `SegmentList` draws them. */
export const SegmentsPage = () => {
  const [search, setSearch] = useState('');
  const [orderBy, setOrderBy] = useState<SegmentOrder>('NEWEST');
  const [kind, setKind] = useState<SegmentKind | 'ANY'>('ANY');
  const settled = useDebounced(search.trim());
  const { list, stale, error, loadingMore, more, retry } = usePagedQuery({
    query: SegmentsDocument,
    variables: { first: 25, orderBy, ...(settled && { search: settled }), ...(kind !== 'ANY' && { kind }) },
    get: ({ segments }) => segments,
    set: (_, segments) => ({ segments }),
  });
  return (
    <SegmentList
      segments={list}
      loadingMore={loadingMore}
      stale={stale}
      error={error}
      search={search}
      searched={settled}
      kind={kind}
      orderBy={orderBy}
      onSearch={setSearch}
      onKind={setKind}
      onOrder={setOrderBy}
      onMore={more}
      onRetry={retry}
      onDeleted={retry}
    />
  );
};
