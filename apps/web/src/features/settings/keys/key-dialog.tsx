import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CopyButton, FormDialog, SecretText } from '../../../shared';

interface KeyDialogProps {
  readonly name: string;
  readonly apiKey: string;
  readonly onClose: () => void;
}

/** The one time that a key is shown. It is closed on purpose only. */
export const KeyDialog = ({ name, apiKey, onClose }: KeyDialogProps) => {
  const example = exampleOf(window.location.origin, apiKey);
  return (
    <FormDialog title={`“${name}” is made`} submitLabel="I have kept it" busy={false} problems={[]} onSubmit={onClose}>
      <Alert severity="warning">Copy the key now: it is not shown again, to nobody.</Alert>
      <SecretText label="The key">{apiKey}</SecretText>
      <div>
        <CopyButton label="Copy the key" text={apiKey} />
      </div>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Typography variant="subtitle2" component="h3">
          Try it
        </Typography>
        <SecretText label="Example">{example}</SecretText>
        <div>
          <CopyButton label="Copy the example" text={example} />
        </div>
      </Box>
    </FormDialog>
  );
};

const exampleOf = (origin: string, key: string): string =>
  [
    `curl ${origin}/graphql \\`,
    `  -H 'Authorization: Bearer ${key}' \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"query":"{ viewer { workspace { name } permissions } }"}'`,
  ].join('\n');
