import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { AskForPasswordDocument } from '../../generated/graphql';
import { Link, useSubmit } from '../../shared';
import { EmailField } from './email-field';
import { EntryFrame } from './entry-frame';
import { PlainForm } from './plain-form';

export const ForgotPasswordPage = () => {
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState(false);
  const [askFor] = useMutation(AskForPasswordDocument);
  const { errors, busy, submit } = useSubmit(async () => {
    if (email.trim() === '') return [{ code: 'REQUIRED', message: 'Type your email address.', path: null }];
    const { data } = await askFor({ variables: { input: { email: email.trim() } } });
    const { done, userErrors = [] } = data?.requestPasswordReset ?? {};
    setAsked(done === true);
    return userErrors;
  });
  const back = <Link to="/login">Back to signing in</Link>;
  if (asked) {
    return (
      <EntryFrame title="Look into your mailbox" aside={back}>
        <Alert severity="success">
          If {email.trim()} is the address of a member, a link is on its way there. It is good for an hour, and once.
        </Alert>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title="A new password" subtitle="We send you a link to choose one." aside={back}>
      <PlainForm submitLabel="Send the link" busy={busy} problems={errors} onSubmit={submit}>
        <EmailField autoFocus value={email} onChange={setEmail} />
      </PlainForm>
    </EntryFrame>
  );
};
