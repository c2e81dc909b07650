import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { ErrorState, type SaveState, type UserError } from '../../../shared';

interface SaveRefusalProps {
  readonly state: SaveState;
  /** Refusals that stand at a field or at a condition already. */
  readonly shown: (error: UserError) => boolean;
  readonly onRetry: () => void;
}

/** Why the newest edit could not be saved. */
export const SaveRefusal = ({ state, shown, onRetry }: SaveRefusalProps) => {
  if (state.kind === 'failed') {
    return (
      <Box sx={{ mb: 2 }}>
        <ErrorState error={state.error} onRetry={onRetry} />
      </Box>
    );
  }
  if (state.kind !== 'refused') return null;
  return state.errors
    .filter((error) => !shown(error))
    .map(({ message }) => (
      <Alert key={message} severity="error" sx={{ mb: 2 }}>
        {message}
      </Alert>
    ));
};
