import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Target } from '../../mapping';

interface TargetSelectProps {
  readonly column: string;
  readonly chosen: string | undefined;
  readonly taken: readonly string[];
  readonly targets: readonly Target[];
  readonly onChange: (target: string | undefined) => void;
}

const NONE = '';

export const TargetSelect = ({ column, chosen, taken, targets, onChange }: TargetSelectProps) => (
  <TextField
    select
    value={chosen ?? NONE}
    onChange={(event) => onChange(event.target.value === NONE ? undefined : event.target.value)}
    slotProps={{
      select: {
        displayEmpty: true,
        renderValue: () => targets.find(({ key }) => key === chosen)?.label ?? 'Not imported',
        SelectDisplayProps: { 'aria-label': `Meaning of column ${column}` },
        MenuProps: { slotProps: { paper: { sx: { maxHeight: 420, maxWidth: 380 } } } },
      },
    }}
    sx={{ '& .MuiSelect-select': { fontWeight: 500, color: chosen === undefined ? 'text.secondary' : 'text.primary' } }}
  >
    <MenuItem value={NONE}>Not imported</MenuItem>
    {targets.map(({ key, label, help, required }) => (
      <MenuItem key={key} value={key}>
        <ListItemText
          primary={required ? `${label} (required)` : label}
          secondary={
            taken.includes(key) && key !== chosen ? 'Another column has this meaning; choosing it here takes it over.' : help
          }
          slotProps={{ secondary: { sx: { whiteSpace: 'normal' } } }}
        />
      </MenuItem>
    ))}
  </TextField>
);
