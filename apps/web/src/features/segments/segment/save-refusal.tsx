import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { ErrorState, isAbout, type SaveState } from '../../../shared';

interface SaveRefusalProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
}

/** Why the newest edit could not be saved; what belongs to the name stands at the name. */
export const SaveRefusal = ({ state, onRetry }: SaveRefusalProps) => {
  if (state.kind === 'failed') {
    return (
      <Box sx={{ mb: 2 }}>
        <ErrorState error={state.error} onRetry={onRetry} />
      </Box>
    );
  }
  if (state.kind !== 'refused') return null;
  return state.errors
    .filter((error) => !isAbout(error, 'name'))
    .map(({ message }) => (
      <Alert key={message} severity="error" sx={{ mb: 2 }}>
        {message}
      </Alert>
    ));
};
