import type { Components, Theme } from '@mui/material/styles';

type Overrides = Components<Omit<Theme, 'components'>>;

export const inputs: Overrides = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 8,
        paddingInline: theme.spacing(2),
        whiteSpace: 'nowrap',
        variants: [
          {
            props: { variant: 'outlined', color: 'inherit' },
            style: {
              borderColor: theme.vars.palette.field.chip,
              backgroundColor: theme.vars.palette.background.paper,
              '&:hover': { borderColor: theme.vars.palette.field.edge, backgroundColor: theme.vars.palette.soft.neutral },
            },
          },
          { props: { variant: 'text' }, style: { paddingInline: theme.spacing(1) } },
        ],
      }),
      sizeMedium: { minHeight: 36, paddingBlock: 7 },
      sizeSmall: { minHeight: 28, paddingBlock: 3, fontSize: '0.8125rem' },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 8,
        variants: [{ props: { color: 'default' }, style: { color: theme.vars.palette.text.secondary } }],
      }),
      sizeSmall: { width: 28, height: 28, padding: 4 },
    },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderColor: theme.vars.palette.field.chip,
        color: theme.vars.palette.text.secondary,
        '&.Mui-selected, &.Mui-selected:hover': {
          backgroundColor: theme.vars.palette.soft.accent,
          color: theme.vars.palette.soft.onAccent,
        },
      }),
      sizeSmall: { paddingBlock: 4, paddingInline: 10, fontSize: '0.8125rem' },
    },
  },
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiSelect: { defaultProps: { size: 'small' } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.text.disabled },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.primary.main },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.error.main },
      }),
      // Labels are of this size wherever they stand, and the gap in the edge has to fit them.
      notchedOutline: ({ theme }) => ({ borderColor: theme.vars.palette.field.edge, fontSize: '1rem' }),
      input: { '&::placeholder': { opacity: 0.72 } },
    },
  },
  MuiInputBase: { styleOverrides: { root: { fontSize: '0.9375rem' }, sizeSmall: { fontSize: '0.875rem' } } },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 2, fontSize: '0.75rem' } } },
  MuiAutocomplete: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      option: { fontSize: '0.875rem' },
      groupLabel: ({ theme }) => ({
        fontSize: '0.75rem',
        lineHeight: '2rem',
        fontWeight: 600,
        color: theme.vars.palette.text.secondary,
      }),
      paper: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.divider}`, marginTop: 4 }),
    },
  },
  MuiCheckbox: { defaultProps: { size: 'small' } },
  MuiRadio: { defaultProps: { size: 'small' } },
  MuiSwitch: { defaultProps: { size: 'small' } },
};
