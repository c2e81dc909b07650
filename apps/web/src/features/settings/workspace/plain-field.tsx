import TextField from '@mui/material/TextField';
import { errorAt } from '../../../shared';
import type { PartProps } from './part-props';
import type { WorkspaceFields } from './workspace-form';

interface PlainFieldProps extends PartProps {
  readonly name: 'name' | 'senderName' | 'senderAddress' | 'postalAddress';
  readonly label: string;
  readonly hint: string;
}

export const PlainField = ({ name, label, hint, fields, errors, onChange }: PlainFieldProps) => {
  const problem = errorAt(errors, name);
  return (
    <TextField
      label={label}
      value={fields[name]}
      error={problem !== undefined}
      helperText={problem ?? hint}
      onChange={(event) => {
        const patch: Partial<WorkspaceFields> = { [name]: event.target.value };
        onChange(patch);
      }}
      slotProps={{ htmlInput: { maxLength: 300, autoComplete: 'off' } }}
    />
  );
};
