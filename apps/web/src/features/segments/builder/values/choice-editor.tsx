import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import { isList } from '../value-model';
import { Counted } from './counted';
import type { ValueEditorProps } from './editor-props';
import { OptionList } from './option-list';
import { useCountedChoices } from './use-suggestions';

export const ChoiceEditor = ({ subject, value, onChange, onDone }: ValueEditorProps) => (
  <OptionList
    label={subject.label}
    options={useCountedChoices(subject)}
    value={typeof value === 'string' ? value : undefined}
    onChoose={(chosen) => {
      onChange(chosen);
      onDone();
    }}
  />
);

export const ChoicesEditor = ({ subject, value, onChange }: ValueEditorProps) => {
  const chosen = isList(value) ? value : [];
  const choices = useCountedChoices(subject);
  const toggle = (choice: string, checked: boolean) => {
    // In the catalog's order, whatever the order of the ticks.
    const next = subject.choices
      .map((known) => known.value)
      .filter((known) => (known === choice ? checked : chosen.includes(known)));
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <FormGroup role="group" aria-label={subject.label} sx={{ maxHeight: 320, overflowY: 'auto', flexWrap: 'nowrap' }}>
      {choices.map((choice, index) => (
        <FormControlLabel
          key={choice.value}
          label={
            <Box component="span" sx={{ display: 'flex' }}>
              <Counted {...choice} />
            </Box>
          }
          sx={{ mr: 0, '& .MuiFormControlLabel-label': { flex: 1 } }}
          control={
            <Checkbox
              autoFocus={index === 0}
              checked={chosen.includes(choice.value)}
              onChange={(_, checked) => toggle(choice.value, checked)}
            />
          }
        />
      ))}
    </FormGroup>
  );
};
