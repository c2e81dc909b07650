import Box from '@mui/material/Box';
import { formatNumber } from '../../../../shared';

/** A value and, at the end of its line, how many have it. */
export const Counted = ({ label, count }: { readonly label: string; readonly count?: number }) => (
  <>
    <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
      {label}
    </Box>
    {count !== undefined && (
      <Box component="span" aria-hidden sx={{ pl: 2, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {formatNumber(count)}
      </Box>
    )}
  </>
);
