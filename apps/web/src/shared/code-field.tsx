import TextField from '@mui/material/TextField';

interface CodeFieldProps {
  readonly value: string;
  readonly problem?: string | undefined;
  readonly hint: string;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

/** What a device shows, or a code that stands in for it. */
export const CodeField = ({ value, problem, hint, autoFocus = false, onChange }: CodeFieldProps) => (
  <TextField
    autoFocus={autoFocus}
    label="Code"
    value={value}
    error={problem !== undefined}
    helperText={problem ?? hint}
    onChange={(event) => onChange(event.target.value)}
    slotProps={{
      // Not of the field itself: it would leave room for the asterisk in its edge.
      htmlInput: { required: true, autoComplete: 'one-time-code', maxLength: 40, spellCheck: false, autoCapitalize: 'off' },
    }}
    sx={{ '& input': { fontVariantNumeric: 'tabular-nums', letterSpacing: '0.08em' } }}
  />
);
