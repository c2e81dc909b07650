import { useApolloClient, useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ChangePasswordDocument, SessionsDocument } from '../../generated/graphql';
import { errorAt, isAbout, Link, PASSWORD_HINT, Panel, PasswordField, useNotify, useSubmit } from '../../shared';

const NOTHING = { currentPassword: '', newPassword: '' };

export const PasswordPanel = () => {
  const [fields, setFields] = useState(NOTHING);
  const [change] = useMutation(ChangePasswordDocument);
  const client = useApolloClient();
  const notify = useNotify();
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { data } = await change({ variables: { input: fields } });
    const { done, userErrors = [] } = data?.changePassword ?? {};
    if (!done) return userErrors;
    setFields(NOTHING);
    notify('Password changed. Other sessions have ended.');
    await client.refetchQueries({ include: [SessionsDocument] });
    return [];
  });
  const type = (patch: Partial<typeof fields>) => {
    setFields({ ...fields, ...patch });
    if (errors.length > 0) forget();
  };
  const general = errors.filter((error) => !(isAbout(error, 'currentPassword') || isAbout(error, 'newPassword')));
  return (
    <Panel title="Password">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) submit();
        }}
        style={{ display: 'grid', gap: 16, justifyItems: 'start' }}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          A change ends your sessions in all other browsers. Have you none yet, or forgotten it?{' '}
          <Link to="/forgot-password">Ask for a link</Link>.
        </Typography>
        <PasswordField
          label="Current password"
          kind="current-password"
          value={fields.currentPassword}
          problem={errorAt(errors, 'currentPassword')}
          onChange={(currentPassword) => type({ currentPassword })}
        />
        <PasswordField
          label="New password"
          kind="new-password"
          value={fields.newPassword}
          hint={PASSWORD_HINT}
          problem={errorAt(errors, 'newPassword')}
          onChange={(newPassword) => type({ newPassword })}
        />
        {general.map(({ message }) => (
          <Alert key={message} severity="error">
            {message}
          </Alert>
        ))}
        <Button
          type="submit"
          variant="outlined"
          color="inherit"
          loading={busy}
          disabled={fields.currentPassword === '' || fields.newPassword === ''}
        >
          Change password
        </Button>
      </form>
    </Panel>
  );
};
