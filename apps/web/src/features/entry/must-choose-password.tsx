import { useApolloClient } from '@apollo/client/react';
import { ChoosePasswordForm } from './choose-password-form';
import { EntryFrame } from './entry-frame';

/** In place of the application, for somebody who came in with a one-time password and loaded the page again. */
export const MustChoosePassword = () => {
  const client = useApolloClient();
  return (
    <EntryFrame title="Choose a password">
      <ChoosePasswordForm onChosen={() => void client.refetchQueries({ include: 'active' })} />
    </EntryFrame>
  );
};
