import MenuIcon from '@mui/icons-material/Menu';
import AppBar from '@mui/material/AppBar';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import { useState } from 'react';
import type { Viewer } from '../../shared/viewer';
import { Brand } from './brand';
import { Sidebar } from './sidebar';

export const PhoneBar = ({ viewer }: { viewer: Viewer | undefined }) => {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <AppBar position="sticky">
        <Toolbar variant="dense" sx={{ gap: 1 }}>
          <IconButton edge="start" aria-label="Open the menu" aria-expanded={open} onClick={() => setOpen(true)}>
            <MenuIcon />
          </IconButton>
          <Brand />
        </Toolbar>
      </AppBar>
      <Drawer open={open} onClose={close} slotProps={{ paper: { sx: { width: 264 }, 'aria-label': 'Menu' } }}>
        <Sidebar viewer={viewer} onNavigate={close} />
      </Drawer>
    </>
  );
};
