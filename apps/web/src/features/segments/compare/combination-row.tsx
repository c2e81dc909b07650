import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { formatNumber, LinkButton, NumberText, VisuallyHidden } from '../../../shared';
import { combinationText } from './combination-text';
import type { Overlap } from './overlap-view';

interface CombinationRowProps {
  readonly combination: Overlap['combinations'][number];
  readonly members: Overlap['members'];
  /** Of the longest bar. */
  readonly share: number;
}

/** A dot for each segment, filled for those that belong to the combination; its bar; and the way to a segment of it. */
export const CombinationRow = ({ combination, members, share }: CombinationRowProps) => {
  const { segments, only, atLeast, filter } = combination;
  const inside = new Set(segments.map(({ id }) => id));
  const { text, rest } = combinationText(combination, members);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'auto minmax(0, 1fr) auto', md: 'auto minmax(0, 5fr) minmax(0, 4fr) 72px auto' },
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.75,
        px: 2,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box aria-hidden sx={{ display: 'flex', gap: 0.5 }}>
        {members.map(({ segment }) => (
          <Box
            key={segment.id}
            sx={{
              width: 12,
              height: 12,
              borderRadius: '50%',
              border: 1,
              borderColor: inside.has(segment.id) ? 'primary.main' : 'field.edge',
              bgcolor: inside.has(segment.id) ? 'primary.main' : 'transparent',
            }}
          />
        ))}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{text}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {rest}
          {atLeast > only && `${rest ? ' · ' : ''}${formatNumber(atLeast)} with those who are in others too`}
        </Typography>
      </Box>
      <Box
        aria-hidden
        sx={{
          gridColumn: { xs: '1 / -1', md: 'auto' },
          gridRow: { xs: 2, md: 'auto' },
          height: 10,
          borderRadius: 1,
          bgcolor: 'divider',
          overflow: 'hidden',
        }}
      >
        <Box sx={{ width: `${100 * share}%`, minWidth: 2, height: 1, bgcolor: 'primary.main' }} />
      </Box>
      <Box sx={{ textAlign: 'end' }}>
        <NumberText value={only} strong />
        <VisuallyHidden> customers</VisuallyHidden>
      </Box>
      <Box sx={{ gridColumn: { xs: '1 / -1', md: 'auto' }, justifySelf: { xs: 'start', md: 'end' }, ml: { xs: -1, md: 0 } }}>
        <LinkButton
          size="small"
          variant="text"
          to={`/segments/new?filter=${encodeURIComponent(JSON.stringify(filter))}`}
          aria-label={`Open as a segment: ${text}`}
        >
          Open as a segment
        </LinkButton>
      </Box>
    </Box>
  );
};
