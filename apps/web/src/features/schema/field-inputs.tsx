import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { errorAt, type UserError } from '../../shared';
import type { DraftField } from './draft-field';
import { FIELD_TYPES } from './field-types';

interface FieldInputsProps {
  readonly field: DraftField;
  /** Its key is what it is known by, and cannot be changed any more. */
  readonly keyIsFixed: boolean;
  readonly errors: readonly UserError[];
  /** Where the refusals of this field stand. */
  readonly path?: readonly string[];
  readonly autoFocus?: boolean;
  readonly onChange: (field: DraftField) => void;
}

/** Key, label and type of a field, and the choices of a choice. */
export const FieldInputs = ({ field, keyIsFixed, errors, path = [], autoFocus = false, onChange }: FieldInputsProps) => {
  const change = (patch: Partial<DraftField>) => onChange({ ...field, ...patch });
  const refused = (name: string) => errorAt(errors, ...path, name);
  const chosen = FIELD_TYPES.find(({ value }) => value === field.type);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' }, alignItems: 'start' }}>
      <TextField
        autoFocus={autoFocus && !keyIsFixed}
        label="Key"
        value={field.key}
        error={refused('key') !== undefined}
        helperText={refused('key') ?? 'As it is sent'}
        onChange={(event) => change({ key: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off', spellCheck: false, readOnly: keyIsFixed } }}
      />
      <TextField
        autoFocus={autoFocus && keyIsFixed}
        label="Label"
        value={field.label}
        error={refused('label') !== undefined}
        helperText={refused('label') ?? 'What people call it'}
        onChange={(event) => change({ label: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 120, autoComplete: 'off' } }}
      />
      <TextField
        select
        label="Type"
        value={field.type}
        error={refused('type') !== undefined}
        helperText={refused('type') ?? chosen?.example}
        onChange={(event) => {
          const type = FIELD_TYPES.find(({ value }) => value === event.target.value);
          if (type) change({ type: type.value });
        }}
      >
        {FIELD_TYPES.map(({ value, label }) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      {field.type === 'CHOICE' && (
        <TextField
          multiline
          minRows={3}
          label="Choices"
          value={field.choices}
          error={refused('choices') !== undefined}
          helperText={refused('choices') ?? 'One to a line'}
          onChange={(event) => change({ choices: event.target.value })}
          sx={{ gridColumn: '1 / -1' }}
        />
      )}
    </Box>
  );
};
