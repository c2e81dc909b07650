import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';

const Chip = styled(ButtonBase)(({ theme }) => ({
  minHeight: 28,
  minWidth: 24,
  maxWidth: '100%',
  borderRadius: 6,
  fontSize: '0.9375rem',
  lineHeight: '1.25rem',
  fontFamily: 'inherit',
  textAlign: 'start',
  overflowWrap: 'anywhere',
  [theme.breakpoints.down('sm')]: { minHeight: 32 },
}));

/** What a condition is about. */
export const SubjectChip = styled(Chip)(({ theme }) => ({
  padding: '3px 8px',
  fontWeight: 650,
  backgroundColor: theme.vars.palette.soft.neutral,
  '&:hover': { backgroundColor: theme.vars.palette.divider },
}));

/** A word of the sentence that can be exchanged for another. */
export const WordChip = styled(Chip)(({ theme }) => ({
  padding: '3px 3px',
  color: theme.vars.palette.text.secondary,
  textDecoration: 'underline dotted',
  textDecorationColor: theme.vars.palette.field.edge,
  textUnderlineOffset: 4,
  '&:hover': { backgroundColor: theme.vars.palette.soft.neutral, color: theme.vars.palette.text.primary },
}));

/** A value. Dashed while there is none. */
export const ValueChip = styled(Chip, { shouldForwardProp: (name) => name !== 'missing' })<{ missing?: boolean }>(
  ({ theme, missing }) => ({
    padding: '3px 8px',
    border: `1px solid ${theme.vars.palette.field.edge}`,
    backgroundColor: theme.vars.palette.background.paper,
    '&:hover': { borderColor: theme.vars.palette.text.secondary },
    ...(missing && {
      borderStyle: 'dashed',
      borderColor: theme.vars.palette.warning.main,
      backgroundColor: theme.vars.palette.soft.warning,
      color: theme.vars.palette.soft.onWarning,
    }),
  }),
);

/** Words of a sentence that cannot be exchanged. */
export const Words = styled('span')(({ theme }) => ({
  paddingInline: 2,
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
}));

/** What a relative date means today. */
export const Resolved = styled('span')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  fontSize: '0.8125rem',
  whiteSpace: 'nowrap',
}));

/** The end of a clause: what a date means, and the cross that removes the clause. */
export const Tail = styled('span')({ display: 'inline-flex', alignItems: 'center', '&:empty': { display: 'none' } });

/** A sentence of words and chips that wraps like text. */
export const Sentence = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 4,
  rowGap: 6,
  minWidth: 0,
});
