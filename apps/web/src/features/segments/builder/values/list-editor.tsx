import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { Scalar } from '@muster/filters';
import { useState } from 'react';
import { InlinePopper } from '../parts/inline-popper';
import type { Subject } from '../subject';
import { isList } from '../value-model';
import type { ValueEditorProps } from './editor-props';
import { readScalar } from './read-scalar';
import { suggestionOption } from './suggestion-option';
import { type Suggestion, useSuggestions } from './use-suggestions';

const SEPARATORS = /[\n;\t]|,(?=\s)/;

const plainValue = (option: Suggestion | string): string => (typeof option === 'string' ? option : option.value);

const labelOf = (option: Suggestion | string, { shown }: Subject): string =>
  typeof option === 'string' ? (shown?.(option) ?? option) : option.label;

/** Several values as chips. A pasted list is taken apart at lines, semicolons, tabs and commas with a space behind them. */
export const ListEditor = ({ subject, value, onChange, onDone }: ValueEditorProps) => {
  const [text, setText] = useState('');
  const { suggested, loading } = useSuggestions(subject, text);
  const chosen = isList(value) ? value.map(String) : [];

  const change = (texts: readonly string[]) => {
    const read = texts.flatMap((one) => one.split(SEPARATORS)).map((one) => readScalar(one, subject.type).value);
    const next: Scalar[] = read.filter((one) => one !== undefined);
    onChange(next.length > 0 ? [...new Set(next)] : undefined);
    setText('');
  };

  return (
    <Autocomplete<Suggestion | string, true, false, true>
      multiple
      freeSolo
      open
      filterSelectedOptions
      disableCloseOnSelect
      options={suggested}
      loading={loading}
      filterOptions={(options) =>
        options.filter(
          (option) => !chosen.some((one) => one === plainValue(option) || subject.shown?.(one) === plainValue(option)),
        )
      }
      value={chosen}
      getOptionLabel={(option) => labelOf(option, subject)}
      inputValue={text}
      onInputChange={(_, next, reason) => {
        if (reason === 'input' && SEPARATORS.test(next)) return change([...chosen, next]);
        if (reason !== 'reset') setText(next);
      }}
      onChange={(_, next) => change(next.map(plainValue))}
      onBlur={() => text.trim() !== '' && change([...chosen, text])}
      onClose={(_, reason) => reason === 'escape' && onDone()}
      slots={{ popper: InlinePopper }}
      slotProps={{ chip: { size: 'small' }, listbox: { sx: { maxHeight: 220, mx: -2 } } }}
      renderOption={(props, option) => (typeof option === 'string' ? null : suggestionOption(props, option))}
      renderInput={(params) => (
        <TextField {...params} autoFocus label={subject.label} helperText="Enter adds a value; a list can be pasted" />
      )}
    />
  );
};
