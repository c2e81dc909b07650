import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { PageHeader, Panel, roleLabel, useViewer } from '../../shared';
import { DevicePanel } from './device/device-panel';
import { NameDialog } from './name-dialog';
import { PasswordPanel } from './password-panel';
import { SessionsPanel } from './sessions/sessions-panel';

/** What concerns the member alone, in whichever workspace they are. */
export const AccountPage = () => (
  <>
    <PageHeader title="Your account" subtitle="The same in every workspace that you work in." />
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { lg: 'minmax(0, 5fr) minmax(0, 7fr)' }, alignItems: 'start' }}>
      <Stack spacing={2.5}>
        <YouPanel />
        <PasswordPanel />
        <DevicePanel />
      </Stack>
      <SessionsPanel />
    </Box>
  </>
);

const YouPanel = () => {
  const { member, role, workspace } = useViewer();
  const [naming, setNaming] = useState(false);
  const facts = [
    ['Name', member?.name ?? ''],
    ['Email address', member?.email ?? ''],
    [`In ${workspace.name}`, role ? roleLabel(role) : ''],
  ] as const;
  return (
    <Panel
      title="You"
      action={
        <Button size="small" variant="outlined" color="inherit" onClick={() => setNaming(true)}>
          Change your name
        </Button>
      }
    >
      {naming && <NameDialog name={member?.name ?? ''} onClose={() => setNaming(false)} />}
      <Box component="dl" sx={{ display: 'grid', gap: 1.5, m: 0 }}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {label}
            </Typography>
            <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Typography>
          </div>
        ))}
      </Box>
    </Panel>
  );
};
