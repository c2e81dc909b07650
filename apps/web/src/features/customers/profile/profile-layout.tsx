import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** What happened on the left, who it is beside it; on a phone who it is comes first. */
export const ProfileLayout = ({ facts, records }: { readonly facts: ReactNode; readonly records: ReactNode }) => (
  <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' } }}>
    <Box sx={{ order: { lg: 2 }, display: 'grid', gap: 2, alignContent: 'start' }}>{facts}</Box>
    <Box sx={{ minWidth: 0, display: 'grid', gap: 2, alignContent: 'start' }}>{records}</Box>
  </Box>
);
