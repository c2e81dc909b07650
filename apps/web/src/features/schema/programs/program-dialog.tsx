import { useMutation } from '@apollo/client/react';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { SaveLoyaltyProgramDocument } from '../../../generated/graphql';
import { errorAt, FormDialog, isAbout, useNotify, useSubmit } from '../../../shared';
import { linesOf } from '../draft-field';

export interface DraftProgram {
  readonly name: string;
  /** One to a line, the lowest first. */
  readonly tiers: string;
}

interface ProgramDialogProps {
  readonly initial: DraftProgram;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export const ProgramDialog = ({ initial, onClose, onSaved }: ProgramDialogProps) => {
  const [{ name, tiers }, setProgram] = useState(initial);
  const [save] = useMutation(SaveLoyaltyProgramDocument);
  const notify = useNotify();
  const { errors, busy, submit } = useSubmit(async () => {
    const { data } = await save({ variables: { input: { name: name.trim(), tiers: linesOf(tiers) } } });
    const { loyaltyProgram, userErrors = [] } = data?.saveLoyaltyProgram ?? {};
    if (!loyaltyProgram) return userErrors;
    notify(`“${loyaltyProgram.name}” is in the schema`);
    onSaved();
    return [];
  });
  const known = initial.name !== '';
  return (
    <FormDialog
      title={known ? `Edit “${initial.name}”` : 'Describe a loyalty program'}
      submitLabel={known ? 'Save' : 'Add to schema'}
      busy={busy}
      incomplete={name.trim() === ''}
      problems={errors.filter((error) => !(isAbout(error, 'name') || isAbout(error, 'tiers')))}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        autoFocus={!known}
        label="Name"
        value={name}
        error={errorAt(errors, 'name') !== undefined}
        helperText={errorAt(errors, 'name') ?? 'As it is sent'}
        onChange={(event) => setProgram({ name: event.target.value, tiers })}
        slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off', readOnly: known } }}
      />
      <TextField
        multiline
        minRows={3}
        autoFocus={known}
        label="Tiers"
        value={tiers}
        error={errorAt(errors, 'tiers') !== undefined}
        helperText={errorAt(errors, 'tiers') ?? 'One to a line, the lowest first. Without any, every tier is taken.'}
        onChange={(event) => setProgram({ name, tiers: event.target.value })}
      />
    </FormDialog>
  );
};
