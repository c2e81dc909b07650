import type { Components, Theme } from '@mui/material/styles';

type Overrides = Components<Omit<Theme, 'components'>>;

export const content: Overrides = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      body: {
        textRendering: 'optimizeLegibility',
      },
      'a:focus-visible, [tabindex="0"]:focus-visible': {
        outline: `2px solid ${theme.vars.palette.primary.main}`,
        outlineOffset: 2,
        borderRadius: 4,
      },
      // Whatever colours its parts have; biome-ignore lint/complexity/noImportantStyles: it has to win over them.
      '[data-stale="true"], [data-stale="true"] *': { color: `${theme.vars.palette.stale.main} !important` },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms',
          animationIterationCount: 1,
          scrollBehavior: 'auto',
        },
      },
    }),
  },
  MuiTypography: { defaultProps: { variantMapping: { count: 'p', subtitle1: 'p', subtitle2: 'p' } } },
  MuiLink: { defaultProps: { underline: 'hover' }, styleOverrides: { root: { fontWeight: 550 } } },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderColor: theme.vars.palette.divider,
        padding: theme.spacing(1.5, 2),
        fontSize: '0.9375rem',
        lineHeight: '1.25rem',
      }),
      head: ({ theme }) => ({
        color: theme.vars.palette.text.secondary,
        fontSize: '0.8125rem',
        fontWeight: 500,
        paddingBlock: theme.spacing(1.25),
        whiteSpace: 'nowrap',
      }),
      sizeSmall: ({ theme }) => ({ padding: theme.spacing(1, 2) }),
      alignRight: { fontVariantNumeric: 'tabular-nums' },
    },
  },
  MuiTableRow: {
    styleOverrides: {
      root: ({ theme }) => ({
        '&:last-child > td, &:last-child > th': { borderBottom: 0 },
        '&.MuiTableRow-hover:hover': { backgroundColor: theme.vars.palette.soft.neutral },
      }),
      head: ({ theme }) => ({ '&:last-child > th': { borderBottom: `1px solid ${theme.vars.palette.divider}` } }),
    },
  },
  MuiChip: {
    styleOverrides: {
      root: { fontWeight: 500 },
      sizeSmall: { height: 24, fontSize: '0.75rem' },
      outlined: ({ theme }) => ({ borderColor: theme.vars.palette.field.chip }),
    },
  },
  MuiListItemButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 8,
        '&.Mui-selected, &.Mui-selected:hover': {
          backgroundColor: theme.vars.palette.soft.accent,
          color: theme.vars.palette.soft.onAccent,
          fontWeight: 650,
        },
      }),
    },
  },
  MuiListItemText: { styleOverrides: { primary: { fontSize: '0.9375rem', fontWeight: 'inherit' } } },
  MuiLinearProgress: {
    styleOverrides: {
      root: ({ theme }) => ({ height: 8, borderRadius: 4, backgroundColor: theme.vars.palette.divider }),
      bar: { borderRadius: 4 },
    },
  },
  MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
  MuiTab: { styleOverrides: { root: ({ theme }) => ({ minHeight: 40, padding: theme.spacing(1, 1.5), minWidth: 0 }) } },
};
