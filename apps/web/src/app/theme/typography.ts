import type { TypographyVariantsOptions } from '@mui/material/styles';
import type { CSSProperties } from 'react';

declare module '@mui/material/styles' {
  interface TypographyVariants {
    count: CSSProperties;
  }
  interface TypographyVariantsOptions {
    count?: CSSProperties;
  }
}
declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    count: true;
  }
}

const tight = '-0.02em';

export const typography: TypographyVariantsOptions = {
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSize: 14,
  h1: { fontSize: '1.5rem', lineHeight: '2rem', fontWeight: 700, letterSpacing: tight, fontVariantNumeric: 'tabular-nums' },
  h2: { fontSize: '1.0625rem', lineHeight: '1.5rem', fontWeight: 650, letterSpacing: '-0.01em' },
  h3: { fontSize: '0.9375rem', lineHeight: '1.5rem', fontWeight: 650, letterSpacing: '-0.006em' },
  h4: { fontSize: '0.875rem', lineHeight: '1.25rem', fontWeight: 650 },
  subtitle1: { fontSize: '0.9375rem', lineHeight: '1.5rem', fontWeight: 600 },
  subtitle2: { fontSize: '0.875rem', lineHeight: '1.25rem', fontWeight: 600 },
  body1: { fontSize: '0.9375rem', lineHeight: '1.5rem', letterSpacing: '-0.006em' },
  body2: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
  caption: { fontSize: '0.75rem', lineHeight: '1rem' },
  button: { fontSize: '0.875rem', lineHeight: '1.25rem', fontWeight: 600, textTransform: 'none' },
  overline: { fontSize: '0.75rem', lineHeight: '1rem', fontWeight: 600, letterSpacing: 0, textTransform: 'none' },
  /** The one number that a page is about. */
  count: {
    fontSize: '2.75rem',
    lineHeight: '3rem',
    fontWeight: 700,
    letterSpacing: '-0.03em',
    fontVariantNumeric: 'tabular-nums',
  },
};
