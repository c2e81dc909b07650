import type { Components, Theme } from '@mui/material/styles';

type Overrides = Components<Omit<Theme, 'components'>>;

const SEVERITIES = ['error', 'warning', 'success', 'info'] as const;

const floating = '0 1px 2px rgb(0 0 0 / 0.06), 0 8px 24px rgb(0 0 0 / 0.12)';

export const surfaces: Overrides = {
  MuiPaper: {
    defaultProps: { elevation: 0 },
    // In dark mode MUI lightens raised paper by an overlay; the hairline says the same and keeps one surface colour.
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiCard: { defaultProps: { variant: 'outlined' } },
  MuiAppBar: {
    defaultProps: { color: 'default', elevation: 0 },
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
        borderBottom: `1px solid ${theme.vars.palette.divider}`,
      }),
    },
  },
  MuiDrawer: { styleOverrides: { paper: ({ theme }) => ({ borderColor: theme.vars.palette.divider }) } },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.divider}`, borderRadius: 14, boxShadow: floating }),
    },
  },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.0625rem', fontWeight: 650, paddingBottom: 8 } } },
  MuiDialogActions: { styleOverrides: { root: ({ theme }) => ({ padding: theme.spacing(1, 3, 2.5), gap: theme.spacing(1) }) } },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.divider}`, boxShadow: floating, marginTop: 4 }),
    },
  },
  MuiPopover: {
    styleOverrides: { paper: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.divider}`, boxShadow: floating }) },
  },
  MuiMenuItem: { styleOverrides: { root: { fontSize: '0.875rem', minHeight: 36 } } },
  MuiTooltip: {
    defaultProps: { arrow: true, enterDelay: 400 },
    styleOverrides: { tooltip: { fontSize: '0.75rem', padding: '6px 10px' } },
  },
  MuiAlert: {
    defaultProps: { variant: 'standard' },
    styleOverrides: {
      root: { fontSize: '0.875rem', alignItems: 'center' },
      standard: ({ theme }) => ({
        variants: [
          {
            props: { severity: 'error' },
            style: { backgroundColor: theme.vars.palette.soft.danger, color: theme.vars.palette.soft.onDanger },
          },
          {
            props: { severity: 'warning' },
            style: { backgroundColor: theme.vars.palette.soft.warning, color: theme.vars.palette.soft.onWarning },
          },
          {
            props: { severity: 'success' },
            style: { backgroundColor: theme.vars.palette.soft.success, color: theme.vars.palette.soft.onSuccess },
          },
          {
            props: { severity: 'info' },
            style: {
              backgroundColor: theme.vars.palette.soft.accent,
              color: theme.vars.palette.soft.onAccent,
              '& .MuiAlert-icon': { color: 'inherit' },
            },
          },
        ],
      }),
      // Of its own accord it is white on the darker shade, which nobody can read in dark colours.
      filled: ({ theme }) => ({
        variants: SEVERITIES.map((severity) => ({
          props: { severity },
          style: {
            backgroundColor: theme.vars.palette[severity].main,
            color: theme.vars.palette[severity].contrastText,
          },
        })),
      }),
    },
  },
  MuiSkeleton: { defaultProps: { animation: 'wave' }, styleOverrides: { root: { borderRadius: 6 } } },
};
