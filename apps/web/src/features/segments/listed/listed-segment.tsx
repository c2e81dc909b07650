import type { CatalogIndex } from '../builder/catalog-index';
import { useLiveAudience } from '../builder/use-live-audience';
import { BreakdownPanel } from '../live/breakdown-panel';
import { CountPanel } from '../live/count-panel';
import { useBreakdownChoice } from '../live/use-breakdown-choice';
import { SavedFrame, type SavedSegment } from '../segment/saved-frame';
import { SegmentLayout } from '../segment/segment-layout';
import { useSegmentAutosave } from '../segment/use-segment-autosave';
import { ListNote } from './list-note';
import { MembersPanel } from './members-panel';

interface ListedSegmentViewProps {
  readonly segment: SavedSegment;
  readonly index: CatalogIndex;
}

/** A segment that lists its customers: who they are, and, when they are picked by hand, the means to pick. */
export const ListedSegmentView = ({ segment, index }: ListedSegmentViewProps) => {
  const saving = useSegmentAutosave(segment);
  const breakdown = useBreakdownChoice(index);
  const live = useLiveAudience({ filter: segment.filter, by: breakdown.current?.key });
  return (
    <SavedFrame segment={segment} saving={saving}>
      <SegmentLayout
        question={<ListNote segment={segment} />}
        answer={
          <>
            <CountPanel live={live} waitingFor={undefined} />
            <BreakdownPanel live={live} choice={breakdown} idle={live.problem !== undefined} />
          </>
        }
        customers={<MembersPanel segment={segment} live={live} />}
      />
    </SavedFrame>
  );
};
