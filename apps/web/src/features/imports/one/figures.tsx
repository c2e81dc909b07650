import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { formatNumber } from '../../../shared';

export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly tone?: 'warning';
}

/** A few numbers side by side, each with its word below it. */
export const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <Box component="dl" sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))', m: 0 }}>
    {figures.map(({ label, value, tone }) => (
      <Box key={label} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
        <Typography component="dt" variant="body2" color="textSecondary">
          {label}
        </Typography>
        <Typography
          component="dd"
          sx={{
            m: 0,
            fontSize: '1.5rem',
            lineHeight: '2rem',
            fontWeight: 700,
            color: tone === 'warning' && value > 0 ? 'warning.dark' : 'text.primary',
          }}
        >
          {formatNumber(value)}
        </Typography>
      </Box>
    ))}
  </Box>
);
