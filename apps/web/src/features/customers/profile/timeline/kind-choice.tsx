import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { TimelineKind } from './use-timeline-kinds';

interface KindChoiceProps {
  readonly kinds: readonly TimelineKind[];
  /** None means all. */
  readonly chosen: readonly string[];
  readonly onChoose: (kinds: readonly string[]) => void;
}

export const KindChoice = ({ kinds, chosen, onChoose }: KindChoiceProps) => {
  const toggle = (kind: string) => onChoose(chosen.includes(kind) ? chosen.filter((known) => known !== kind) : [...chosen, kind]);
  return (
    <Box role="group" aria-label="What is shown" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, px: 2, pb: 2 }}>
      <KindChip label="Everything" pressed={chosen.length === 0} onClick={() => onChoose([])} />
      {kinds.map(({ kind, plural }) => (
        <KindChip key={kind} label={plural} pressed={chosen.includes(kind)} onClick={() => toggle(kind)} />
      ))}
    </Box>
  );
};

interface KindChipProps {
  readonly label: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}

const KindChip = ({ label, pressed, onClick }: KindChipProps) => (
  <Chip
    component="button"
    size="small"
    label={label}
    aria-pressed={pressed}
    variant={pressed ? 'filled' : 'outlined'}
    onClick={onClick}
    sx={pressed ? { bgcolor: 'soft.accent', color: 'soft.onAccent', '&:hover': { bgcolor: 'soft.accent' } } : null}
  />
);
