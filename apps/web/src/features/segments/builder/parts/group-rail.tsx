import { styled } from '@mui/material/styles';

interface GroupRailProps {
  readonly mode: 'all' | 'any' | 'none';
  readonly thin?: boolean;
}

/** The coloured line at the left of everything that belongs to one group. */
export const GroupRail = styled('div', { shouldForwardProp: (name) => name !== 'mode' && name !== 'thin' })<GroupRailProps>(
  ({ theme, mode, thin }) => ({
    borderInlineStart: `${thin ? 2 : 3}px solid ${theme.vars.palette.rail[mode]}`,
    paddingInlineStart: theme.spacing(thin ? 1.25 : 2),
    minWidth: 0,
    [theme.breakpoints.down('sm')]: { paddingInlineStart: theme.spacing(thin ? 1 : 1.25) },
  }),
);
