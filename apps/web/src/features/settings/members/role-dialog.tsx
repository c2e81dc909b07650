import { useApolloClient, useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { ChangeMemberRoleDocument, type MemberLineFragment, ViewerDocument } from '../../../generated/graphql';
import { errorAt, FormDialog, isAbout, roleLabel, useNotify, useSubmit, useViewer } from '../../../shared';
import { RoleChoice } from './role-choice';

interface RoleDialogProps {
  readonly member: MemberLineFragment;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

export const RoleDialog = ({ member: { id, name, role: before }, onChanged, onClose }: RoleDialogProps) => {
  const [role, setRole] = useState(before);
  const [change] = useMutation(ChangeMemberRoleDocument);
  const client = useApolloClient();
  const notify = useNotify();
  const isMe = useViewer().member?.id === id;
  const { errors, busy, submit } = useSubmit(async () => {
    const { data } = await change({ variables: { input: { id, role } } });
    const { member, userErrors = [] } = data?.changeMemberRole ?? {};
    if (!member) return userErrors;
    notify(`${name} is ${roleLabel(role).toLowerCase()} now`);
    onClose();
    if (isMe) await client.refetchQueries({ include: [ViewerDocument] });
    else onChanged();
    return [];
  });
  return (
    <FormDialog
      title={`Role of ${name}`}
      submitLabel="Change the role"
      busy={busy}
      incomplete={role === before}
      problems={errors.filter((error) => !isAbout(error, 'role'))}
      onSubmit={submit}
      onClose={onClose}
    >
      {isMe && <Alert severity="warning">This is you. With another role you may not be able to change it back.</Alert>}
      <RoleChoice value={role} problem={errorAt(errors, 'role')} onChange={setRole} />
    </FormDialog>
  );
};
