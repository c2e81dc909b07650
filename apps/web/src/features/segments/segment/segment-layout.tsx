import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface SegmentLayoutProps {
  readonly question: ReactNode;
  readonly answer: ReactNode;
  readonly customers: ReactNode;
}

/** The question on the left, the answer beside it; on narrow windows one below the other, the answer before the customers. */
export const SegmentLayout = ({ question, answer, customers }: SegmentLayoutProps) => (
  <Box
    sx={{
      display: 'grid',
      gap: 3,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' },
      gridTemplateAreas: { xs: '"question" "answer" "customers"', lg: '"question answer" "customers answer"' },
      gridTemplateRows: { lg: 'auto 1fr' },
    }}
  >
    <Box sx={{ gridArea: 'question', minWidth: 0, display: 'grid', gap: 2, alignContent: 'start' }}>{question}</Box>
    <Box component="aside" aria-label="Who matches" sx={{ gridArea: 'answer', minWidth: 0 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          // In sight however long the question is, where the window is high enough for all of it.
          '@media (min-width: 1200px) and (min-height: 780px)': { position: 'sticky', top: 24 },
        }}
      >
        {answer}
      </Box>
    </Box>
    <Box sx={{ gridArea: 'customers', minWidth: 0 }}>{customers}</Box>
  </Box>
);
