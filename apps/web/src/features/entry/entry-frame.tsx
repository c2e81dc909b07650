import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { Mark } from '../../shared/mark';

interface EntryFrameProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly children: ReactNode;
  /** Below the card: where else one may want to go. */
  readonly aside?: ReactNode;
}

/** The frame of the pages that somebody sees who is not in yet: no navigation, one thing to do. */
export const EntryFrame = ({ title, subtitle, children, aside }: EntryFrameProps) => {
  useEffect(() => {
    document.title = `${title} · Muster`;
  }, [title]);
  return (
    <Box
      component="main"
      id="main"
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        alignContent: { xs: 'start', sm: 'center' },
        justifyItems: 'center',
        gap: 3,
        px: 2,
        pt: { xs: 5, sm: 4 },
        pb: { xs: 5, sm: 12 },
      }}
    >
      <Mark />
      <Card sx={{ width: '100%', maxWidth: 416, p: { xs: 2.5, sm: 4 } }}>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {subtitle && (
          <Typography component="div" sx={{ color: 'text.secondary', mt: 0.5 }}>
            {subtitle}
          </Typography>
        )}
        <Box sx={{ mt: 3, display: 'grid', gap: 2.5 }}>{children}</Box>
      </Card>
      {aside && (
        <Typography component="div" variant="body2" sx={{ color: 'text.secondary', textAlign: 'center', maxWidth: 416 }}>
          {aside}
        </Typography>
      )}
    </Box>
  );
};
