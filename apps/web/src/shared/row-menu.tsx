import MoreHorizIcon from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { type MouseEvent, useId, useRef, useState } from 'react';

export interface RowAction {
  readonly label: string;
  readonly run: () => void;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

interface RowMenuProps {
  /** "Actions for Weekly visitors" */
  readonly label: string;
  readonly actions: readonly RowAction[];
  /** Stands on the button instead of the three dots. */
  readonly text?: string;
}

export const RowMenu = ({ label, actions, text: words }: RowMenuProps) => {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  // An action waits until the menu has given the focus back: what it opens could not keep it otherwise.
  const chosen = useRef<() => void>(undefined);
  const runChosen = () => {
    const run = chosen.current;
    chosen.current = undefined;
    run?.();
  };
  const opener = {
    'aria-haspopup': 'menu',
    'aria-expanded': anchor !== null,
    'aria-controls': anchor ? id : undefined,
    onClick: (event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget),
  } as const;
  return (
    <>
      {words ? (
        <Button size="small" variant="outlined" color="inherit" {...opener}>
          {words}
        </Button>
      ) : (
        <IconButton size="small" aria-label={label} {...opener}>
          <MoreHorizIcon fontSize="small" />
        </IconButton>
      )}
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        transitionDuration={0}
        slotProps={{ list: { 'aria-label': label }, transition: { onExited: runChosen } }}
      >
        {actions.map(({ label: text, run, keys, danger, disabled = false }) => (
          <MenuItem
            key={text}
            disabled={disabled}
            sx={danger ? { color: 'error.main' } : null}
            onClick={() => {
              chosen.current = run;
              close();
            }}
          >
            <Box component="span" sx={{ flex: 1 }}>
              {text}
            </Box>
            {keys && (
              <Typography component="kbd" variant="caption" sx={{ ml: 3, color: 'text.secondary', fontFamily: 'inherit' }}>
                {keys}
              </Typography>
            )}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
