import Box from '@mui/material/Box';
import { isRange } from '../value-model';
import type { ValueEditorProps } from './editor-props';
import { ScalarInput } from './scalar-input';

/** Both ends count. An end that is not given yet is an empty text, which is never asked. */
export const RangeEditor = ({ subject, value, onChange }: ValueEditorProps) => {
  const range = isRange(value) ? value : { from: '', to: '' };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <ScalarInput
        autoFocus
        label="From, including"
        subject={subject}
        value={range.from}
        onChange={(from) => onChange({ ...range, from: from ?? '' })}
      />
      <ScalarInput
        label="To, including"
        subject={subject}
        value={range.to}
        onChange={(to) => onChange({ ...range, to: to ?? '' })}
      />
    </Box>
  );
};
