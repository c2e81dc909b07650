import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { formatNumber } from '../../../shared';
import type { Live } from '../builder/use-live-audience';
import { ChangeDialog } from './change-dialog';

/** Who comes in and who goes out by the edits since the page was opened. Its place is kept, so that nothing moves. */
export const ChangeLine = ({ live: { answer, stale } }: { readonly live: Live }) => {
  const [open, setOpen] = useState(false);
  const change = answer?.audience.change;
  return (
    <Box sx={{ minHeight: 32, mb: 1, display: 'flex', alignItems: 'center' }}>
      {!(answer?.from && change) && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Nothing edited since you opened it
        </Typography>
      )}
      {answer?.from && change && (
        <>
          <Button
            size="small"
            color="inherit"
            variant="outlined"
            aria-haspopup="dialog"
            aria-label={`${formatNumber(change.enter)} customers enter and ${formatNumber(change.leave)} leave by your edits. Show who`}
            sx={{ fontVariantNumeric: 'tabular-nums', color: stale ? 'stale.main' : 'text.primary' }}
            onClick={() => setOpen(true)}
          >
            +{formatNumber(change.enter)} enter · −{formatNumber(change.leave)} leave
          </Button>
          {open && <ChangeDialog filter={answer.filter} from={answer.from} onClose={() => setOpen(false)} />}
        </>
      )}
    </Box>
  );
};
