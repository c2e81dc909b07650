import { useMutation } from '@apollo/client/react';
import { RemoveDeviceDocument } from '../../../generated/graphql';
import { useNotify } from '../../../shared';
import { PasswordDialog } from './password-dialog';

export const RemoveDeviceDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [remove] = useMutation(RemoveDeviceDocument);
  const notify = useNotify();
  const removeWith = async (password: string) => {
    const { data } = await remove({ variables: { input: { password } } });
    const { done, userErrors = [] } = data?.removeDevice ?? {};
    if (!done) return userErrors;
    notify('No code is asked for any more');
    onClose();
    return [];
  };
  return (
    <PasswordDialog title="Turn off the codes?" submitLabel="Turn off" danger onPassword={removeWith} onClose={onClose}>
      From then on the password alone lets you in. The recovery codes go, too.
    </PasswordDialog>
  );
};
