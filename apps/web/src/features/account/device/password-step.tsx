import { useMutation } from '@apollo/client/react';
import { EnrolDeviceDocument } from '../../../generated/graphql';
import type { Enrolment } from './enrol-dialog';
import { PasswordDialog } from './password-dialog';

interface PasswordStepProps {
  readonly onEnrolled: (enrolment: Enrolment) => void;
  readonly onClose: () => void;
}

export const PasswordStep = ({ onEnrolled, onClose }: PasswordStepProps) => {
  const [enrol] = useMutation(EnrolDeviceDocument);
  const enrolWith = async (password: string) => {
    const { data } = await enrol({ variables: { input: { password } } });
    const { secret, uri, userErrors = [] } = data?.enrolDevice ?? {};
    if (secret && uri) onEnrolled({ secret, uri });
    return userErrors;
  };
  return (
    <PasswordDialog title="Set up a device" submitLabel="Go on" onPassword={enrolWith} onClose={onClose}>
      You need an app that shows codes, such as the one of your password manager. First, show that it is you.
    </PasswordDialog>
  );
};
