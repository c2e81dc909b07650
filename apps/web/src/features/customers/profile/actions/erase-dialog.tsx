import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { EraseCustomerDocument } from '../../../../generated/graphql';
import { FormDialog, plural, useNotify, useSubmit } from '../../../../shared';

interface EraseDialogProps {
  readonly customer: { readonly id: string; readonly sourceId: string; readonly displayName: string };
  readonly onClose: () => void;
  readonly onErased: () => void;
}

const WHAT_HAPPENS = [
  'Profile, custom fields, orders, visits, points, messages and every other record are removed.',
  'Messages that are waiting to be sent are stopped. Reports keep their numbers, without a name.',
  'A keyed digest stays, so that the same person is not stored again by an import or the API.',
  'Nobody can undo it.',
];

export const EraseDialog = ({ customer, onClose, onErased }: EraseDialogProps) => {
  const [typed, setTyped] = useState('');
  const [erase] = useMutation(EraseCustomerDocument);
  const notify = useNotify();
  const { errors, busy, submit } = useSubmit(async () => {
    const { data } = await erase({ variables: { input: { id: customer.id } } });
    const { erased, userErrors = [] } = data?.eraseCustomer ?? {};
    if (!erased) return userErrors;
    notify(`The customer is erased, with ${plural(erased.records, 'record')}`);
    onErased();
    return [];
  });
  return (
    <FormDialog
      danger
      title={`Erase ${customer.displayName}?`}
      submitLabel="Erase for good"
      busy={busy}
      incomplete={typed.trim() !== customer.sourceId}
      problems={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75 }}>
        {WHAT_HAPPENS.map((text) => (
          <Typography key={text} component="li">
            {text}
          </Typography>
        ))}
      </Box>
      <TextField
        autoFocus
        label={`Type ${customer.sourceId} to confirm`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
      />
    </FormDialog>
  );
};
