import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { CustomerSegmentsDocument } from '../../../../generated/graphql';
import { ErrorState, Link, LoadMoreOf, Panel, PanelSkeleton, usePagedQuery } from '../../../../shared';
import { SegmentLookUp } from '../../../segments/why/segment-look-up';
import { type WhyCustomer, WhyDrawer } from '../../../segments/why/why-drawer';

interface AskedSegment {
  readonly id: string;
  readonly name: string;
}

/** The saved segments that the customer is in now, and why; of the others, why not. */
export const CustomerSegments = ({ customer }: { readonly customer: WhyCustomer }) => {
  const [asked, setAsked] = useState<AskedSegment>();
  const {
    list: segments,
    error,
    loadingMore,
    more,
    retry,
  } = usePagedQuery({
    query: CustomerSegmentsDocument,
    variables: { id: customer.id },
    get: ({ customer: found }) => found?.segments,
    set: (answer, next) => ({ customer: answer.customer && { ...answer.customer, segments: next } }),
  });
  if (error && !segments) return <ErrorState error={error} onRetry={retry} />;
  if (!segments) return <PanelSkeleton lines={3} />;
  return (
    <Panel title="In these segments now">
      {segments.nodes.length === 0 && <Typography sx={{ color: 'text.secondary' }}>In none of the saved ones.</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {segments.nodes.map((segment) => (
          <Box component="li" key={segment.id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              <Link to={`/segments/${segment.id}`}>{segment.name}</Link>
            </Box>
            <Button
              size="small"
              aria-label={`Why is ${customer.displayName} in ${segment.name}?`}
              onClick={() => setAsked(segment)}
            >
              Why?
            </Button>
          </Box>
        ))}
      </Box>
      <LoadMoreOf list={segments} loading={loadingMore} onMore={more} />
      <Box sx={{ mt: 1.5 }}>
        <SegmentLookUp label="Why not in another one?" onChoose={setAsked} />
      </Box>
      <WhyDrawer question={asked && { customer, subject: { segment: asked } }} onClose={() => setAsked(undefined)} />
    </Panel>
  );
};
