import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface ProfileLayoutProps {
  /** What holds now: consents, segments. */
  readonly standing: ReactNode;
  readonly records: ReactNode;
  readonly facts: ReactNode;
}

const part = (gridArea: string) => ({ gridArea, minWidth: 0, display: 'grid', gap: 2, alignContent: 'start' });

/** What happened on the left, who it is beside it; on a phone one below the other, the long list of facts last. */
export const ProfileLayout = ({ standing, records, facts }: ProfileLayoutProps) => (
  <Box
    sx={{
      display: 'grid',
      columnGap: 3,
      rowGap: 2,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' },
      gridTemplateAreas: { xs: '"standing" "records" "facts"', lg: '"records standing" "records facts"' },
      gridTemplateRows: { lg: 'auto 1fr' },
    }}
  >
    <Box sx={part('standing')}>{standing}</Box>
    <Box sx={part('records')}>{records}</Box>
    <Box sx={part('facts')}>{facts}</Box>
  </Box>
);
