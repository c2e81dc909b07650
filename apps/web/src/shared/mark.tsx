import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** The product's sign and name. */
export const Mark = () => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color: 'text.primary' }}>
    <Box component="svg" viewBox="0 0 24 24" aria-hidden sx={{ width: 24, height: 24, color: 'primary.main' }}>
      <rect x="1.5" y="1.5" width="21" height="21" rx="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <rect x="6.5" y="6.5" width="11" height="11" rx="3" fill="currentColor" />
    </Box>
    <Typography component="span" variant="h2">
      Muster
    </Typography>
  </Box>
);
