import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Choices } from './choices';

interface OptionsProps {
  readonly choices: Choices;
  readonly demo: boolean;
  readonly onChange: (patch: Partial<Choices>) => void;
}

export const Options = ({ choices, demo, onChange }: OptionsProps) => (
  <Stack spacing={2.5}>
    <TextField
      label="Returns start with"
      placeholder="C"
      value={choices.returnPrefix}
      onChange={(event) => onChange({ returnPrefix: event.target.value })}
      helperText="Orders whose number begins with this are returns. Left empty, an order is a return when its total is negative."
      sx={{ maxWidth: 420 }}
      slotProps={{ htmlInput: { maxLength: 10 }, inputLabel: { shrink: true } }}
    />
    {demo && (
      <FormControlLabel
        control={
          <Checkbox
            checked={choices.makeDemoAddresses}
            onChange={(event) => onChange({ makeDemoAddresses: event.target.checked })}
            sx={{ py: 0 }}
          />
        }
        disableTypography
        label={
          <Box>
            <Typography component="span">Make up addresses and consent, to try sending</Typography>
            <Typography variant="body2" color="textSecondary" component="p">
              For this demo only: customers without an address get an invented one at example.com, and an email consent marked as
              made up. Nothing can leave this machine; messages end up in the demo’s inbox.
            </Typography>
          </Box>
        }
        sx={{ alignItems: 'flex-start', mr: 0 }}
      />
    )}
  </Stack>
);
