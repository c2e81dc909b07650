import { useApolloClient, useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { ChangePasswordDocument, type WhoIsInFragment, WhoIsInNowDocument } from '../../generated/graphql';
import { errorAt, isAbout, PASSWORD_HINT, PasswordField, useSubmit } from '../../shared';
import { PlainForm } from './plain-form';

interface ChoosePasswordFormProps {
  /** The one-time password, where it has just been typed; otherwise it is asked for. */
  readonly currentPassword?: string;
  readonly onChosen: (viewer: WhoIsInFragment) => void;
}

/** Who came in with a one-time password chooses one before anything else. */
export const ChoosePasswordForm = ({ currentPassword, onChosen }: ChoosePasswordFormProps) => {
  const client = useApolloClient();
  const [current, setCurrent] = useState(currentPassword ?? '');
  const [chosen, setChosen] = useState('');
  const [change] = useMutation(ChangePasswordDocument);
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { data } = await change({ variables: { input: { currentPassword: current, newPassword: chosen } } });
    const { done, userErrors = [] } = data?.changePassword ?? {};
    if (!done) return userErrors;
    const { data: now } = await client.query({ query: WhoIsInNowDocument });
    if (now?.viewer) onChosen(now.viewer);
    return [];
  });
  const atOwnField = (field: string) => field === 'newPassword' || currentPassword === undefined;
  const fields = ['currentPassword', 'newPassword'].filter(atOwnField);
  return (
    <PlainForm
      submitLabel="Save and go on"
      busy={busy}
      problems={errors.filter((error) => !fields.some((field) => isAbout(error, field)))}
      onSubmit={submit}
    >
      <Alert severity="info">You came in with a password that is good for once. Choose your own to go on.</Alert>
      {currentPassword === undefined && (
        <PasswordField
          autoFocus
          label="One-time password"
          kind="current-password"
          value={current}
          problem={errorAt(errors, 'currentPassword')}
          onChange={(next) => {
            setCurrent(next);
            forget();
          }}
        />
      )}
      <PasswordField
        autoFocus={currentPassword !== undefined}
        label="New password"
        kind="new-password"
        value={chosen}
        hint={PASSWORD_HINT}
        problem={errorAt(errors, 'newPassword')}
        onChange={(next) => {
          setChosen(next);
          forget();
        }}
      />
    </PlainForm>
  );
};
