import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ConfirmDeviceDocument } from '../../../generated/graphql';
import { CodeField, CopyButton, errorAt, FormDialog, isAbout, SecretText, useSubmit } from '../../../shared';
import type { Enrolment } from './enrol-dialog';
import { QrCode } from './qr-code';

interface ConfirmStepProps {
  readonly enrolment: Enrolment;
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void;
  readonly onClose: () => void;
}

export const ConfirmStep = ({ enrolment: { secret, uri }, onConfirmed, onClose }: ConfirmStepProps) => {
  const [code, setCode] = useState('');
  const [confirm] = useMutation(ConfirmDeviceDocument);
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const { data } = await confirm({ variables: { input: { code: code.trim() } } });
    const { recoveryCodes, userErrors = [] } = data?.confirmDevice ?? {};
    if (recoveryCodes) onConfirmed(recoveryCodes);
    return userErrors;
  });
  return (
    <FormDialog
      title="Tell your device"
      submitLabel="Turn on the codes"
      busy={busy}
      incomplete={code.trim() === ''}
      problems={errors.filter((error) => !isAbout(error, 'code'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { sm: '184px minmax(0, 1fr)' },
          justifyItems: { xs: 'center', sm: 'stretch' },
        }}
      >
        <QrCode text={uri} label="Code to scan with the device" />
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', justifyItems: 'start', width: '100%' }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Scan this with the app. If it cannot, type in the secret:
          </Typography>
          <SecretText label="Secret">{spaced(secret)}</SecretText>
          <CopyButton label="Copy the secret" text={secret} />
        </Box>
      </Box>
      <CodeField
        autoFocus
        value={code}
        problem={errorAt(errors, 'code')}
        hint="What the app shows now: six digits"
        onChange={(next) => {
          setCode(next);
          forget();
        }}
      />
    </FormDialog>
  );
};

/** In groups of four, as one types it off. */
const spaced = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');
