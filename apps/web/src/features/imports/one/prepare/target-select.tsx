import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { resolveTarget, type Target, targetKeyFor } from '../../mapping';

interface TargetSelectProps {
  readonly column: string;
  readonly chosen: string | undefined;
  readonly taken: readonly string[];
  readonly targets: readonly Target[];
  readonly onChange: (target: string | undefined) => void;
}

const NONE = '';

/** What a column means; of a target that takes a name, the name stands below it. */
export const TargetSelect = ({ column, chosen, taken, targets, onChange }: TargetSelectProps) => {
  const resolved = resolveTarget(targets, chosen);
  const choose = (key: string) => {
    const target = targets.find((known) => known.key === key);
    onChange(target && targetKeyFor(target, column));
  };
  return (
    <>
      <TextField
        select
        value={resolved?.target.key ?? NONE}
        onChange={(event) => choose(event.target.value)}
        slotProps={{
          select: {
            displayEmpty: true,
            renderValue: () => resolved?.target.label ?? 'Not imported',
            SelectDisplayProps: { 'aria-label': `Meaning of column ${column}` },
            MenuProps: { slotProps: { paper: { sx: { maxHeight: 420, maxWidth: 380 } } } },
          },
        }}
        sx={{ '& .MuiSelect-select': { fontWeight: 500, color: resolved ? 'text.primary' : 'text.secondary' } }}
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
      {resolved?.name !== undefined && (
        <TextField
          value={resolved.name}
          onChange={(event) => onChange(targetKeyFor(resolved.target, event.target.value))}
          slotProps={{
            htmlInput: { 'aria-label': `Key of column ${column}`, maxLength: 100, autoComplete: 'off', spellCheck: false },
          }}
          sx={{ mt: 0.75 }}
        />
      )}
    </>
  );
};
