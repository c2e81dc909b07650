import { useMutation, useQuery } from '@apollo/client/react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CreateApiKeyDocument, PermissionsDocument } from '../../../generated/graphql';
import { ErrorState, errorAt, FormDialog, isAbout, useSubmit } from '../../../shared';
import { EXPIRIES, type Expiry, expiresAt } from './expiry';
import { KeyDialog } from './key-dialog';
import { ScopeChoice } from './scope-choice';

interface NewKeyDialogProps {
  readonly onMade: () => void;
  readonly onClose: () => void;
}

interface Fields {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiry: Expiry;
}

const AT_FIELDS = ['name', 'scopes', 'expiresAt'];

export const NewKeyDialog = ({ onMade, onClose }: NewKeyDialogProps) => {
  const [fields, setFields] = useState<Fields>({ name: '', scopes: [], expiry: '365' });
  const [key, setKey] = useState<string>();
  const { data: known, error, refetch } = useQuery(PermissionsDocument);
  const [create] = useMutation(CreateApiKeyDocument);
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { name, scopes, expiry } = fields;
    const { data } = await create({
      variables: { input: { name: name.trim(), scopes, expiresAt: expiresAt(expiry, Date.now()) } },
    });
    const { key: made, userErrors = [] } = data?.createApiKey ?? {};
    if (!made) return userErrors;
    setKey(made);
    onMade();
    return [];
  });
  const change = (patch: Partial<Fields>) => {
    setFields({ ...fields, ...patch });
    if (errors.length > 0) forget();
  };
  if (key) return <KeyDialog name={fields.name.trim()} apiKey={key} onClose={onClose} />;
  return (
    <FormDialog
      wide
      title="Create an API key"
      submitLabel="Create the key"
      busy={busy}
      incomplete={fields.name.trim() === '' || fields.scopes.length === 0}
      problems={errors.filter((problem) => !AT_FIELDS.some((field) => isAbout(problem, field)))}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label="Name"
        value={fields.name}
        error={errorAt(errors, 'name') !== undefined}
        helperText={errorAt(errors, 'name') ?? 'What uses it: “Till”, “Web shop”'}
        onChange={(event) => change({ name: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 120, autoComplete: 'off' } }}
      />
      <TextField
        select
        label="Good for"
        value={fields.expiry}
        error={errorAt(errors, 'expiresAt') !== undefined}
        helperText={errorAt(errors, 'expiresAt')}
        onChange={(event) => {
          const chosen = EXPIRIES.find(({ value }) => value === event.target.value);
          if (chosen) change({ expiry: chosen.value });
        }}
        sx={{ maxWidth: 280 }}
      >
        {EXPIRIES.map(({ value, label }) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      {error && !known && <ErrorState error={error} onRetry={() => void refetch().catch(() => undefined)} />}
      {known && (
        <ScopeChoice
          known={known.permissions}
          value={fields.scopes}
          problem={errorAt(errors, 'scopes')}
          onChange={(scopes) => change({ scopes })}
        />
      )}
    </FormDialog>
  );
};
