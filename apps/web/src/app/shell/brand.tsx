import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { Mark } from '../../shared/mark';

export const Brand = () => (
  <Box
    component={Link}
    to="/segments"
    aria-label="Muster, to the segments"
    sx={{ display: 'inline-flex', textDecoration: 'none', borderRadius: 1 }}
  >
    <Mark />
  </Box>
);
