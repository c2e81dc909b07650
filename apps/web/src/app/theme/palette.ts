import type { PaletteOptions } from '@mui/material/styles';

/** Colours of the groups' rails and of the pale surfaces, beside MUI's own palette. */
export interface ProductPalette {
  rail: { all: string; any: string; none: string };
  /** Pale fill and the ink that reads on it; one pair for each tone that a pill or banner can have. */
  soft: {
    accent: string;
    onAccent: string;
    neutral: string;
    onNeutral: string;
    warning: string;
    onWarning: string;
    danger: string;
    onDanger: string;
    success: string;
    onSuccess: string;
  };
  /** An answer to an older question: plainly grey, and still four and a half to one. */
  stale: { main: string };
  /** Edge of a field: three to one against the page, which the hairlines of cards need not be. */
  field: { edge: string; chip: string };
}

declare module '@mui/material/styles' {
  interface Palette extends ProductPalette {}
  interface PaletteOptions extends Partial<ProductPalette> {}
}

export const light: PaletteOptions = {
  primary: { main: '#0F6B5C', dark: '#0B5145', light: '#3E8A7D', contrastText: '#FFFFFF' },
  secondary: { main: '#5650BD', dark: '#413C95', light: '#7C77D3', contrastText: '#FFFFFF' },
  error: { main: '#B3261E', dark: '#8C1D17', light: '#CF5B54', contrastText: '#FFFFFF' },
  warning: { main: '#C98A1B', dark: '#8A5A00', light: '#E0B25C', contrastText: '#1B1F23' },
  success: { main: '#18764F', dark: '#0F5739', light: '#4B9A78', contrastText: '#FFFFFF' },
  info: { main: '#3B5BA9', dark: '#2B4480', light: '#6D86C4', contrastText: '#FFFFFF' },
  background: { default: '#F7F8F8', paper: '#FFFFFF' },
  text: { primary: '#1B1F23', secondary: '#59636B', disabled: '#8C959C' },
  divider: '#E4E7EA',
  rail: { all: '#0F6B5C', any: '#5650BD', none: '#B3261E' },
  soft: {
    accent: '#E1F0ED',
    onAccent: '#0B4A40',
    neutral: '#F1F3F4',
    onNeutral: '#4C565D',
    warning: '#FCF0DA',
    onWarning: '#7A4E00',
    danger: '#FBE9E7',
    onDanger: '#8C1D17',
    success: '#E1F2E9',
    onSuccess: '#0F5739',
  },
  stale: { main: '#616B72' },
  field: { edge: '#B3BBC1', chip: '#D3D8DC' },
};

export const dark: PaletteOptions = {
  primary: { main: '#56BFAB', dark: '#3B9C8A', light: '#86D5C6', contrastText: '#04211B' },
  secondary: { main: '#A29DF2', dark: '#7F79DB', light: '#C2BEF8', contrastText: '#14123A' },
  error: { main: '#F2938B', dark: '#DB6A61', light: '#F7B8B3', contrastText: '#3B0A07' },
  warning: { main: '#E5B45C', dark: '#C79339', light: '#F0CD8E', contrastText: '#2B1D00' },
  success: { main: '#6CC79A', dark: '#47A577', light: '#9ADBBB', contrastText: '#04210F' },
  info: { main: '#8EA8EA', dark: '#6886D3', light: '#B3C5F3', contrastText: '#0A1738' },
  background: { default: '#101415', paper: '#171C1E' },
  text: { primary: '#E9EDEE', secondary: '#A5B0B6', disabled: '#727D84' },
  divider: '#2A3135',
  rail: { all: '#56BFAB', any: '#A29DF2', none: '#F2938B' },
  soft: {
    accent: '#16322D',
    onAccent: '#B5E3DA',
    neutral: '#22292C',
    onNeutral: '#C3CCD1',
    warning: '#392C12',
    onWarning: '#F0D29B',
    danger: '#3D1D1A',
    onDanger: '#F7C1BC',
    success: '#163225',
    onSuccess: '#B4E4CC',
  },
  stale: { main: '#8E999F' },
  field: { edge: '#566168', chip: '#3A4348' },
};
