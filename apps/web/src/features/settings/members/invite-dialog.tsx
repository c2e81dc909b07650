import { useMutation } from '@apollo/client/react';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { InviteMemberDocument, type Role } from '../../../generated/graphql';
import { errorAt, FormDialog, isAbout, useNotify, useSubmit } from '../../../shared';
import { LinkDialog } from './link-dialog';
import { RoleChoice } from './role-choice';

interface InviteDialogProps {
  readonly onInvited: () => void;
  readonly onClose: () => void;
}

export const InviteDialog = ({ onInvited, onClose }: InviteDialogProps) => {
  const [fields, setFields] = useState<{ readonly email: string; readonly role: Role }>({ email: '', role: 'MARKETER' });
  const [link, setLink] = useState<string>();
  const [invite] = useMutation(InviteMemberDocument);
  const notify = useNotify();
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { data } = await invite({ variables: { input: { ...fields, email: fields.email.trim() } } });
    const { invitation, link: byHand, userErrors = [] } = data?.inviteMember ?? {};
    if (!invitation) return userErrors;
    onInvited();
    if (byHand) setLink(byHand);
    else {
      notify(`Invitation sent to ${invitation.email}`);
      onClose();
    }
    return [];
  });
  const change = (patch: Partial<typeof fields>) => {
    setFields({ ...fields, ...patch });
    forget();
  };
  if (link) return <LinkDialog email={fields.email.trim()} link={link} onClose={onClose} />;
  return (
    <FormDialog
      title="Invite somebody"
      submitLabel="Send the invitation"
      busy={busy}
      incomplete={fields.email.trim() === ''}
      problems={errors.filter((error) => !(isAbout(error, 'email') || isAbout(error, 'role')))}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        type="email"
        label="Email address"
        value={fields.email}
        error={errorAt(errors, 'email') !== undefined}
        helperText={errorAt(errors, 'email') ?? 'A link goes there, by which they choose a password. It is good for a week.'}
        onChange={(event) => change({ email: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 254, autoComplete: 'off', spellCheck: false } }}
      />
      <RoleChoice value={fields.role} problem={errorAt(errors, 'role')} onChange={(role) => change({ role })} />
    </FormDialog>
  );
};
