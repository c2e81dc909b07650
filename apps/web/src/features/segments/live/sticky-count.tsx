import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { formatNumber } from '../../../shared';
import type { CountPanelProps } from './count-panel';

/** Where the count panel does not fit beside the builder, its number stays in sight at the foot of the window. */
export const StickyCount = ({ live: { answer, stale, problem }, waitingFor }: CountPanelProps) => (
  <Box
    aria-hidden
    sx={{
      display: { xs: 'flex', lg: 'none' },
      position: 'sticky',
      bottom: 0,
      // To the edges of the page, over the margins that the shell keeps.
      mx: { xs: -2, sm: -3, md: -4.5 },
      mt: 3,
      mb: -8,
      zIndex: 'appBar',
      px: 2,
      py: 1,
      pb: 'calc(8px + env(safe-area-inset-bottom))',
      bgcolor: 'background.paper',
      borderTop: 1,
      borderColor: 'divider',
      alignItems: 'baseline',
      gap: 1,
    }}
  >
    <Typography variant="h1" component="span" sx={{ color: stale ? 'stale.main' : 'text.primary' }}>
      {answer ? formatNumber(answer.audience.count) : '–'}
    </Typography>
    <Typography component="span" noWrap sx={{ flex: 1, color: 'text.secondary' }}>
      {waitingFor ?? problem?.title ?? 'customers match'}
    </Typography>
    {answer && (
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        email {formatNumber(answer.audience.email)}
      </Typography>
    )}
  </Box>
);
