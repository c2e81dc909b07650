import Typography from '@mui/material/Typography';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { errorAt, FormDialog, isAbout, PasswordField, type UserError, useSubmit } from '../../../shared';

interface PasswordDialogProps extends Pick<ComponentProps<typeof FormDialog>, 'title' | 'submitLabel' | 'danger'> {
  /** Does what the password is asked for; the answer is what was refused. */
  readonly onPassword: (password: string) => Promise<readonly UserError[]>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for the member's own password before something is done to their account. */
export const PasswordDialog = ({ onPassword, children, ...dialog }: PasswordDialogProps) => {
  const [password, setPassword] = useState('');
  const { errors, busy, submit, forget } = useSubmit(() => onPassword(password));
  return (
    <FormDialog
      {...dialog}
      busy={busy}
      incomplete={password === ''}
      problems={errors.filter((error) => !isAbout(error, 'password'))}
      onSubmit={submit}
    >
      <Typography sx={{ color: 'text.secondary' }}>{children}</Typography>
      <PasswordField
        autoFocus
        label="Your password"
        kind="current-password"
        value={password}
        problem={errorAt(errors, 'password')}
        onChange={(next) => {
          setPassword(next);
          forget();
        }}
      />
    </FormDialog>
  );
};
