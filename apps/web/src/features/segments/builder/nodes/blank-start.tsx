import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { rowId, useScene } from '../builder-context';
import { missingIn } from '../missing';
import { GroupRail } from '../parts/group-rail';
import { CatalogPicker } from '../picker/catalog-picker';
import { pickerOptions } from '../picker/options';
import { filterEdits } from '../tree';

/** A builder without a condition: the groups of the catalog as places to begin. */
export const BlankStart = () => {
  const { builder, index, idPrefix } = useScene();
  const [opened, setOpened] = useState<{ readonly anchor: HTMLElement; readonly group: string }>();
  const groups = [...new Set(pickerOptions(index).map(({ group }) => group))];
  return (
    <GroupRail mode="all" role="group" aria-label="Conditions">
      <Box
        sx={{
          border: '1px dashed',
          borderColor: 'field.edge',
          borderRadius: 1,
          px: { xs: 2, sm: 3 },
          py: { xs: 2.5, sm: 3.5 },
          display: 'grid',
          gap: 2,
        }}
      >
        <div>
          <Typography variant="h2">Which customers?</Typography>
          <Typography sx={{ color: 'text.secondary' }}>
            Start with one condition. The number beside it answers at once, and every further condition narrows it down.
          </Typography>
        </div>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {groups.map((group, position) => (
            <Button
              key={group}
              {...(position === 0 && { id: rowId(idPrefix, []) })}
              variant="outlined"
              color="inherit"
              aria-haspopup="dialog"
              onClick={(event) => setOpened({ anchor: event.currentTarget, group })}
            >
              {group}
            </Button>
          ))}
        </Box>
      </Box>
      <CatalogPicker
        label="What is the first condition about?"
        anchor={opened?.anchor ?? null}
        startWith={opened?.group ?? ''}
        onClose={() => setOpened(undefined)}
        onPick={(start) =>
          builder.apply(filterEdits.append(builder.filter, [], start), missingIn(start, index).length > 0 ? 'value' : 'row')
        }
      />
    </GroupRail>
  );
};
