import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { UserError } from '../../shared';

interface PlainFormProps {
  readonly submitLabel: string;
  readonly busy: boolean;
  /** Beside another button that comes first. */
  readonly secondary?: boolean;
  /** Refusals that stand at no field. */
  readonly problems: readonly UserError[];
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  /** What can be done instead, below the button. */
  readonly instead?: ReactNode;
}

/** Fields one below the other, and the one button that sends them. */
export const PlainForm = ({ submitLabel, busy, secondary = false, problems, onSubmit, children, instead }: PlainFormProps) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      if (!busy) onSubmit();
    }}
    style={{ display: 'grid', gap: 20 }}
  >
    {problems.map(({ message }) => (
      <Alert key={message} severity="error" role="alert">
        {message}
      </Alert>
    ))}
    {children}
    <Button
      type="submit"
      size="large"
      variant={secondary ? 'outlined' : 'contained'}
      color={secondary ? 'inherit' : 'primary'}
      loading={busy}
      fullWidth
    >
      {submitLabel}
    </Button>
    {instead}
  </form>
);
