import CheckBoxIcon from '@mui/icons-material/CheckBox';
import CheckBoxOutlineBlankIcon from '@mui/icons-material/CheckBoxOutlineBlank';
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { InlinePopper } from '../../../segments/builder/parts/inline-popper';
import { optionGroup } from '../../../segments/builder/parts/option-group';
import type { ColumnChoice } from './use-column-choice';

/** The attributes of the catalog under their groups, each with a box; what is chosen is a column. */
export const ColumnMenu = ({ choice: { chosen, options, toggle, reset } }: { readonly choice: ColumnChoice }) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<ViewColumnOutlined />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Columns
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        transitionDuration={0}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': 'Columns', sx: { width: 320, mt: 0.5 } } }}
      >
        <Box sx={{ p: 2, pb: 1 }}>
          <Autocomplete
            open
            multiple
            disableCloseOnSelect
            disableClearable
            options={options}
            value={[...chosen]}
            renderGroup={optionGroup}
            groupBy={({ group }) => group}
            getOptionKey={({ key }) => key}
            getOptionLabel={({ label }) => label}
            isOptionEqualToValue={(option, value) => option.key === value.key}
            onChange={(_, __, reason, details) => {
              // Backspace in the search takes nothing away: what is chosen is not shown in the field.
              if (reason === 'selectOption' || (reason === 'removeOption' && details?.option)) toggle(details?.option.key ?? '');
            }}
            onClose={(_, reason) => reason === 'escape' && close()}
            renderValue={() => null}
            renderOption={({ key, ...props }, option, { selected }) => (
              <Box component="li" key={key} {...props} sx={{ gap: 1 }}>
                {selected ? (
                  <CheckBoxIcon fontSize="small" color="primary" />
                ) : (
                  <CheckBoxOutlineBlankIcon fontSize="small" color="action" />
                )}
                {option.label}
              </Box>
            )}
            slots={{ popper: InlinePopper }}
            slotProps={{ listbox: { sx: { maxHeight: 340, mx: -1 } } }}
            renderInput={(params) => <TextField {...params} autoFocus label="Find a column" />}
          />
        </Box>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Button size="small" onClick={reset}>
            The usual ones
          </Button>
          <Button size="small" variant="outlined" color="inherit" onClick={close}>
            Done
          </Button>
        </Box>
      </Popover>
    </>
  );
};
