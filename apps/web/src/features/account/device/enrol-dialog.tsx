import { useState } from 'react';
import { ConfirmStep } from './confirm-step';
import { PasswordStep } from './password-step';
import { RecoveryStep } from './recovery-step';

/** What the device has to know. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

type Step =
  | { readonly name: 'password' }
  | { readonly name: 'confirm'; readonly enrolment: Enrolment }
  | { readonly name: 'recovery'; readonly codes: readonly string[] };

/** Shows that it is really them, tells the device, and hands out what stands in for a lost one. */
export const EnrolDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [step, setStep] = useState<Step>({ name: 'password' });
  switch (step.name) {
    case 'password':
      return <PasswordStep onClose={onClose} onEnrolled={(enrolment) => setStep({ name: 'confirm', enrolment })} />;
    case 'confirm':
      return (
        <ConfirmStep enrolment={step.enrolment} onClose={onClose} onConfirmed={(codes) => setStep({ name: 'recovery', codes })} />
      );
    case 'recovery':
      return <RecoveryStep codes={step.codes} onClose={onClose} />;
  }
};
