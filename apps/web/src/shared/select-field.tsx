import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

interface SelectFieldProps<Value extends string> {
  /** Said to screen readers; the chosen words speak for themselves. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** Beside or below something that is more important. */
  readonly small?: boolean;
}

/** A small choice in a bar above a list: its order, what it shows. */
export const SelectField = <Value extends string>({
  label,
  value,
  options,
  onChange,
  small = false,
}: SelectFieldProps<Value>) => (
  <TextField
    select
    fullWidth={false}
    value={value}
    onChange={(event) => {
      const chosen = options.find((option) => option.value === event.target.value);
      if (chosen) onChange(chosen.value);
    }}
    slotProps={{ select: { SelectDisplayProps: { 'aria-label': label } } }}
    sx={small ? { mt: 0.75, width: '100%', '& .MuiSelect-select': { py: 0.5, fontSize: '0.8125rem' } } : { minWidth: 150 }}
  >
    {options.map((option) => (
      <MenuItem key={option.value} value={option.value}>
        {option.label}
      </MenuItem>
    ))}
  </TextField>
);
