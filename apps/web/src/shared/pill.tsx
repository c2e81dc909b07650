import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'accent' | 'warning' | 'danger' | 'success';

const Root = styled('span', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  padding: '2px 8px',
  borderRadius: 12,
  fontSize: '0.75rem',
  lineHeight: '1.125rem',
  fontWeight: 500,
  whiteSpace: 'nowrap',
  variants: [
    {
      props: { tone: 'neutral' },
      style: {
        border: `1px solid ${theme.vars.palette.field.chip}`,
        padding: '1px 8px',
        color: theme.vars.palette.text.secondary,
      },
    },
    {
      props: { tone: 'accent' },
      style: { backgroundColor: theme.vars.palette.soft.accent, color: theme.vars.palette.soft.onAccent },
    },
    {
      props: { tone: 'warning' },
      style: { backgroundColor: theme.vars.palette.soft.warning, color: theme.vars.palette.soft.onWarning },
    },
    {
      props: { tone: 'danger' },
      style: { backgroundColor: theme.vars.palette.soft.danger, color: theme.vars.palette.soft.onDanger },
    },
    {
      props: { tone: 'success' },
      style: { backgroundColor: theme.vars.palette.soft.success, color: theme.vars.palette.soft.onSuccess },
    },
  ],
}));

/** A word about the state of a thing. The tone helps, the word says it. */
export const StatusPill = ({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <Root tone={tone}>{children}</Root>
);
