import { useMutation } from '@apollo/client/react';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ChangeNameDocument } from '../../generated/graphql';
import { errorAt, FormDialog, isAbout, useNotify, useSubmit } from '../../shared';

interface NameDialogProps {
  readonly name: string;
  readonly onClose: () => void;
}

export const NameDialog = ({ name: before, onClose }: NameDialogProps) => {
  const [name, setName] = useState(before);
  const [change] = useMutation(ChangeNameDocument);
  const notify = useNotify();
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { data } = await change({ variables: { input: { name: name.trim() } } });
    const { viewer, userErrors = [] } = data?.changeName ?? {};
    if (!viewer?.member) return userErrors;
    notify(`You are called ${viewer.member.name} now`);
    onClose();
    return [];
  });
  return (
    <FormDialog
      title="Change your name"
      submitLabel="Change the name"
      busy={busy}
      incomplete={name.trim() === '' || name.trim() === before}
      problems={errors.filter((error) => !isAbout(error, 'name'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label="Your name"
        value={name}
        error={errorAt(errors, 'name') !== undefined}
        helperText={errorAt(errors, 'name') ?? 'Everybody you work with sees it. The audit log keeps the one before.'}
        onChange={(event) => {
          setName(event.target.value);
          forget();
        }}
        slotProps={{ htmlInput: { maxLength: 120, autoComplete: 'name' } }}
      />
    </FormDialog>
  );
};
