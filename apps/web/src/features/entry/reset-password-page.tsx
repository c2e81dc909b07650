import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ResetPasswordDocument } from '../../generated/graphql';
import { errorAt, isAbout, Link, PASSWORD_HINT, PasswordField, useSubmit } from '../../shared';
import { EntryFrame } from './entry-frame';
import { PlainForm } from './plain-form';

/** Where the link leads that came by mail. */
export const ResetPasswordPage = () => {
  const [parameters] = useSearchParams();
  const token = parameters.get('token') ?? '';
  const [password, setPassword] = useState('');
  const navigate = useNavigate();
  const [reset] = useMutation(ResetPasswordDocument);
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { data } = await reset({ variables: { input: { token, newPassword: password } } });
    const { done, userErrors = [] } = data?.resetPassword ?? {};
    if (done) await navigate('/login?problem=password-changed', { replace: true });
    return userErrors;
  });
  return (
    <EntryFrame
      title="Choose a new password"
      subtitle="It ends all your sessions, wherever you are signed in."
      aside={<Link to="/forgot-password">Ask for another link</Link>}
    >
      <PlainForm
        submitLabel="Save the password"
        busy={busy}
        problems={errors.filter((error) => !isAbout(error, 'newPassword'))}
        onSubmit={submit}
      >
        <PasswordField
          autoFocus
          label="New password"
          kind="new-password"
          value={password}
          hint={PASSWORD_HINT}
          problem={errorAt(errors, 'newPassword')}
          onChange={(next) => {
            setPassword(next);
            forget();
          }}
        />
      </PlainForm>
    </EntryFrame>
  );
};
