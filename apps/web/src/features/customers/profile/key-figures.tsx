import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note?: string | null;
}

export const KeyFigures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <Card component="section" aria-label="In short" sx={{ mb: 3 }}>
    <Box
      component="dl"
      sx={{ m: 0, p: 2.5, display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))' }}
    >
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {label}
          </Typography>
          <Typography component="dd" variant="h1" sx={{ m: 0 }}>
            {value}
          </Typography>
          {note && (
            <Typography component="dd" variant="body2" sx={{ m: 0, color: 'text.secondary' }}>
              {note}
            </Typography>
          )}
        </div>
      ))}
    </Box>
  </Card>
);
