import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { OverlapQuery } from '../../../generated/graphql';
import { formatNumber, Panel, plural, useFormat } from '../../../shared';
import { CombinationRow } from './combination-row';
import { PairTable } from './pair-table';

export type Overlap = OverlapQuery['overlap'];

/** Each combination with its bar, and below it each two of the segments. */
export const OverlapView = ({ overlap, stale }: { readonly overlap: Overlap; readonly stale: boolean }) => {
  const { clock } = useFormat();
  const shown = overlap.combinations.filter(({ only }) => only > 0);
  const empty = overlap.combinations.length - shown.length;
  const largest = Math.max(1, ...shown.map(({ only }) => only));
  return (
    <Box
      data-stale={stale}
      aria-busy={stale}
      sx={{ display: 'grid', gap: 2, opacity: stale ? 0.6 : 1, transition: 'opacity 120ms' }}
    >
      <Panel title={`${plural(overlap.any, 'customer')} in at least one`} flush>
        <Typography variant="body2" sx={{ color: 'text.secondary', px: 2, pb: 1 }}>
          Each customer is counted once, in the row of exactly the segments they are in. Checked {clock(overlap.asOf)}.
        </Typography>
        <Box component="ul" aria-label="Combinations" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {shown.map((combination) => (
            <CombinationRow
              key={combination.segments.map(({ id }) => id).join()}
              combination={combination}
              members={overlap.members}
              share={combination.only / largest}
            />
          ))}
        </Box>
        {(empty > 0 || shown.length === 0) && (
          <Typography variant="body2" sx={{ color: 'text.secondary', px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
            {shown.length === 0
              ? 'Nobody is in any of them.'
              : `${formatNumber(empty)} other combinations have nobody of their own.`}
          </Typography>
        )}
      </Panel>
      <PairTable overlap={overlap} />
    </Box>
  );
};
