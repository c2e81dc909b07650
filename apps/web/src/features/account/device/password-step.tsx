import { useMutation } from '@apollo/client/react';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { EnrolDeviceDocument } from '../../../generated/graphql';
import { errorAt, FormDialog, isAbout, PasswordField, useSubmit } from '../../../shared';
import type { Enrolment } from './enrol-dialog';

interface PasswordStepProps {
  readonly onEnrolled: (enrolment: Enrolment) => void;
  readonly onClose: () => void;
}

export const PasswordStep = ({ onEnrolled, onClose }: PasswordStepProps) => {
  const [password, setPassword] = useState('');
  const [enrol] = useMutation(EnrolDeviceDocument);
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { data } = await enrol({ variables: { input: { password } } });
    const { secret, uri, userErrors = [] } = data?.enrolDevice ?? {};
    if (secret && uri) onEnrolled({ secret, uri });
    return userErrors;
  });
  return (
    <FormDialog
      title="Set up a device"
      submitLabel="Go on"
      busy={busy}
      incomplete={password === ''}
      problems={errors.filter((error) => !isAbout(error, 'password'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography sx={{ color: 'text.secondary' }}>
        You need an app that shows codes, such as the one of your password manager. First, show that it is you.
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
