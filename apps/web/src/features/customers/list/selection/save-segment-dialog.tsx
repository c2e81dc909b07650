import { useMutation } from '@apollo/client/react';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Filter } from '@muster/filters';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CreateSegmentDocument } from '../../../../generated/graphql';
import { errorAt, FormDialog, isAbout, plural, useNotify, useSubmit } from '../../../../shared';

export interface SegmentDraft {
  readonly filter: Filter;
  readonly count: number;
  /** Whether customers that match later belong to it as well. */
  readonly current: boolean;
}

interface SaveSegmentDialogProps {
  readonly draft: SegmentDraft;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export const SaveSegmentDialog = ({ draft, onClose, onSaved }: SaveSegmentDialogProps) => {
  const [name, setName] = useState('');
  const [createSegment] = useMutation(CreateSegmentDocument);
  const navigate = useNavigate();
  const notify = useNotify();
  const { errors, busy, submit, forget } = useSubmit(async () => {
    if (name.trim() === '') return [{ code: 'REQUIRED', message: 'Give the segment a name.', path: ['name'] }];
    const { data } = await createSegment({ variables: { input: { name: name.trim(), filter: draft.filter } } });
    const { segment, userErrors = [] } = data?.createSegment ?? {};
    if (!segment) return userErrors;
    notify({
      message: `“${segment.name}” is saved`,
      action: { label: 'Open', run: () => void navigate(`/segments/${segment.id}`) },
    });
    onSaved();
    return [];
  });
  return (
    <FormDialog
      title="Save as a segment"
      submitLabel="Save segment"
      busy={busy}
      problems={errors.filter((error) => !isAbout(error, 'name'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography sx={{ color: 'text.secondary' }}>
        {plural(draft.count, 'customer')} now.{' '}
        {draft.current
          ? 'The segment stays current: whoever matches later is in it too.'
          : 'It holds exactly the customers you picked, by their customer numbers.'}
      </Typography>
      <TextField
        autoFocus
        label="Name"
        value={name}
        error={errorAt(errors, 'name') !== undefined}
        helperText={errorAt(errors, 'name')}
        onChange={(event) => {
          setName(event.target.value);
          forget();
        }}
        slotProps={{ htmlInput: { maxLength: 120, autoComplete: 'off' } }}
      />
    </FormDialog>
  );
};
