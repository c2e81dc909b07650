import TextField from '@mui/material/TextField';

interface EmailFieldProps {
  readonly value: string;
  readonly problem?: string | undefined;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

export const EmailField = ({ value, problem, readOnly = false, autoFocus = false, onChange }: EmailFieldProps) => (
  <TextField
    autoFocus={autoFocus}
    type="email"
    label="Email address"
    value={value}
    error={problem !== undefined}
    helperText={problem}
    onChange={(event) => onChange(event.target.value)}
    slotProps={{
      // Not of the field itself: it would leave room for the asterisk in its edge.
      htmlInput: {
        required: true,
        autoComplete: 'username',
        inputMode: 'email',
        maxLength: 254,
        spellCheck: false,
        autoCapitalize: 'off',
        readOnly,
      },
    }}
  />
);
