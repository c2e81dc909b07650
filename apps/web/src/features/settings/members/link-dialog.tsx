import Alert from '@mui/material/Alert';
import { CopyButton, FormDialog, SecretText } from '../../../shared';

interface LinkDialogProps {
  readonly email: string;
  readonly link: string;
  readonly onClose: () => void;
}

/** Where no mail can be sent, or it was not taken, the link is handed over by whoever invites. */
export const LinkDialog = ({ email, link, onClose }: LinkDialogProps) => (
  <FormDialog title={`Hand over the link to ${email}`} submitLabel="Done" busy={false} problems={[]} onSubmit={onClose}>
    <Alert severity="warning">
      No mail could be sent from here. Give them this link yourself: whoever has it can accept. It is not shown again.
    </Alert>
    <SecretText label="Link of the invitation">{link}</SecretText>
    <div>
      <CopyButton label="Copy the link" text={link} />
    </div>
  </FormDialog>
);
