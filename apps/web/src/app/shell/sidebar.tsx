import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { NavLink, useLocation } from 'react-router';
import type { Viewer } from '../../shared/viewer';
import { Brand } from './brand';
import { MemberMenu } from './member-menu';
import { destinationsFor } from './navigation';
import { ThemeSwitch } from './theme-switch';

interface SidebarProps {
  readonly viewer: Viewer | undefined;
  readonly onNavigate?: (() => void) | undefined;
}

export const Sidebar = ({ viewer, onNavigate }: SidebarProps) => {
  const { pathname } = useLocation();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', px: 1.5, py: 2.5 }}>
      <Box sx={{ px: 1, pb: 2 }}>
        <Brand />
      </Box>
      <Box component="nav" aria-label="Main" sx={{ flex: 1, overflowY: 'auto' }}>
        <List disablePadding sx={{ display: 'grid', gap: 0.5 }}>
          {destinationsFor(viewer).map(({ to, label, Icon }) => (
            <ListItem key={to} disablePadding>
              <ListItemButton
                component={NavLink}
                to={to}
                dense
                selected={pathname === to || pathname.startsWith(`${to}/`)}
                {...(onNavigate ? { onClick: onNavigate } : {})}
              >
                <ListItemIcon sx={{ minWidth: 32, color: 'inherit' }}>
                  <Icon fontSize="small" />
                </ListItemIcon>
                <ListItemText primary={label} />
              </ListItemButton>
            </ListItem>
          ))}
        </List>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'end', gap: 1, px: 1, pt: 2, borderTop: 1, borderColor: 'divider' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {viewer ? (
            <>
              <Typography variant="subtitle2" noWrap>
                {viewer.workspace.name}
              </Typography>
              <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
                {viewer.workspace.timeZone} · {viewer.workspace.currency}
              </Typography>
            </>
          ) : (
            <>
              <Skeleton width="70%" />
              <Skeleton width="90%" />
            </>
          )}
        </Box>
        <ThemeSwitch />
      </Box>
      {viewer?.member && <MemberMenu viewer={viewer} member={viewer.member} onNavigate={onNavigate} />}
    </Box>
  );
};
