import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { ErrorState, type SaveState, type UserError } from '../../../shared';

interface SaveTroubleProps {
  readonly state: SaveState;
  /** Refusals that are shown at a field already. */
  readonly shown: (error: UserError) => boolean;
  readonly onRetry: () => void;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** What stands between the newest edit and the server, with the ways out of it. */
export const SaveTrouble = ({ state, shown, onRetry, onKeepMine, onTakeTheirs }: SaveTroubleProps) => {
  if (state.kind === 'failed') return <ErrorState error={state.error} onRetry={onRetry} />;
  if (state.kind === 'refused') {
    return state.errors
      .filter((error) => !shown(error))
      .map(({ message }) => (
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
        <>
          <Button color="inherit" size="small" onClick={onTakeTheirs}>
            Load the other version
          </Button>
          <Button color="inherit" size="small" variant="outlined" onClick={onKeepMine}>
            Keep mine
          </Button>
        </>
      }
    >
      <AlertTitle sx={{ mb: 0, fontWeight: 650 }}>This campaign was changed in another window</AlertTitle>
      Your edits are still here and not saved. Keeping yours writes the fields that you changed over the other version.
    </Alert>
  );
};
