import Box from '@mui/material/Box';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import type { Filter, Path } from '@muster/filters';
import { useState } from 'react';
import { rowId, useScene } from '../builder-context';
import { WordChip, Words } from '../parts/chips';
import { filterEdits, type Group, type GroupMode } from '../tree';
import { NodeCount } from './node-count';
import { NodeMenu } from './node-menu';
import { useNodeKeys } from './use-node-keys';

const MODES = [
  { mode: 'all', label: 'all of', help: 'Every one of these holds.' },
  { mode: 'any', label: 'any of', help: 'At least one of these holds.' },
  { mode: 'none', label: 'none of', help: 'Not a single one of these holds.' },
] as const;

interface GroupHeaderProps {
  readonly path: Path;
  readonly joining: string | undefined;
  readonly group: Group<Filter>;
}

export const GroupHeader = ({ path, joining, group }: GroupHeaderProps) => {
  const root = path.length === 0;
  const onKeyDown = useNodeKeys(path);
  return (
    <Box onKeyDown={onKeyDown} sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Words>{root ? 'Customers who match' : joining} </Words>
        <ModeButton path={path} mode={group.mode} />
        <Words> these</Words>
      </Box>
      {!root && (
        <>
          <NodeCount path={path} />
          <NodeMenu path={path} group={group} />
        </>
      )}
    </Box>
  );
};

const ModeButton = ({ path, mode }: { readonly path: Path; readonly mode: GroupMode }) => {
  const { builder, idPrefix } = useScene();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = MODES.find((known) => known.mode === mode)?.label ?? mode;
  return (
    <>
      <WordChip
        id={rowId(idPrefix, path)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${label}. How the group's conditions belong together`}
        sx={{ color: 'text.primary', fontWeight: 650 }}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </WordChip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {MODES.map((known) => (
          <MenuItem
            key={known.mode}
            selected={known.mode === mode}
            onClick={() => {
              setAnchor(null);
              if (known.mode !== mode) builder.apply(filterEdits.setMode(builder.filter, path, known.mode));
            }}
          >
            <div>
              <Typography variant="subtitle2">{known.label}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {known.help}
              </Typography>
            </div>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
