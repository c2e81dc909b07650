import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { TheirSegmentQuery } from '../../../generated/graphql';
import { formatAgo, plural } from '../../../shared';
import type { SavedSegment } from './saved-frame';
import type { SegmentFields } from './use-segment-autosave';

type Theirs = NonNullable<TheirSegmentQuery['segment']>;

interface ConflictNoticeProps {
  readonly mine: SegmentFields;
  readonly fetchTheirs: () => Promise<Theirs | undefined>;
  readonly onReload: (theirs: SavedSegment) => void;
  readonly onKeepMine: (theirs: SavedSegment) => void;
}

/** Somebody else saved this segment meanwhile. Nothing is thrown away before it is chosen which of the two stays. */
export const ConflictNotice = ({ mine, fetchTheirs, onReload, onKeepMine }: ConflictNoticeProps) => {
  const [theirs, setTheirs] = useState<Theirs | 'gone'>();
  const fetching = useRef(fetchTheirs);
  useEffect(() => {
    fetching
      .current()
      .then((found) => setTheirs(found ?? 'gone'))
      .catch(() => setTheirs('gone'));
  }, []);
  const found = typeof theirs === 'object' ? theirs : undefined;
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2 }}
      action={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button color="inherit" size="small" disabled={!found} onClick={() => found && onReload(found)}>
            Load theirs
          </Button>
          <Button color="inherit" size="small" variant="outlined" disabled={!found} onClick={() => found && onKeepMine(found)}>
            Keep mine
          </Button>
        </Box>
      }
    >
      <AlertTitle sx={{ mb: 0, fontWeight: 650 }}>
        Somebody else changed this segment{found && ` ${formatAgo(found.updatedAt, Date.now())}`}
      </AlertTitle>
      {theirs === 'gone' && 'It cannot be loaded: it may have been deleted. Your edits are still here.'}
      {found && (
        <Typography component="div" variant="body2">
          {found.name !== mine.name && <div>Their name: “{found.name}”</div>}
          {found.audience && (
            <div>
              Theirs: {found.audience.sentence} ({plural(found.audience.count, 'customer')})
            </div>
          )}
          <div>Yours stands below and is not saved yet.</div>
        </Typography>
      )}
    </Alert>
  );
};
