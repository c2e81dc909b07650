import Alert from '@mui/material/Alert';
import { CopyButton, FormDialog, SecretText } from '../../../shared';

interface RecoveryStepProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

export const RecoveryStep = ({ codes, onClose }: RecoveryStepProps) => (
  <FormDialog title="Keep these recovery codes" submitLabel="I have kept them" busy={false} problems={[]} onSubmit={onClose}>
    <Alert severity="warning">
      The codes are on. Each of these lets you in once when the device is lost. They are not shown again.
    </Alert>
    <SecretText label="Recovery codes">{codes.join('\n')}</SecretText>
    <div>
      <CopyButton label="Copy the codes" text={codes.join('\n')} />
    </div>
  </FormDialog>
);
