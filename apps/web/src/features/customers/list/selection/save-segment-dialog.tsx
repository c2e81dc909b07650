import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { errorAt, FormDialog, isAbout, plural, useNotify, useSubmit } from '../../../../shared';
import { kindsOf, type SegmentDraft, useSaveSelection } from './use-save-selection';

interface SaveSegmentDialogProps {
  readonly draft: SegmentDraft;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export const SaveSegmentDialog = ({ draft, onClose, onSaved }: SaveSegmentDialogProps) => {
  const kinds = kindsOf(draft);
  const [name, setName] = useState('');
  const [kind, setKind] = useState(kinds[0].kind);
  const save = useSaveSelection();
  const navigate = useNavigate();
  const notify = useNotify();
  const { errors, busy, submit, forget } = useSubmit(async () => {
    if (name.trim() === '') return [{ code: 'REQUIRED', message: 'Give the segment a name.', path: ['name'] }];
    const { segment, userErrors } = await save(name.trim(), kind, draft);
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
      <Typography sx={{ color: 'text.secondary' }}>{plural(draft.count, 'customer')} now.</Typography>
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
      <RadioGroup
        aria-label="Who is in it later"
        value={kind}
        onChange={(_event, chosen) => {
          setKind(kinds.find((one) => one.kind === chosen)?.kind ?? kind);
          forget();
        }}
        sx={{ gap: 1 }}
      >
        {kinds.map((choice) => (
          <FormControlLabel
            key={choice.kind}
            value={choice.kind}
            control={<Radio />}
            sx={{ alignItems: 'start' }}
            label={
              <Box sx={{ pt: 1 }}>
                <Typography sx={{ fontWeight: 600 }}>{choice.label}</Typography>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {choice.text}
                </Typography>
              </Box>
            }
          />
        ))}
      </RadioGroup>
    </FormDialog>
  );
};
