import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  /** For password managers: the one that somebody has, or one that they choose. */
  readonly kind: 'current-password' | 'new-password';
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

/** What the server asks of one, so that nobody finds out by trying. */
export const PASSWORD_HINT = 'At least 12 characters. A few words in a row do well.';

/** A password, which can be looked at while it is typed. */
export const PasswordField = ({ label, value, kind, problem, hint, autoFocus = false, onChange }: PasswordFieldProps) => {
  const [shown, setShown] = useState(false);
  const Icon = shown ? VisibilityOffOutlined : VisibilityOutlined;
  return (
    <TextField
      autoFocus={autoFocus}
      type={shown ? 'text' : 'password'}
      label={label}
      value={value}
      error={problem !== undefined}
      helperText={problem ?? hint}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        // Not of the field itself: it would leave room for the asterisk in its edge.
        htmlInput: { required: true, autoComplete: kind, maxLength: 200, spellCheck: false, autoCapitalize: 'off' },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={shown ? 'Hide the password' : 'Show the password'}
                aria-pressed={shown}
                onClick={() => setShown(!shown)}
              >
                <Icon fontSize="small" />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
