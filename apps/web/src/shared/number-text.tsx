import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { formatNumber } from './format';

interface NumberTextProps {
  /** Left out while it is not known yet: a skeleton of the same height stands there. */
  readonly value: number | undefined;
  readonly strong?: boolean;
  readonly muted?: boolean;
  /** The answer to the question before this one. */
  readonly stale?: boolean;
}

/** A number in its own column: figures of one width, the old one greyed until the new one is there. */
export const NumberText = ({ value, strong = false, muted = false, stale = false }: NumberTextProps) =>
  value === undefined ? (
    <Skeleton component="span" sx={{ display: 'inline-block', width: '3.5ch' }} />
  ) : (
    <Box
      component="span"
      sx={{
        fontVariantNumeric: 'tabular-nums',
        fontWeight: strong ? 650 : 'inherit',
        color: colourOf(stale, muted),
        transition: 'color 120ms',
      }}
    >
      {formatNumber(value)}
    </Box>
  );

const colourOf = (stale: boolean, muted: boolean): string => {
  if (stale) return 'stale.main';
  return muted ? 'text.secondary' : 'inherit';
};
