import { useMutation } from '@apollo/client/react';
import { type KeyLineFragment, RevokeApiKeyDocument } from '../../../generated/graphql';
import { ConfirmDialog, formatAgo, useNotify, useSubmit } from '../../../shared';

interface RevokeKeyDialogProps {
  readonly apiKey: KeyLineFragment;
  readonly onRevoked: () => void;
  readonly onClose: () => void;
}

export const RevokeKeyDialog = ({ apiKey: { id, name, lastUsedAt }, onRevoked, onClose }: RevokeKeyDialogProps) => {
  const [revoke] = useMutation(RevokeApiKeyDocument);
  const notify = useNotify();
  const { errors, busy, submit } = useSubmit(async () => {
    const { data } = await revoke({ variables: { input: { id } } });
    const { apiKey, userErrors = [] } = data?.revokeApiKey ?? {};
    if (!apiKey) return userErrors;
    notify(`“${name}” is revoked`);
    onRevoked();
    onClose();
    return [];
  });
  return (
    <ConfirmDialog
      open
      title={`Revoke “${name}”?`}
      text={
        <>
          Whatever signs in with it is refused from its next request on. It cannot be undone.{' '}
          {lastUsedAt ? `It was last used ${formatAgo(lastUsedAt, Date.now())}.` : 'It has never been used.'}
        </>
      }
      confirmLabel="Revoke"
      danger
      busy={busy}
      problem={errors[0]?.message}
      onConfirm={submit}
      onClose={onClose}
    />
  );
};
