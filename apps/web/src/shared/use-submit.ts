import { useState } from 'react';
import { problemOf, type UserError } from './errors';

/** What a form does when it is sent: `act` answers the refusals, if there were any; what it throws is one more. */
export const useSubmit = (act: () => Promise<readonly UserError[]>) => {
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    try {
      setErrors(await act());
    } catch (error) {
      const { title, text } = problemOf(error);
      setErrors([{ code: 'FAILED', message: `${title}. ${text}`, path: null }]);
    } finally {
      setBusy(false);
    }
  };
  return { errors, busy, submit: () => void submit(), forget: () => setErrors([]) };
};
