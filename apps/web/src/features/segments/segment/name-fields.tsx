import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { VisuallyHidden } from '../../../shared';

interface NameFieldsProps {
  readonly name: string;
  readonly description: string;
  readonly problem: string | undefined;
  readonly autoFocus?: boolean;
  readonly onName: (name: string) => void;
  readonly onDescription: (description: string) => void;
}

/** Text that is edited where it stands: a field's edge appears under the pointer and with the focus. */
const InPlace = styled(InputBase)(({ theme }) => ({
  width: '100%',
  marginInline: -9,
  paddingInline: 8,
  borderRadius: 8,
  border: '1px solid transparent',
  '&:hover': { borderColor: theme.vars.palette.field.chip },
  '&.Mui-focused': { borderColor: theme.vars.palette.primary.main, backgroundColor: theme.vars.palette.background.paper },
  '&.Mui-error': { borderColor: theme.vars.palette.error.main },
  '& .MuiInputBase-input': { padding: 0 },
  '& .MuiInputBase-input::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
}));

export const NameFields = ({ name, description, problem, autoFocus = false, onName, onDescription }: NameFieldsProps) => (
  <>
    <VisuallyHidden as="h1">{name || 'New segment'}</VisuallyHidden>
    <InPlace
      value={name}
      autoFocus={autoFocus}
      error={problem !== undefined}
      placeholder="Name this segment"
      onChange={(event) => onName(event.target.value)}
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
      placeholder="Add a description"
      onChange={(event) => onDescription(event.target.value)}
      inputProps={{ 'aria-label': 'Description', maxLength: 500 }}
      sx={{ typography: 'body1', color: 'text.secondary' }}
    />
  </>
);
