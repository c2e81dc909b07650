import Box from '@mui/material/Box';

export interface BarPart {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** A palette path: "primary.main". */
  readonly colour: string;
}

interface StackedBarProps {
  readonly parts: readonly BarPart[];
  readonly label: string;
  readonly height?: number;
}

/** Proportions of one whole. The table beside it carries the numbers; this is the picture of them. */
export const StackedBar = ({ parts, label, height = 12 }: StackedBarProps) => {
  return (
    <Box
      role="img"
      aria-label={`${label}: ${parts.map((part) => `${part.label} ${part.count.toLocaleString('en')}`).join(', ')}`}
      sx={{ display: 'flex', gap: '2px', height, borderRadius: height, overflow: 'hidden', bgcolor: 'action.selected' }}
    >
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <Box
            key={part.key}
            sx={{ flexGrow: part.count, flexBasis: 0, minWidth: 3, bgcolor: part.colour, transition: 'flex-grow 400ms ease' }}
          />
        ))}
    </Box>
  );
};
