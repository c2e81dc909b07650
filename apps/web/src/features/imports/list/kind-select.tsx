import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ImportKindFacts } from '../kinds';

interface KindSelectProps {
  readonly kinds: readonly ImportKindFacts[];
  readonly value: string;
  readonly onChange: (kind: string) => void;
}

/** What the next file holds: everything that is asked about its columns follows from it. */
export const KindSelect = ({ kinds, value, onChange }: KindSelectProps) => (
  <TextField
    select
    label="What the file holds"
    value={kinds.some(({ key }) => key === value) ? value : ''}
    helperText={kinds.find(({ key }) => key === value)?.description ?? ' '}
    onChange={(event) => onChange(event.target.value)}
    sx={{ maxWidth: 560 }}
  >
    {kinds.map(({ key, plural }) => (
      <MenuItem key={key} value={key}>
        {plural}
      </MenuItem>
    ))}
  </TextField>
);
