import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { UNITS } from '@muster/filters';
import { useState } from 'react';
import { isRelative } from '../value-model';
import { unitText } from '../value-text';
import type { ValueEditorProps } from './editor-props';

const WHOLE = /^\d{1,7}$/;

export const RelativeEditor = ({ value, onChange }: ValueEditorProps) => {
  const initial = isRelative(value) ? value : undefined;
  const [amount, setAmount] = useState(initial ? String(initial.amount) : '');
  const [unit, setUnit] = useState<(typeof UNITS)[number]>(initial?.unit ?? 'DAY');
  const bad = amount !== '' && !WHOLE.test(amount);
  const change = (nextAmount: string, nextUnit: (typeof UNITS)[number]) => {
    setAmount(nextAmount);
    setUnit(nextUnit);
    onChange(WHOLE.test(nextAmount) ? { amount: Number(nextAmount), unit: nextUnit } : undefined);
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
      <TextField
        autoFocus
        label="How many"
        value={amount}
        error={bad}
        helperText={bad && 'A whole number'}
        onChange={(event) => change(event.target.value.trim(), unit)}
        slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
      />
      <TextField
        select
        label="Unit"
        value={unit}
        onChange={(event) => change(amount, UNITS.find((known) => known === event.target.value) ?? 'DAY')}
      >
        {UNITS.map((known) => (
          <MenuItem key={known} value={known}>
            {unitText(known, Number(amount))}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};
