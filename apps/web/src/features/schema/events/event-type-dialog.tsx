import { useMutation } from '@apollo/client/react';
import AddIcon from '@mui/icons-material/Add';
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { SaveEventTypeDocument } from '../../../generated/graphql';
import { errorAt, FormDialog, isAbout, useNotify, useSubmit } from '../../../shared';
import { fieldInput, NEW_FIELD } from '../draft-field';
import { FieldInputs } from '../field-inputs';
import type { DraftEvent, DraftProperty } from './draft-event';

interface EventTypeDialogProps {
  readonly initial: DraftEvent;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const isAtField = (place: readonly string[] | null) =>
  place?.includes('properties') || place?.at(-1) === 'name' || place?.at(-1) === 'label';

export const EventTypeDialog = ({ initial, onClose, onSaved }: EventTypeDialogProps) => {
  const [event, setEvent] = useState(initial);
  const [save] = useMutation(SaveEventTypeDocument);
  const notify = useNotify();
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { name, label, properties } = event;
    const input = { name: name.trim(), label: label.trim() || null, properties: properties.map(fieldInput) };
    const { data } = await save({ variables: { input } });
    const { eventType, userErrors = [] } = data?.saveEventType ?? {};
    if (!eventType) return userErrors;
    notify(`“${eventType.label}” is in the schema`);
    onSaved();
    return [];
  });
  const change = (patch: Partial<DraftEvent>) => {
    setEvent({ ...event, ...patch });
    forget();
  };
  const nameIsFixed = initial.name !== '';
  return (
    <FormDialog
      wide
      title={initial.described ? `Edit “${initial.label}”` : 'Describe a kind of event'}
      submitLabel={initial.described ? 'Save' : 'Add to schema'}
      busy={busy}
      incomplete={event.name.trim() === '' || event.properties.some(({ key }) => key.trim() === '')}
      problems={errors.filter(({ path }) => !isAtField(path))}
      onSubmit={submit}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <TextField
          autoFocus={!nameIsFixed}
          label="Name"
          value={event.name}
          error={errorAt(errors, 'name') !== undefined}
          helperText={errorAt(errors, 'name') ?? 'As it is sent: checkout_started'}
          onChange={({ target }) => change({ name: target.value })}
          slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off', spellCheck: false, readOnly: nameIsFixed } }}
        />
        <TextField
          autoFocus={nameIsFixed}
          label="Label"
          value={event.label}
          error={errors.some((error) => isAbout(error, 'label'))}
          helperText={errorAt(errors, 'label') ?? 'What people call it'}
          onChange={({ target }) => change({ label: target.value })}
          slotProps={{ htmlInput: { maxLength: 120, autoComplete: 'off' } }}
        />
      </Box>
      <Typography variant="h4" component="h3">
        Properties
      </Typography>
      <Properties properties={event.properties} errors={errors} onChange={(properties) => change({ properties })} />
    </FormDialog>
  );
};

interface PropertiesProps {
  readonly properties: readonly DraftProperty[];
  readonly errors: ReturnType<typeof useSubmit>['errors'];
  readonly onChange: (properties: readonly DraftProperty[]) => void;
}

const Properties = ({ properties, errors, onChange }: PropertiesProps) => {
  const next = 1 + Math.max(-1, ...properties.map(({ place }) => place));
  return (
    <>
      {properties.map((property, position) => (
        <Box
          key={property.place}
          role="group"
          aria-label={`Property ${position + 1}`}
          sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' }}
        >
          <FieldInputs
            field={property}
            keyIsFixed={property.known}
            errors={errors}
            path={['properties', String(position)]}
            onChange={(field) => onChange(properties.with(position, { ...property, ...field }))}
          />
          <IconButton
            aria-label={`Remove property ${property.label || property.key || position + 1}`}
            onClick={() => onChange(properties.toSpliced(position, 1))}
          >
            <DeleteOutlinedIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button
        startIcon={<AddIcon />}
        onClick={() => onChange([...properties, { ...NEW_FIELD, place: next, known: false }])}
        sx={{ justifySelf: 'start', alignSelf: 'start' }}
      >
        Property
      </Button>
    </>
  );
};
