import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { errorAt, Panel, TimeZoneField } from '../../../shared';
import type { PartProps } from './part-props';
import { PlainField } from './plain-field';

export const IdentityPanel = ({ currency, ...parts }: PartProps & { readonly currency: string }) => (
  <Panel title="Workspace">
    <Stack spacing={2.5} sx={{ pt: 1 }}>
      <PlainField {...parts} name="name" label="Name" hint="What the shop or brand is called" />
      <TimeZoneField
        value={parts.fields.timeZone}
        problem={errorAt(parts.errors, 'timeZone')}
        onChange={(timeZone) => parts.onChange({ timeZone })}
      />
      <TextField
        label="Currency"
        value={currency}
        helperText="Of all amounts. It was chosen when the workspace was made and cannot be changed."
        slotProps={{ htmlInput: { readOnly: true } }}
      />
    </Stack>
  </Panel>
);
