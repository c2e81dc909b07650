import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { formatNumber } from '../../../shared';
import type { ReviewChanges } from './review-changes';

/** Why the launch did not happen: what was agreed to is not what is true any more. */
export const AudienceChanged = ({ changes }: { readonly changes: ReviewChanges }) => (
  <Alert severity="warning">
    <AlertTitle sx={{ mb: 0.5, fontWeight: 650 }}>Nothing was sent: this is not what you reviewed any more</AlertTitle>
    {changes.audience && <p style={{ margin: 0 }}>The segment is defined differently now. Read its sentence again.</p>}
    {changes.contentOnly && (
      <p style={{ margin: 0 }}>The numbers are the same, but the message or the segment was edited. Look at them again.</p>
    )}
    {changes.numbers.length > 0 && (
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {changes.numbers.map(({ label, before, after }) => (
          <li key={label}>
            {label}: {formatNumber(before)} → <strong>{formatNumber(after)}</strong>
          </li>
        ))}
      </Box>
    )}
    The page below shows how it is now. Launch again if you agree.
  </Alert>
);
