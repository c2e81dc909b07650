import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';

interface PageHeaderProps {
  /** The h1, and the title of the browser's tab. */
  readonly title: string;
  /** Stands in the h1's place: a name that is edited where it stands. It brings its own h1. */
  readonly heading?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
}

export const PageHeader = ({ title, heading, subtitle, actions }: PageHeaderProps) => {
  useEffect(() => {
    document.title = `${title} · Muster`;
  }, [title]);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        justifyContent: 'space-between',
        alignItems: 'end',
        columnGap: 2,
        rowGap: 1.5,
        mb: 3,
      }}
    >
      <Box sx={{ minWidth: 0, flex: '1 1 200px' }}>
        {heading ?? (
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
        )}
        {subtitle && (
          <Typography component="div" sx={{ color: 'text.secondary', mt: 0.5 }}>
            {subtitle}
          </Typography>
        )}
      </Box>
      {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>{actions}</Box>}
    </Box>
  );
};
