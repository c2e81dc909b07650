import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SignInDocument, type WhoIsInFragment } from '../../generated/graphql';
import { type UserError, useSubmit } from '../../shared';

/** What to do next: say who one is, show the code of a device, or choose a password in place of the one-time one. */
export type SignInStep = 'password' | 'code' | 'choose';

const required = (message: string, field: string): UserError => ({ code: 'REQUIRED', message, path: ['input', field] });

const missing = ({ email, password, code, step }: Fields): readonly UserError[] => [
  ...(email.trim() === '' ? [required('Type your email address.', 'email')] : []),
  ...(password === '' ? [required('Type your password.', 'password')] : []),
  ...(step === 'code' && code.trim() === '' ? [required('Type the code.', 'code')] : []),
];

interface Fields {
  readonly email: string;
  readonly password: string;
  readonly code: string;
  readonly step: SignInStep;
}

/** What is typed to sign in, and which of the steps it has come to. */
export const useSignIn = (known: string, onSignedIn: (viewer: WhoIsInFragment) => void) => {
  const [fields, setFields] = useState<Fields>({ email: known, password: '', code: '', step: 'password' });
  const [signIn] = useMutation(SignInDocument);
  const change = (patch: Partial<Fields>) => setFields((last) => ({ ...last, ...patch }));
  const { errors, busy, submit, forget } = useSubmit(async () => {
    const lacking = missing(fields);
    if (lacking.length > 0) return lacking;
    const { email, password, code, step } = fields;
    const { data } = await signIn({
      variables: { input: { email: email.trim(), password, ...(step === 'code' && { code: code.trim() }) } },
    });
    const { viewer, needsCode, userErrors = [] } = data?.login ?? {};
    if (needsCode) change({ step: 'code' });
    else if (viewer?.mustChangePassword) change({ step: 'choose' });
    else if (viewer) onSignedIn(viewer);
    return userErrors;
  });
  return {
    fields,
    errors,
    busy,
    submit,
    type: (patch: Partial<Pick<Fields, 'email' | 'password' | 'code'>>) => {
      change(patch);
      if (errors.length > 0) forget();
    },
    startOver: () => {
      forget();
      change({ step: 'password', password: '', code: '' });
    },
  };
};
