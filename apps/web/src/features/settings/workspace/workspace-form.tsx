import { useApolloClient, useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { UpdateWorkspaceDocument, ViewerDocument, type WorkspaceSettingsQuery } from '../../../generated/graphql';
import { isAbout, LeaveUnsaved, useAskBeforeClosing, useNotify, useSubmit } from '../../../shared';
import { AccessPanel } from './access-panel';
import { changedFields } from './changed-fields';
import { IdentityPanel } from './identity-panel';
import { SenderPanel } from './sender-panel';

type Saved = NonNullable<WorkspaceSettingsQuery['viewer']>['workspace'];

/** What of the settings can be changed. */
export type WorkspaceFields = Omit<Saved, 'id' | 'currency'>;

const fieldsOf = ({ id: _id, currency: _currency, ...fields }: Saved): WorkspaceFields => fields;

export const WorkspaceForm = ({ saved }: { readonly saved: Saved }) => {
  const [fields, setFields] = useState<WorkspaceFields>(() => fieldsOf(saved));
  const changed = changedFields(fieldsOf(saved), fields);
  const unsaved = Object.keys(changed).length > 0;
  const [update] = useMutation(UpdateWorkspaceDocument);
  const client = useApolloClient();
  const notify = useNotify();
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { data } = await update({ variables: { input: changed } });
    const { workspace, userErrors = [] } = data?.updateWorkspace ?? {};
    if (!workspace) return userErrors;
    setFields(fieldsOf(workspace));
    notify('Settings saved');
    await client.refetchQueries({ include: [ViewerDocument] });
    return [];
  });
  useAskBeforeClosing(unsaved);
  const change = (patch: Partial<WorkspaceFields>) => {
    setFields({ ...fields, ...patch });
    if (errors.length > 0) forget();
  };
  const parts = { fields, errors, onChange: change };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (unsaved && !busy) submit();
      }}
    >
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { lg: '1fr 1fr' }, alignItems: 'start' }}>
        <Stack spacing={2.5}>
          <IdentityPanel {...parts} currency={saved.currency} />
          <SenderPanel {...parts} />
        </Stack>
        <AccessPanel {...parts} />
      </Box>
      {errors
        .filter((error) => !Object.keys(fields).some((field) => isAbout(error, field)))
        .map(({ message }) => (
          <Alert key={message} severity="error" sx={{ mt: 2.5 }}>
            {message}
          </Alert>
        ))}
      <Box sx={{ display: 'flex', gap: 1.5, mt: 2.5 }}>
        <Button type="submit" variant="contained" loading={busy} disabled={!unsaved}>
          Save settings
        </Button>
        <Button color="inherit" variant="outlined" disabled={!unsaved || busy} onClick={() => change(fieldsOf(saved))}>
          Undo changes
        </Button>
      </Box>
      <LeaveUnsaved unsaved={unsaved} save={nothingIsSaved} />
    </form>
  );
};

/** Settings are saved on purpose alone: leaving asks. */
const nothingIsSaved = () => Promise.resolve(false);
