import DataObjectRounded from '@mui/icons-material/DataObjectRounded';
import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useRef, useState } from 'react';

export interface MergeFieldChoice {
  readonly key: string;
  readonly label: string;
  readonly example: string;
}

interface MergeFieldMenuProps {
  readonly fields: readonly MergeFieldChoice[];
  /** Which control the field goes into, for the button's name: "subject". */
  readonly target: string;
  readonly onInsert: (key: string) => void;
}

export const MergeFieldMenu = ({ fields, target, onInsert }: MergeFieldMenuProps) => {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = useRef<string | undefined>(undefined);

  function insertChosen(): void {
    if (chosen.current !== undefined) onInsert(chosen.current);
    chosen.current = undefined;
  }

  return (
    <>
      <Button
        size="small"
        startIcon={<DataObjectRounded fontSize="small" />}
        aria-label={`Insert merge field into ${target}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor === null ? undefined : id}
        onClick={(event) => setAnchor(event.currentTarget)}
        disabled={fields.length === 0}
      >
        Merge field
      </Button>
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        // The caret belongs in the text afterwards, and only the finished closing leaves the focus alone.
        slotProps={{ transition: { onExited: insertChosen } }}
      >
        {fields.map((field) => (
          <MenuItem
            key={field.key}
            onClick={() => {
              chosen.current = field.key;
              setAnchor(null);
            }}
          >
            <ListItemText primary={field.label} secondary={field.example} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
