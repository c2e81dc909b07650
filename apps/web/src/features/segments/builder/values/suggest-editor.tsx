import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { InlinePopper } from '../parts/inline-popper';
import type { ValueEditorProps } from './editor-props';
import { readScalar } from './read-scalar';
import { suggestionOption } from './suggestion-option';
import { type Suggestion, useSuggestions } from './use-suggestions';

/** One value, typed or taken from those that customers have. */
export const SuggestEditor = ({ subject, value, onChange, onDone }: ValueEditorProps) => {
  const [text, setText] = useState(value === undefined ? '' : (subject.shown?.(String(value)) ?? String(value)));
  // What stands there already is no search: opening shows what else there is.
  const [typed, setTyped] = useState(false);
  const { suggested, loading } = useSuggestions(subject, typed ? text : '');
  return (
    <Autocomplete<Suggestion | string, false, true, true>
      freeSolo
      open
      disableClearable
      options={suggested}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
      loading={loading}
      filterOptions={(options) => options}
      inputValue={text}
      value={text}
      onInputChange={(_, next, reason) => {
        if (reason === 'reset') return;
        setTyped(true);
        setText(next);
        onChange(readScalar(next, subject.type).value);
      }}
      onChange={(_, next, reason) => {
        const { value: chosen, label } = typeof next === 'string' ? { value: next, label: next } : next;
        setText(label);
        onChange(readScalar(chosen, subject.type).value);
        if (reason === 'selectOption') onDone();
      }}
      onClose={(_, reason) => reason === 'escape' && onDone()}
      slots={{ popper: InlinePopper }}
      slotProps={{ listbox: { sx: { maxHeight: 220, mx: -2 } } }}
      renderOption={(props, option) => (typeof option === 'string' ? null : suggestionOption(props, option))}
      renderInput={(params) => <TextField {...params} autoFocus label={subject.label} />}
    />
  );
};
