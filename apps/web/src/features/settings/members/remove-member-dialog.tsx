import { useMutation } from '@apollo/client/react';
import { type MemberLineFragment, RemoveMemberDocument } from '../../../generated/graphql';
import { ConfirmDialog, useNotify, useSubmit, useWorkspace } from '../../../shared';

interface RemoveMemberDialogProps {
  readonly member: MemberLineFragment;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

export const RemoveMemberDialog = ({ member: { id, name }, onRemoved, onClose }: RemoveMemberDialogProps) => {
  const { name: workspace } = useWorkspace();
  const [remove] = useMutation(RemoveMemberDocument);
  const notify = useNotify();
  const { errors, busy, submit } = useSubmit(async () => {
    const { data } = await remove({ variables: { input: { id } } });
    const { removedId, userErrors = [] } = data?.removeMember ?? {};
    if (!removedId) return userErrors;
    notify(`${name} does not work here any more`);
    onRemoved();
    onClose();
    return [];
  });
  return (
    <ConfirmDialog
      open
      title={`Remove ${name}?`}
      text={`They are out of ${workspace} at once. What they made stays, and so do keys that they made: look through the API keys, too.`}
      confirmLabel="Remove"
      danger
      busy={busy}
      problem={errors[0]?.message}
      onConfirm={submit}
      onClose={onClose}
    />
  );
};
