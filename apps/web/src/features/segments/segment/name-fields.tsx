import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { KeyboardEvent } from 'react';
import { VisuallyHidden } from '../../../shared';

interface NameFieldsProps {
  readonly name: string;
  readonly description: string;
  readonly problem: string | undefined;
  readonly autoFocus?: boolean;
  /** For somebody who may not change them. */
  readonly readOnly?: boolean;
  readonly onName: (name: string) => void;
  readonly onDescription: (description: string) => void;
}

/** Text that is edited where it stands: a field's edge appears under the pointer and with the focus. */
const InPlace = styled(InputBase)(({ theme }) => ({
  width: 'calc(100% + 18px)',
  marginInline: -9,
  paddingInline: 8,
  borderRadius: 8,
  border: '1px solid transparent',
  '&:hover': { borderColor: theme.vars.palette.field.chip },
  '&.Mui-focused': { borderColor: theme.vars.palette.primary.main, backgroundColor: theme.vars.palette.background.paper },
  '&.Mui-error': { borderColor: theme.vars.palette.error.main },
  paddingBlock: 0,
  '& .MuiInputBase-input': { padding: 0 },
  '& .MuiInputBase-input::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
}));

/** The fields wrap like text, yet what they hold is one line. */
const withoutBreaks = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
const oneLine = (event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault();

export const NameFields = ({
  name,
  description,
  problem,
  autoFocus = false,
  readOnly = false,
  onName,
  onDescription,
}: NameFieldsProps) => (
  <>
    <VisuallyHidden as="h1">{name || 'New segment'}</VisuallyHidden>
    <InPlace
      value={name}
      autoFocus={autoFocus}
      error={problem !== undefined}
      multiline
      readOnly={readOnly}
      onKeyDown={oneLine}
      placeholder="Name this segment"
      onChange={(event) => onName(withoutBreaks(event.target.value))}
      inputProps={{ 'aria-label': 'Name', 'aria-describedby': problem ? 'name-problem' : undefined, maxLength: 120 }}
      sx={{ typography: 'h1' }}
    />
    {problem && (
      <Typography id="name-problem" variant="body2" role="alert" sx={{ color: 'error.main' }}>
        {problem}
      </Typography>
    )}
    <InPlace
      value={description}
      multiline
      readOnly={readOnly}
      onKeyDown={oneLine}
      placeholder={readOnly ? '' : 'Add a description'}
      onChange={(event) => onDescription(withoutBreaks(event.target.value))}
      inputProps={{ 'aria-label': 'Description', maxLength: 500 }}
      sx={{ typography: 'body1', color: 'text.secondary' }}
    />
  </>
);
