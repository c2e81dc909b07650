import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Filter, Path } from '@muster/filters';
import { useState } from 'react';
import { useScene } from '../builder-context';
import { missingIn } from '../missing';
import { CatalogPicker } from '../picker/catalog-picker';
import { filterEdits, type Group, STEPS } from '../tree';

interface AddBarProps {
  readonly path: Path;
  readonly group: Group<Filter>;
}

/** Adds to a group. A group that is added is of the other kind, and begins with a condition: an empty one is no question. */
export const AddBar = ({ path, group }: AddBarProps) => {
  const { builder, index } = useScene();
  const [adding, setAdding] = useState<{ readonly what: 'condition' | 'group'; readonly anchor: HTMLElement }>();
  const inner = group.mode === 'all' ? 'any' : 'all';

  const add = (start: Filter) => {
    const part = missingIn(start, index).length > 0 ? 'value' : 'row';
    if (adding?.what === 'condition') return builder.apply(filterEdits.append(builder.filter, path, start), part);
    const edit = filterEdits.append(builder.filter, path, inner === 'any' ? { any: [start] } : { all: [start] });
    builder.apply({ ...edit, focus: [...edit.focus, ...STEPS[inner], 0] }, part);
  };

  const button = (what: 'condition' | 'group', text: string) => (
    <Button
      size="small"
      startIcon={<AddIcon />}
      aria-haspopup="dialog"
      aria-expanded={adding?.what === what}
      onClick={(event) => setAdding({ what, anchor: event.currentTarget })}
    >
      {text}
    </Button>
  );

  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {button('condition', 'Condition')}
      {button('group', 'Group')}
      <CatalogPicker
        label={adding?.what === 'group' ? 'First condition of the new group' : 'What is the condition about?'}
        anchor={adding?.anchor ?? null}
        onPick={add}
        onClose={() => setAdding(undefined)}
      />
    </Box>
  );
};
