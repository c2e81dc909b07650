import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { type ReactNode, useId } from 'react';
import type { UserError } from './errors';

interface FormDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly danger?: boolean;
  readonly wide?: boolean;
  readonly busy: boolean;
  /** It cannot be sent as it is. */
  readonly incomplete?: boolean;
  /** Refusals that stand at no field. */
  readonly problems: readonly UserError[];
  readonly onSubmit: () => void;
  /** Left out where the only way on is the button: what is shown is not shown again. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** A short form over the page. Enter sends it, Escape leaves it. Drawn only while it is open, so that it begins anew each time. */
export const FormDialog = (props: FormDialogProps) => {
  const {
    title,
    submitLabel,
    danger = false,
    wide = false,
    busy,
    incomplete = false,
    problems,
    onSubmit,
    onClose,
    children,
  } = props;
  const id = useId();
  return (
    <Dialog open {...(onClose && { onClose })} maxWidth={wide ? 'md' : 'sm'} fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!(incomplete || busy)) onSubmit();
        }}
        style={{ display: 'contents' }}
      >
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 0.75 }}>
            {children}
            {problems.map(({ message }) => (
              <Alert key={message} severity="error">
                {message}
              </Alert>
            ))}
          </Stack>
        </DialogContent>
        <DialogActions>
          {onClose && (
            <Button color="inherit" variant="outlined" onClick={onClose}>
              Cancel
            </Button>
          )}
          <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} disabled={incomplete} loading={busy}>
            {submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
