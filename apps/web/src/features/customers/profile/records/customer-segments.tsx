import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CustomerSegmentsDocument } from '../../../../generated/graphql';
import { ErrorState, Link, LoadMore, Panel, PanelSkeleton, usePagedQuery } from '../../../../shared';

/** The saved segments that the customer is in now. */
export const CustomerSegments = ({ id }: { readonly id: string }) => {
  const {
    list: segments,
    error,
    loadingMore,
    more,
    retry,
  } = usePagedQuery({
    query: CustomerSegmentsDocument,
    variables: { id },
    get: ({ customer }) => customer?.segments,
    set: (answer, segments) => ({ customer: answer.customer && { ...answer.customer, segments } }),
  });
  if (error && !segments) return <ErrorState error={error} onRetry={retry} />;
  if (!segments) return <PanelSkeleton lines={3} />;
  return (
    <Panel title="In these segments now">
      {segments.nodes.length === 0 && <Typography sx={{ color: 'text.secondary' }}>In none of the saved ones.</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {segments.nodes.map((segment) => (
          <li key={segment.id}>
            <Link to={`/segments/${segment.id}`}>{segment.name}</Link>
          </li>
        ))}
      </Box>
      <LoadMore
        shown={segments.nodes.length}
        total={segments.totalCount}
        hasMore={segments.pageInfo.hasNextPage}
        loading={loadingMore}
        onMore={more}
      />
    </Panel>
  );
};
