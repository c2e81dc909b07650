import CheckIcon from '@mui/icons-material/Check';
import UnfoldMoreIcon from '@mui/icons-material/UnfoldMore';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { mayWith } from '../../shared/access/permissions';
import { roleLabel } from '../../shared/access/roles';
import { initialsOf } from '../../shared/initials';
import type { Viewer } from '../../shared/viewer';
import { VisuallyHidden } from '../../shared/visually-hidden';

interface MemberMenuProps {
  readonly viewer: Viewer;
  readonly member: NonNullable<Viewer['member']>;
  readonly onNavigate?: (() => void) | undefined;
}

/** Who is signed in, and everything that is about them and not about the workspace. */
export const MemberMenu = ({ viewer, member, onNavigate }: MemberMenuProps) => {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const navigate = useNavigate();
  const go = (to: string, state?: object) => () => {
    setAnchor(null);
    onNavigate?.();
    void navigate(to, state && { state });
  };
  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ mt: 1.5, p: 1, gap: 1, borderRadius: 2, textAlign: 'left', '&:hover': { bgcolor: 'soft.neutral' } }}
      >
        <Avatar
          aria-hidden
          sx={{ width: 28, height: 28, fontSize: 12, fontWeight: 650, bgcolor: 'soft.accent', color: 'soft.onAccent' }}
        >
          {initialsOf(member.name)}
        </Avatar>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="subtitle2" noWrap>
            {member.name}
          </Typography>
          <Typography variant="caption" component="p" noWrap sx={{ color: 'text.secondary' }}>
            {viewer.role && roleLabel(viewer.role)}
          </Typography>
          <VisuallyHidden>your account</VisuallyHidden>
        </Box>
        <UnfoldMoreIcon fontSize="small" sx={{ color: 'text.secondary' }} />
      </ButtonBase>
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        transitionDuration={0}
        slotProps={{ list: { 'aria-label': 'Your account', dense: true }, paper: { sx: { width: 264 } } }}
      >
        <MenuItem onClick={go('/account')}>
          <ListItemText primary="Your account" secondary={member.email} slotProps={{ secondary: { noWrap: true } }} />
        </MenuItem>
        <Divider component="li" />
        <ListSubheader sx={{ bgcolor: 'transparent', lineHeight: '28px', fontSize: 12 }}>Workspaces</ListSubheader>
        {viewer.workspaces.map(({ id: workspace, name }) => {
          const isHere = workspace === viewer.workspace.id;
          return (
            <MenuItem
              key={workspace}
              role="menuitemradio"
              aria-checked={isHere}
              onClick={isHere ? () => setAnchor(null) : go('/leave', { to: 'workspace', id: workspace, name })}
            >
              <ListItemText primary={name} slotProps={{ primary: { noWrap: true } }} />
              {isHere && (
                <ListItemIcon sx={{ minWidth: 0, color: 'primary.main' }}>
                  <CheckIcon fontSize="small" />
                </ListItemIcon>
              )}
            </MenuItem>
          );
        })}
        {mayWith(viewer.permissions)('workspace:write') && (
          <MenuItem onClick={go('/account/new-workspace')}>New workspace…</MenuItem>
        )}
        <Divider component="li" />
        <MenuItem onClick={go('/leave', { to: 'sign-out' })}>Sign out</MenuItem>
      </Menu>
    </>
  );
};
