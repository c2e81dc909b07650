import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';

interface FilterChipsProps {
  /** One for each condition, in words. */
  readonly conditions: readonly string[];
  /** They are in words of an older question. */
  readonly stale: boolean;
  readonly onOpen: () => void;
  readonly onRemove: (position: number) => void;
  readonly onClear: () => void;
}

/** More would push the list out of sight. */
const SHOWN = 3;

/** The active conditions; each opens the builder or goes away. */
export const FilterChips = ({ conditions, stale, onOpen, onRemove, onClear }: FilterChipsProps) => {
  if (conditions.length === 0) return null;
  return (
    <Box role="group" aria-label="Active conditions" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      {conditions.slice(0, SHOWN).map((text, position) => (
        <Chip
          // biome-ignore lint/suspicious/noArrayIndexKey: two conditions may read alike; their place tells them apart.
          key={position}
          label={text}
          title={text}
          data-stale={stale}
          onClick={onOpen}
          onDelete={() => onRemove(position)}
          sx={{ maxWidth: { xs: '100%', sm: 380 }, bgcolor: 'soft.accent', color: 'soft.onAccent' }}
        />
      ))}
      {conditions.length > SHOWN && <Chip label={`+ ${conditions.length - SHOWN} more`} variant="outlined" onClick={onOpen} />}
      <Button size="small" onClick={onClear}>
        Clear all
      </Button>
    </Box>
  );
};
