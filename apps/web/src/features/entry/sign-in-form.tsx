import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { WhoIsInFragment } from '../../generated/graphql';
import { CodeField, errorAt, isAbout, Link, PasswordField } from '../../shared';
import { ChoosePasswordForm } from './choose-password-form';
import { EmailField } from './email-field';
import { PlainForm } from './plain-form';
import { useSignIn } from './use-sign-in';

interface SignInFormProps {
  /** Whose session it was; it cannot be somebody else's then. */
  readonly email?: string | undefined;
  /** Shorter ways in. They are gone once a password was right. */
  readonly shorter?: ReactNode;
  readonly onSignedIn: (viewer: WhoIsInFragment) => void;
}

const AT_FIELDS = ['email', 'password', 'code'];

export const SignInForm = ({ email: known = '', shorter, onSignedIn }: SignInFormProps) => {
  const { fields, errors, busy, submit, type, startOver } = useSignIn(known, onSignedIn);
  const { email, password, code, step } = fields;
  const secondary = Boolean(shorter);
  const problems = errors.filter((error) => !AT_FIELDS.some((field) => isAbout(error, field)));
  if (step === 'choose') return <ChoosePasswordForm currentPassword={password} onChosen={onSignedIn} />;
  if (step === 'code') {
    return (
      <PlainForm
        submitLabel="Sign in"
        busy={busy}
        problems={problems}
        onSubmit={submit}
        instead={
          <Button color="inherit" onClick={startOver}>
            Sign in as somebody else
          </Button>
        }
      >
        <CodeField
          autoFocus
          value={code}
          problem={errorAt(errors, 'code') ?? errorAt(errors, 'password')}
          hint="The one that your device shows now, or one of your recovery codes"
          onChange={(next) => type({ code: next })}
        />
      </PlainForm>
    );
  }
  return (
    <>
      {shorter}
      <PlainForm submitLabel="Sign in" busy={busy} secondary={secondary} problems={problems} onSubmit={submit}>
        <EmailField
          autoFocus={known === '' && !secondary}
          readOnly={known !== ''}
          value={email}
          problem={errorAt(errors, 'email')}
          onChange={(next) => type({ email: next })}
        />
        <PasswordField
          autoFocus={known !== ''}
          label="Password"
          kind="current-password"
          value={password}
          problem={errorAt(errors, 'password')}
          onChange={(next) => type({ password: next })}
        />
        {known === '' && (
          <Link to="/forgot-password" variant="body2" sx={{ justifySelf: 'start', mt: -1 }}>
            Forgotten your password?
          </Link>
        )}
      </PlainForm>
    </>
  );
};
