import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { SegmentDocument } from '../../generated/graphql';
import { EmptyState, ErrorState, LinkButton, PageHeader } from '../../shared';
import type { CatalogIndex } from './builder/catalog-index';
import { useCatalog } from './builder/use-catalog';
import { ListedSegmentView } from './listed/listed-segment';
import { NewSegment } from './segment/new-segment';
import { SavedSegmentView } from './segment/saved-segment';
import { SegmentSkeleton } from './segment/segment-skeleton';

export const SegmentPage = () => {
  const { id } = useParams();
  const { index, error, retry } = useCatalog();
  if (error && !index) return <Failed error={error} retry={retry} />;
  if (!index) return <SegmentSkeleton />;
  return id ? <ExistingSegment key={id} id={id} index={index} /> : <NewSegment index={index} />;
};

const ExistingSegment = ({ id, index }: { readonly id: string; readonly index: CatalogIndex }) => {
  // From the server, not the cache: the version that edits are based on has to be the newest one.
  const { data, error, refetch } = useQuery(SegmentDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (error && !data) return <Failed error={error} retry={() => void refetch().catch(() => undefined)} />;
  if (!data) return <SegmentSkeleton />;
  const { segment } = data;
  if (!segment) return <Gone />;
  return segment.kind === 'DYNAMIC' ? (
    <SavedSegmentView segment={segment} index={index} />
  ) : (
    <ListedSegmentView segment={segment} index={index} />
  );
};

const Failed = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }) => (
  <>
    <PageHeader title="Segment" />
    <ErrorState error={error} onRetry={retry} />
  </>
);

const Gone = () => (
  <>
    <PageHeader title="Segment" />
    <EmptyState
      title="This segment does not exist"
      text="It may have been deleted. Campaigns that used it keep their recipients."
      action={<LinkButton to="/segments">All segments</LinkButton>}
    />
  </>
);
