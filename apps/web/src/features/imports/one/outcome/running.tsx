import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ImportDetailFragment } from '../../../../generated/graphql';
import { ConfirmDialog, formatNumber, formatShare, IfMay, Panel } from '../../../../shared';
import { savedOf } from '../../kinds';

interface RunningProps {
  readonly file: ImportDetailFragment;
  readonly cancelling: boolean;
  readonly onCancel: () => Promise<string | undefined>;
}

/** Phases as the server names them, in words; one that is new here is shown as it is. */
const PHASES: Readonly<Record<string, string>> = {
  WAITING: 'Waiting for another import to finish',
  READING: 'Reading the file',
  SAVING: 'Saving',
  UNDOING: 'Taking back what was saved',
};

export const Running = ({ file, cancelling, onCancel }: RunningProps) => {
  const { phase, done, total, problemCount } = file;
  const undoing = phase === 'UNDOING';
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const cancelNow = async () => {
    setProblem(await onCancel());
    setAsking(false);
  };
  const known = total > 0;
  return (
    <Panel>
      <Stack spacing={2}>
        {problem && <Alert severity="error">{problem}</Alert>}
        <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'flex-start', gap: 2 }}>
          <div>
            <Typography variant="h2">{PHASES[phase] ?? phase}</Typography>
            <Typography color="textSecondary">
              {known ? `${formatNumber(done)} of ${formatNumber(total)}, ${formatShare(done, total)}` : 'Just started'}
            </Typography>
          </div>
          <IfMay permission="imports:write">
            <Button variant="outlined" color="error" onClick={() => setAsking(true)}>
              {undoing ? 'Stop undoing' : 'Cancel import'}
            </Button>
          </IfMay>
        </Stack>
        <LinearProgress
          variant={known ? 'determinate' : 'indeterminate'}
          value={known ? Math.min(100, (100 * done) / total) : 0}
          aria-label="Progress of the import"
        />
        <Typography variant="body2" color="textSecondary">
          {!undoing && `${formatNumber(savedOf(file))} saved, ${formatNumber(problemCount)} problems. `}You can leave this page;
          it goes on.
        </Typography>
      </Stack>
      <ConfirmDialog
        open={asking}
        title={undoing ? 'Stop undoing?' : 'Stop this import?'}
        text={
          undoing
            ? 'What is taken back by now stays away. You can undo the rest later.'
            : 'What is saved stays saved. Importing the same file again goes on without doubling it.'
        }
        confirmLabel={undoing ? 'Stop undoing' : 'Stop the import'}
        cancelLabel="Go on"
        danger
        busy={cancelling}
        onConfirm={() => void cancelNow()}
        onClose={() => setAsking(false)}
      />
    </Panel>
  );
};
