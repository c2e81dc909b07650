import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { currencySymbol, useWorkspace } from '../../../../shared';
import type { Subject } from '../subject';
import { readScalar } from './read-scalar';

interface ScalarInputProps {
  readonly label: string;
  readonly subject: Pick<Subject, 'type' | 'unit'>;
  readonly value: string | number | undefined;
  readonly onChange: (value: string | number | undefined) => void;
  readonly autoFocus?: boolean;
}

/** A field for one text, number, amount of money or day. It keeps what is typed and hands on what that means. */
export const ScalarInput = ({ label, subject: { type, unit }, value, onChange, autoFocus = false }: ScalarInputProps) => {
  const { currency } = useWorkspace();
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const read = readScalar(text, type);
  return (
    <TextField
      label={label}
      autoFocus={autoFocus}
      type={type === 'date' ? 'date' : 'text'}
      value={text}
      error={read.problem !== undefined}
      helperText={read.problem}
      onChange={(event) => {
        setText(event.target.value);
        onChange(readScalar(event.target.value, type).value);
      }}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: {
          inputMode: type === 'number' || type === 'money' ? 'decimal' : undefined,
          autoComplete: 'off',
          maxLength: 200,
          ...(type === 'date' && { min: '0001-01-01', max: '9999-12-31' }),
        },
        input: {
          startAdornment: type === 'money' && <InputAdornment position="start">{currencySymbol(currency)}</InputAdornment>,
          endAdornment: unit && <InputAdornment position="end">{unit}</InputAdornment>,
        },
      }}
    />
  );
};
