import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly text: ReactNode;
  /** The one thing to do next. */
  readonly action?: ReactNode;
  /** What it looks like once it is not empty. */
  readonly example?: ReactNode;
}

export const EmptyState = ({ title, text, action, example }: EmptyStateProps) => (
  <Card sx={{ px: 3, py: { xs: 4, sm: 6 }, display: 'grid', justifyItems: 'center', textAlign: 'center', gap: 1 }}>
    <Typography variant="h2">{title}</Typography>
    <Typography component="div" sx={{ color: 'text.secondary', maxWidth: 520 }}>
      {text}
    </Typography>
    {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    {example && <Box sx={{ mt: 3, width: '100%', maxWidth: 560 }}>{example}</Box>}
  </Card>
);
