import { useMutation } from '@apollo/client/react';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { RemoveDeviceDocument } from '../../../generated/graphql';
import { errorAt, FormDialog, isAbout, PasswordField, useNotify, useSubmit } from '../../../shared';

export const RemoveDeviceDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [password, setPassword] = useState('');
  const [remove] = useMutation(RemoveDeviceDocument);
  const notify = useNotify();
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { data } = await remove({ variables: { input: { password } } });
    const { done, userErrors = [] } = data?.removeDevice ?? {};
    if (!done) return userErrors;
    notify('No code is asked for any more');
    onClose();
    return [];
  });
  return (
    <FormDialog
      title="Turn off the codes?"
      submitLabel="Turn off"
      danger
      busy={busy}
      incomplete={password === ''}
      problems={errors.filter((error) => !isAbout(error, 'password'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography sx={{ color: 'text.secondary' }}>
        From then on the password alone lets you in. The recovery codes go, too.
      </Typography>
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
