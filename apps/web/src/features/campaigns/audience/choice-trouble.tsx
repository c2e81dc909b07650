import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { ErrorState, type SaveState } from '../../../shared';

interface ChoiceTroubleProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
  readonly onInsist: () => void;
}

/** Why the chosen segment is not the campaign's audience yet. */
export const ChoiceTrouble = ({ state, onRetry, onInsist }: ChoiceTroubleProps) => {
  if (state.kind === 'failed') return <ErrorState error={state.error} onRetry={onRetry} />;
  if (state.kind === 'refused') {
    return state.errors.map(({ message }) => (
      <Alert key={message} severity="error">
        {message}
      </Alert>
    ));
  }
  if (state.kind !== 'conflict') return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" variant="outlined" onClick={onInsist}>
          Choose it anyway
        </Button>
      }
    >
      This campaign was changed in another window, so your choice is not saved yet.
    </Alert>
  );
};
