import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { OverlapDocument } from '../../../generated/graphql';
import { EmptyState, ErrorState, LinkButton, PageHeader, Panel, PanelSkeleton } from '../../../shared';
import { ChooseSegments, MOST } from './choose-segments';
import { OverlapView } from './overlap-view';
import { type ComparedSegment, useComparedSegments } from './use-compared-segments';

const LEAST = 2;

/** Which segments are compared stands in the address, so that it can be shared and gone back to. */
export const ComparePage = () => {
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.get('segments') ?? '';
  const ids = useMemo(() => [...new Set(text.split(',').filter((id) => id !== ''))].slice(0, MOST), [text]);
  const { segments, error: nameError } = useComparedSegments(ids);
  const enough = ids.length >= LEAST;
  const { data, previousData, error, refetch } = useQuery(OverlapDocument, {
    variables: { segments: ids },
    skip: !enough,
    fetchPolicy: 'cache-and-network',
  });
  const overlap = enough ? (data ?? previousData)?.overlap : undefined;
  const choose = (chosen: readonly ComparedSegment[]) =>
    setParameters(chosen.length > 0 ? { segments: chosen.map(({ id }) => id).join(',') } : {}, { replace: true });
  return (
    <>
      <PageHeader
        title="Compare segments"
        subtitle="Who is in which of them, counted as of now"
        actions={
          <LinkButton to="/segments" variant="outlined" color="inherit">
            All segments
          </LinkButton>
        }
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Panel>
          <ChooseSegments segments={segments} onChange={choose} />
        </Panel>
        {(error || nameError) && <ErrorState error={error ?? nameError} onRetry={() => void refetch().catch(() => undefined)} />}
        {!enough && (
          <EmptyState
            title="Choose two to five segments"
            text="You see how many customers are in each combination of them, and can make a segment of any."
          />
        )}
        {enough && !overlap && !error && <PanelSkeleton lines={8} height={320} />}
        {overlap && <OverlapView overlap={overlap} stale={!data} />}
      </Box>
    </>
  );
};
