import type { Components, Theme } from '@mui/material/styles';
import type {} from '@mui/x-data-grid/themeAugmentation';

type Overrides = Components<Omit<Theme, 'components'>>;

/** The data grid in the looks of the tables. */
export const grid: Overrides = {
  MuiDataGrid: {
    styleOverrides: {
      root: ({ theme }) => ({
        '--DataGrid-t-color-background-base': theme.vars.palette.background.paper,
        '--DataGrid-t-header-background-base': theme.vars.palette.background.paper,
        '--DataGrid-t-color-border-base': theme.vars.palette.divider,
        '--DataGrid-rowBorderColor': theme.vars.palette.divider,
        border: 0,
        fontSize: '0.9375rem',
        fontVariantNumeric: 'tabular-nums',
      }),
      columnHeaderTitle: ({ theme }) => ({
        color: theme.vars.palette.text.secondary,
        fontSize: '0.8125rem',
        fontWeight: 500,
      }),
      columnSeparator: ({ theme }) => ({ color: theme.vars.palette.divider }),
      row: ({ theme }) => ({
        '&:hover': { backgroundColor: theme.vars.palette.soft.neutral },
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: theme.vars.palette.soft.accent },
      }),
      cell: { display: 'flex', alignItems: 'center', lineHeight: '1.25rem' },
    },
  },
};
