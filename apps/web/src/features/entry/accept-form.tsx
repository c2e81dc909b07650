import { useMutation } from '@apollo/client/react';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { AcceptInvitationDocument, type OpenInvitationQuery } from '../../generated/graphql';
import { CodeField, errorAt, isAbout, PASSWORD_HINT, PasswordField, useSubmit } from '../../shared';
import { EmailField } from './email-field';
import { PlainForm } from './plain-form';

interface AcceptFormProps {
  readonly token: string;
  readonly invitation: NonNullable<OpenInvitationQuery['invitation']>;
  /** There is a shorter way in beside it. */
  readonly secondary: boolean;
  readonly onAccepted: () => void;
}

const AT_FIELDS = ['name', 'password', 'code'];

export const AcceptForm = ({ token, invitation: { email, isMember }, secondary, onAccepted }: AcceptFormProps) => {
  const [fields, setFields] = useState({ name: '', password: '', code: '' });
  const [needsCode, setNeedsCode] = useState(false);
  const [accept] = useMutation(AcceptInvitationDocument);
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { name, password, code } = fields;
    const input = { token, password, ...(!isMember && { name: name.trim() }), ...(needsCode && { code: code.trim() }) };
    const { data } = await accept({ variables: { input } });
    const { viewer, userErrors = [] } = data?.acceptInvitation ?? {};
    if (viewer) onAccepted();
    // Only members with a device are asked for its code, which shows once the password has been right.
    const asksForCode = !needsCode && userErrors.some((error) => isAbout(error, 'code'));
    if (asksForCode) setNeedsCode(true);
    return asksForCode ? [] : userErrors;
  });
  const change = (patch: Partial<typeof fields>) => {
    setFields({ ...fields, ...patch });
    forget();
  };
  return (
    <PlainForm
      submitLabel="Accept the invitation"
      busy={busy}
      secondary={secondary}
      problems={errors.filter((error) => !AT_FIELDS.some((field) => isAbout(error, field)))}
      onSubmit={submit}
    >
      <EmailField readOnly value={email} onChange={() => undefined} />
      {!isMember && (
        <TextField
          autoFocus
          label="Your name"
          value={fields.name}
          error={errorAt(errors, 'name') !== undefined}
          helperText={errorAt(errors, 'name')}
          onChange={(event) => change({ name: event.target.value })}
          slotProps={{ htmlInput: { autoComplete: 'name', maxLength: 120 } }}
        />
      )}
      <PasswordField
        autoFocus={isMember}
        label={isMember ? 'Your password' : 'Choose a password'}
        kind={isMember ? 'current-password' : 'new-password'}
        value={fields.password}
        problem={errorAt(errors, 'password')}
        {...(!isMember && { hint: PASSWORD_HINT })}
        onChange={(password) => change({ password })}
      />
      {needsCode && (
        <CodeField
          autoFocus
          value={fields.code}
          problem={errorAt(errors, 'code')}
          hint="The one that your device shows now, or one of your recovery codes"
          onChange={(code) => change({ code })}
        />
      )}
    </PlainForm>
  );
};
