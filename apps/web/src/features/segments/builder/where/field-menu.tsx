import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { SubjectChip } from '../parts/chips';
import { recordEdits } from '../tree';
import type { RecordNodeProps } from './record-group';

interface FieldMenuProps extends RecordNodeProps {
  readonly label: string;
}

/** The field's name, with what can be done with the clause. */
export const FieldMenu = ({ label, tree, path, onChange }: FieldMenuProps) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const actions = [
    { label: 'Move earlier', edit: () => recordEdits.move(tree, path, 'UP') },
    { label: 'Move later', edit: () => recordEdits.move(tree, path, 'DOWN') },
    { label: 'Duplicate', edit: () => recordEdits.duplicate(tree, path) },
    { label: 'Put into a group “any of”', edit: () => recordEdits.wrap(tree, path, 'any') },
    { label: 'Put into a group “none of”', edit: () => recordEdits.wrap(tree, path, 'none') },
    { label: 'Remove', edit: () => recordEdits.remove(tree, path) },
  ];
  const close = () => setAnchor(null);
  return (
    <>
      <SubjectChip
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${label}. What to do with it`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </SubjectChip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {actions.map((action) => {
          const edit = action.edit();
          return (
            <MenuItem
              key={action.label}
              disabled={!edit}
              onClick={() => {
                close();
                if (edit) onChange(edit.tree);
              }}
            >
              {action.label}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
};
