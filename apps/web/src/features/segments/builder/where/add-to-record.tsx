import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { RecordFilter } from '@muster/filters';
import { useState } from 'react';
import { useScene } from '../builder-context';
import type { CatalogField } from '../catalog-index';
import { fieldSubject } from '../subject';
import { recordEdits } from '../tree';
import { convertValue, usualOperator, withValue } from '../value-model';
import type { RecordNodeProps } from './record-group';

/** Adds a field, a group of fields, or a line of the record to what is asked of it. */
export const AddToRecord = ({ activity, tree, path, inLines = false, onChange }: RecordNodeProps) => {
  const { index } = useScene();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const add = (node: RecordFilter) => {
    close();
    onChange(recordEdits.append(tree, path, node).tree);
  };
  const start = (field: CatalogField): RecordFilter => {
    const subject = fieldSubject(field, activity.kind);
    const operator = usualOperator(subject);
    return { field: withValue({ key: field.key, operator }, convertValue(undefined, index.operator(operator).shape, subject)) };
  };
  const fields = inLines ? activity.lineFields : activity.fields;
  const [first] = fields;
  const more = path.length > 0 || ('all' in tree && tree.all.length > 0);
  return (
    <>
      <Button
        size="small"
        startIcon={<AddIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {more ? 'Detail' : 'Only where…'}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ list: { 'aria-label': 'Add a detail' } }}>
        {fields.map((field) => (
          <MenuItem key={field.key} onClick={() => add(start(field))}>
            {field.label}
          </MenuItem>
        ))}
        {first && <Divider />}
        {first && <MenuItem onClick={() => add({ any: [start(first)] })}>A group “any of”</MenuItem>}
        {first && <MenuItem onClick={() => add({ not: { any: [start(first)] } })}>A group “none of”</MenuItem>}
        {!inLines && activity.lineFields.length > 0 && <Divider />}
        {!inLines &&
          activity.lineFields.map((field) => (
            <MenuItem key={`line-${field.key}`} onClick={() => add({ lines: { all: [start(field)] } })}>
              One of its lines: {field.label}
            </MenuItem>
          ))}
      </Menu>
    </>
  );
};
