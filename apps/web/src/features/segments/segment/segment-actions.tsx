import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RowMenu, useMay } from '../../../shared';
import type { Builder } from '../builder/use-builder';
import { DeleteSegmentDialog } from '../delete-segment-dialog';
import { useDuplicateSegment } from '../use-duplicate-segment';
import { useFreezeSegment } from '../use-freeze-segment';
import type { SavedSegment } from './saved-frame';
import { UndoButtons } from './undo-buttons';

interface SegmentActionsProps {
  readonly segment: SavedSegment;
  /** Left out where there is no filter to edit. */
  readonly builder?: Builder;
  /** True when the newest edit is saved. What is done with a segment is done with what is on the screen. */
  readonly flush: () => Promise<boolean>;
}

export const SegmentActions = ({ segment, builder, flush }: SegmentActionsProps) => {
  const navigate = useNavigate();
  const duplicate = useDuplicateSegment();
  const freeze = useFreezeSegment();
  const [deleting, setDeleting] = useState(false);
  const may = useMay();
  const afterSaving = (act: () => void) => void flush().then((saved) => saved && act());
  return (
    <>
      {builder && <UndoButtons builder={builder} />}
      {may('segments:write') && (
        <RowMenu
          label={`More for ${segment.name}`}
          actions={[
            ...(segment.kind === 'STATIC'
              ? []
              : [{ label: 'Freeze who is in it now', run: () => afterSaving(() => freeze(segment)) }]),
            { label: 'Duplicate', run: () => afterSaving(() => duplicate(segment)) },
            { label: 'Delete', danger: true, run: () => setDeleting(true) },
          ]}
        />
      )}
      {may('campaigns:write') && (
        <Button variant="contained" onClick={() => afterSaving(() => void navigate(`/campaigns/new?segment=${segment.id}`))}>
          Use in a campaign
        </Button>
      )}
      <DeleteSegmentDialog
        segment={deleting ? segment : undefined}
        onClose={() => setDeleting(false)}
        onDeleted={() => void navigate('/segments')}
      />
    </>
  );
};
