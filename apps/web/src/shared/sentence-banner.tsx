import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface SentenceBannerProps {
  readonly children: ReactNode;
  readonly stale?: boolean;
  /** What can be done about the sentence. */
  readonly action?: ReactNode;
}

/** The pale green field in which the product reads back what was asked. */
export const SentenceBanner = ({ children, stale = false, action }: SentenceBannerProps) => (
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
      ...(action && { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }),
    }}
  >
    {action ? <Box sx={{ flex: '1 1 300px' }}>{children}</Box> : children}
    {action}
  </Box>
);
