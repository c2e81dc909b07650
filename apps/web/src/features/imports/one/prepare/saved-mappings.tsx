import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  DeleteImportMappingDocument,
  type SavedMappingFactsFragment,
  SavedMappingsDocument,
  SaveImportMappingDocument,
} from '../../../../generated/graphql';
import { ConfirmDialog, errorAt, FormDialog, isAbout, RowMenu, useMay, useNotify, useSubmit } from '../../../../shared';
import { entryOf, type MappingEntry } from '../../mapping';

interface SavedMappingsProps {
  readonly kind: string;
  readonly mapping: readonly MappingEntry[];
  /** The saved mapping that the columns began with. */
  readonly suggestedName: string | null;
  readonly onUse: (mapping: readonly MappingEntry[]) => void;
}

/** Mappings that were kept for files of the same making: to use, to keep this one, to forget. */
export const SavedMappings = ({ kind, mapping, suggestedName, onUse }: SavedMappingsProps) => {
  const mayWrite = useMay()('imports:write');
  const [saving, setSaving] = useState(false);
  const [doomed, setDoomed] = useState<SavedMappingFactsFragment>();
  const { data, refetch } = useQuery(SavedMappingsDocument, { variables: { kind } });
  const saved = data?.importMappings.nodes ?? [];
  const refresh = () => void refetch().catch(() => undefined);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, pb: 1.5 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 200px' }}>
        {suggestedName ? `Read as in the saved mapping “${suggestedName}”.` : 'Guessed from the names of the columns.'}
      </Typography>
      {saved.length > 0 && (
        <RowMenu
          label="Saved mappings"
          text="Saved mappings"
          actions={saved.flatMap((one) => [
            { label: `Use “${one.name}”`, run: () => onUse(one.entries.map(entryOf)) },
            ...(mayWrite ? [{ label: `Delete “${one.name}”`, danger: true, run: () => setDoomed(one) }] : []),
          ])}
        />
      )}
      {mayWrite && (
        <Button size="small" disabled={mapping.length === 0} onClick={() => setSaving(true)}>
          Save this mapping
        </Button>
      )}
      {saving && (
        <SaveDialog
          kind={kind}
          mapping={mapping}
          initialName={suggestedName ?? ''}
          onClose={() => setSaving(false)}
          onSaved={() => {
            setSaving(false);
            refresh();
          }}
        />
      )}
      {doomed && (
        <DeleteDialog
          mapping={doomed}
          onClose={() => setDoomed(undefined)}
          onDeleted={() => {
            setDoomed(undefined);
            refresh();
          }}
        />
      )}
    </Box>
  );
};

interface SaveDialogProps {
  readonly kind: string;
  readonly mapping: readonly MappingEntry[];
  readonly initialName: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const SaveDialog = ({ kind, mapping, initialName, onClose, onSaved }: SaveDialogProps) => {
  const [name, setName] = useState(initialName);
  const [save] = useMutation(SaveImportMappingDocument);
  const notify = useNotify();
  const { errors, busy, submit } = useSubmit(async () => {
    const { data } = await save({ variables: { input: { kind, name: name.trim(), mapping: [...mapping] } } });
    const { mapping: saved, userErrors = [] } = data?.saveImportMapping ?? {};
    if (!saved) return userErrors;
    notify(`The mapping “${saved.name}” is saved`);
    onSaved();
    return [];
  });
  return (
    <FormDialog
      title="Save this mapping"
      submitLabel="Save mapping"
      busy={busy}
      incomplete={name.trim() === ''}
      problems={errors.filter((error) => !isAbout(error, 'name'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography sx={{ color: 'text.secondary' }}>
        The next file with these columns is read the same way. One of the same name is replaced.
      </Typography>
      <TextField
        autoFocus
        label="Name"
        value={name}
        error={errorAt(errors, 'name') !== undefined}
        helperText={errorAt(errors, 'name')}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 120, autoComplete: 'off' } }}
      />
    </FormDialog>
  );
};

interface DeleteDialogProps {
  readonly mapping: SavedMappingFactsFragment;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

const DeleteDialog = ({ mapping: { id, name }, onClose, onDeleted }: DeleteDialogProps) => {
  const [remove] = useMutation(DeleteImportMappingDocument);
  const notify = useNotify();
  const { errors, busy, submit } = useSubmit(async () => {
    const { data } = await remove({ variables: { input: { id } } });
    const refusals = data?.deleteImportMapping.userErrors ?? [];
    if (refusals.length > 0) return refusals;
    notify(`The mapping “${name}” is deleted`);
    onDeleted();
    return [];
  });
  return (
    <ConfirmDialog
      open
      title={`Delete the mapping “${name}”?`}
      text="Imports that were made with it stay."
      confirmLabel="Delete"
      danger
      busy={busy}
      problem={errors[0]?.message}
      onConfirm={submit}
      onClose={onClose}
    />
  );
};
