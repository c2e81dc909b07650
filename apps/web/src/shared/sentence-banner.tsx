import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** The pale green field in which the product reads back what was asked. */
export const SentenceBanner = ({ children, stale = false }: { readonly children: ReactNode; readonly stale?: boolean }) => (
  <Box
    sx={{
      px: 2,
      py: 1.5,
      borderRadius: 1,
      bgcolor: 'soft.accent',
      color: stale ? 'text.secondary' : 'soft.onAccent',
      fontSize: '0.9375rem',
      lineHeight: 1.6,
      transition: 'color 120ms',
      overflowWrap: 'anywhere',
    }}
  >
    {children}
  </Box>
);
