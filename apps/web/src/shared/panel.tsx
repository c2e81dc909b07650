import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
  /** Tables and lists reach the panel's edge; everything else keeps a margin. */
  readonly flush?: boolean;
}

/** The card that most things stand in: one hairline, no shadow, a heading where it has one. */
export const Panel = ({ title, action, children, flush = false }: PanelProps) => {
  const id = useId();
  return (
    <Card component="section" {...(title ? { 'aria-labelledby': id } : {})}>
      {title && (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'space-between',
            gap: 2,
            px: flush ? 2 : 2.5,
            pt: 2,
            minHeight: 48,
          }}
        >
          <Typography id={id} variant="h3" component="h2">
            {title}
          </Typography>
          {action}
        </Box>
      )}
      <Box sx={flush ? { pt: title ? 1 : 0 } : { px: 2.5, pb: 2.5, pt: title ? 1 : 2.5 }}>{children}</Box>
    </Card>
  );
};
