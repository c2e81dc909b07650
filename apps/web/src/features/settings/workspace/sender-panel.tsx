import Stack from '@mui/material/Stack';
import { Panel } from '../../../shared';
import type { PartProps } from './part-props';
import { PlainField } from './plain-field';

export const SenderPanel = (parts: PartProps) => (
  <Panel title="Messages">
    <Stack spacing={2.5} sx={{ pt: 1 }}>
      <PlainField {...parts} name="senderName" label="Sender name" hint="New campaigns are sent under it" />
      <PlainField {...parts} name="senderAddress" label="Sender address" hint="New campaigns and invitations come from it" />
      <PlainField
        {...parts}
        name="postalAddress"
        label="Postal address"
        hint="Stands in the footer of every message, as the law asks"
      />
    </Stack>
  </Panel>
);
