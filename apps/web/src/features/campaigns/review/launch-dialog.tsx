import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { formatNumber, plural } from '../../../shared';
import { isConfirmed, mustBeTyped } from './confirm-number';

interface LaunchDialogProps {
  readonly open: boolean;
  readonly name: string;
  readonly recipients: number;
  readonly launching: boolean;
  readonly onLaunch: () => void;
  readonly onClose: () => void;
}

/** The last look. Large launches want the number typed: a click can slip, a number cannot. */
export const LaunchDialog = ({ open, name, recipients, launching, onLaunch, onClose }: LaunchDialogProps) => {
  const titleId = useId();
  const [typed, setTyped] = useState('');
  const confirmed = isConfirmed(typed, recipients);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (confirmed) onLaunch();
  };

  return (
    <Dialog
      open={open}
      onClose={launching ? () => undefined : onClose}
      maxWidth="xs"
      fullWidth
      aria-labelledby={titleId}
      slotProps={{ transition: { onExited: () => setTyped('') } }}
    >
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>Launch to {plural(recipients, 'customer')}?</DialogTitle>
        <DialogContent>
          <Typography color="textSecondary" sx={{ mb: mustBeTyped(recipients) ? 2.5 : 0 }}>
            “{name}” starts sending at once. What has been sent cannot be taken back; what has not can be cancelled.
          </Typography>
          {mustBeTyped(recipients) && (
            <TextField
              label={`Type ${formatNumber(recipients)} to confirm`}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoFocus
              autoComplete="off"
              slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" variant="outlined" onClick={onClose} disabled={launching}>
            Not yet
          </Button>
          <Button type="submit" variant="contained" disabled={!confirmed} loading={launching}>
            Launch
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
