import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Filter } from '@muster/filters';
import { useMemo, useState } from 'react';
import { useScene } from '../builder-context';
import { InlinePopper } from '../parts/inline-popper';
import { optionGroup } from '../parts/option-group';
import { type PickerOption, pickerOptions, searchOptions } from './options';

interface CatalogPickerProps {
  /** "What is the new condition about?" */
  readonly label: string;
  readonly anchor: HTMLElement | null;
  /** What is searched for when it opens. */
  readonly startWith?: string;
  readonly onPick: (start: Filter) => void;
  readonly onClose: () => void;
}

/** Everything that a condition can be about, by group, with what it means; found by typing. */
export const CatalogPicker = ({ label, anchor, startWith = '', onPick, onClose }: CatalogPickerProps) => {
  const { index } = useScene();
  const options = useMemo(() => pickerOptions(index), [index]);
  const [typed, setTyped] = useState<string>();
  const search = typed ?? startWith;
  const close = () => {
    setTyped(undefined);
    onClose();
  };
  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={close}
      transitionDuration={0}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': label,
          sx: { width: 400, maxWidth: 'calc(100vw - 32px)', mt: 0.5, p: 1.5, pb: 0 },
        },
      }}
    >
      <Autocomplete<PickerOption>
        open
        autoHighlight
        options={options}
        value={null}
        inputValue={search}
        forcePopupIcon={false}
        groupBy={({ group }) => group}
        getOptionLabel={(option) => option.label}
        isOptionEqualToValue={(option, value) => option.id === value.id}
        filterOptions={(all, state) => [...searchOptions(all, state.inputValue)]}
        noOptionsText="Nothing in the catalog is called that"
        onInputChange={(_, text, reason) => reason !== 'reset' && setTyped(text)}
        onChange={(_, option) => {
          if (!option) return;
          close();
          onPick(option.start());
        }}
        onClose={(_, reason) => reason === 'escape' && close()}
        slots={{ popper: InlinePopper }}
        slotProps={{ listbox: { sx: { maxHeight: 'min(420px, 50vh)', mx: -1.5 } } }}
        renderInput={(params) => <TextField {...params} autoFocus placeholder={label} aria-label={label} />}
        renderGroup={optionGroup}
        renderOption={({ key, ...props }, option) => (
          <Box component="li" key={key} {...props}>
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="subtitle2">{option.label}</Typography>
              {option.help && (
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {option.help}
                </Typography>
              )}
            </Box>
          </Box>
        )}
      />
    </Popover>
  );
};
