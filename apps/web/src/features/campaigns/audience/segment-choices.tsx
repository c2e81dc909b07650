import Card from '@mui/material/Card';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import { EmptyState, ErrorState, LinkButton, LoadMoreOf, SearchField, TableSkeleton } from '../../../shared';
import type { AudiencePageProps } from './audience-page';
import { SegmentChoice } from './segment-choice';

/** Every segment with its count now and its sentence; one of them is the audience. */
export const SegmentChoices = (props: AudiencePageProps) => {
  const { segments, searched, error, chosenId } = props;
  if (segments?.totalCount === 0 && searched === '') return <NoSegments />;
  return (
    <Stack spacing={2}>
      <SearchField label="Search segments" value={props.search} onChange={props.onSearch} />
      {error && <ErrorState error={error} onRetry={props.onRetry} />}
      {!(segments || error) && <TableSkeleton columns={2} rows={4} />}
      {segments?.totalCount === 0 && (
        <EmptyState title={`No segment called “${searched}”`} text="Segments are found by their name." />
      )}
      {segments && segments.totalCount > 0 && (
        <Card sx={{ opacity: props.stale ? 0.6 : 1 }} aria-busy={props.stale}>
          <RadioGroup aria-label="Who gets it" value={chosenId ?? ''} onChange={(_event, segmentId) => props.onChoose(segmentId)}>
            {segments.nodes.map((segment) => (
              <SegmentChoice key={segment.id} segment={segment} chosen={segment.id === chosenId} />
            ))}
          </RadioGroup>
        </Card>
      )}
      {segments && <LoadMoreOf list={segments} loading={props.loadingMore} onMore={props.onMore} />}
    </Stack>
  );
};

const NoSegments = () => (
  <EmptyState
    title="No segment yet"
    text="A campaign goes to a segment: everybody who matches a few conditions at the moment of the launch."
    action={<LinkButton to="/segments/new">Build a segment</LinkButton>}
  />
);
