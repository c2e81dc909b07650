import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CreateWorkspaceDocument } from '../../generated/graphql';
import { CurrencyField, errorAt, isAbout, PageHeader, Panel, TimeZoneField, useSubmit, useWorkspace } from '../../shared';

const AT_FIELDS = ['name', 'timeZone', 'currency'];

/** A workspace with nothing in it, for other people's customers. */
export const NewWorkspacePage = () => {
  const here = useWorkspace();
  const [fields, setFields] = useState({ name: '', timeZone: here.timeZone, currency: here.currency });
  const [create] = useMutation(CreateWorkspaceDocument);
  const navigate = useNavigate();
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { data } = await create({ variables: { input: { ...fields, name: fields.name.trim() } } });
    const { workspace, userErrors = [] } = data?.createWorkspace ?? {};
    if (workspace) await navigate('/leave', { state: { to: 'workspace', id: workspace.id } });
    return userErrors;
  });
  const change = (patch: Partial<typeof fields>) => {
    setFields({ ...fields, ...patch });
    if (errors.length > 0) forget();
  };
  return (
    <>
      <PageHeader
        title="New workspace"
        subtitle="It has its own customers, members, keys and audit log; nothing of this one is seen in it. You are its administrator."
      />
      <Stack spacing={2.5} sx={{ maxWidth: 560 }}>
        <Panel>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!busy) submit();
            }}
          >
            <Stack spacing={2.5} sx={{ alignItems: 'start' }}>
              <TextField
                autoFocus
                label="Name"
                value={fields.name}
                error={errorAt(errors, 'name') !== undefined}
                helperText={errorAt(errors, 'name') ?? 'What the shop or brand is called'}
                onChange={(event) => change({ name: event.target.value })}
                slotProps={{ htmlInput: { maxLength: 120, autoComplete: 'off' } }}
              />
              <TimeZoneField
                value={fields.timeZone}
                problem={errorAt(errors, 'timeZone')}
                onChange={(timeZone) => change({ timeZone })}
              />
              <CurrencyField
                value={fields.currency}
                problem={errorAt(errors, 'currency')}
                onChange={(currency) => change({ currency })}
              />
              {errors
                .filter((error) => !AT_FIELDS.some((field) => isAbout(error, field)))
                .map(({ message }) => (
                  <Alert key={message} severity="error">
                    {message}
                  </Alert>
                ))}
              <Button type="submit" variant="contained" loading={busy} disabled={fields.name.trim() === ''}>
                Create and go there
              </Button>
            </Stack>
          </form>
        </Panel>
      </Stack>
    </>
  );
};
