import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { OwnDeviceDocument } from '../../../generated/graphql';
import { ErrorState, Panel, StatusPill } from '../../../shared';
import { EnrolDialog } from './enrol-dialog';
import { RemoveDeviceDialog } from './remove-device-dialog';

/** A second proof beside the password. */
export const DevicePanel = () => {
  const { data, error, refetch } = useQuery(OwnDeviceDocument);
  const [open, setOpen] = useState<'enrol' | 'remove'>();
  const retry = () => void refetch().catch(() => undefined);
  const close = () => {
    setOpen(undefined);
    retry();
  };
  const hasDevice = data?.viewer?.member?.hasDevice ?? false;
  return (
    <Panel
      title="Codes from a device"
      action={data && <StatusPill tone={hasDevice ? 'success' : 'neutral'}>{hasDevice ? 'On' : 'Off'}</StatusPill>}
    >
      {error && !data && <ErrorState error={error} onRetry={retry} />}
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {hasDevice
          ? 'When you sign in, the code that your device shows is asked for after the password.'
          : 'An app on your phone shows a code that changes twice a minute. With it, a password alone lets nobody in.'}
      </Typography>
      <Button variant="outlined" color="inherit" disabled={!data} onClick={() => setOpen(hasDevice ? 'remove' : 'enrol')}>
        {hasDevice ? 'Turn off…' : 'Set up a device…'}
      </Button>
      {open === 'enrol' && <EnrolDialog onClose={close} />}
      {open === 'remove' && <RemoveDeviceDialog onClose={close} />}
    </Panel>
  );
};
