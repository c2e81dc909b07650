import { useMutation } from '@apollo/client/react';
import { type MemberLineFragment, RemoveMemberDocument } from '../../../generated/graphql';
import { ConfirmDialog, useNotify, useSubmit, useViewer, useWorkspace } from '../../../shared';

interface RemoveMemberDialogProps {
  readonly member: MemberLineFragment;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

export const RemoveMemberDialog = ({ member: { id, name }, onRemoved, onClose }: RemoveMemberDialogProps) => {
  const { name: workspace } = useWorkspace();
  const isMe = useViewer().member?.id === id;
  const [remove] = useMutation(RemoveMemberDocument);
  const notify = useNotify();
  const { errors, busy, submit } = useSubmit(async () => {
    const { data } = await remove({ variables: { input: { id } } });
    const { removedId, userErrors = [] } = data?.removeMember ?? {};
    if (!removedId) return userErrors;
    onClose();
    // Nothing of it can be asked any more.
    if (isMe) window.location.assign('/login');
    else {
      notify(`${name} does not work here any more`);
      onRemoved();
    }
    return [];
  });
  return (
    <ConfirmDialog
      open
      title={isMe ? `Leave ${workspace}?` : `Remove ${name}?`}
      text={`${isMe ? 'This is you. You are' : 'They are'} out of ${workspace} at once. What they made stays, API keys and open invitations as well: look through both.`}
      confirmLabel={isMe ? 'Leave' : 'Remove'}
      danger
      busy={busy}
      problem={errors[0]?.message}
      onConfirm={submit}
      onClose={onClose}
    />
  );
};
