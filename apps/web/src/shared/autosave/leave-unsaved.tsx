import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../confirm-dialog';

interface LeaveUnsavedProps {
  readonly unsaved: boolean;
  /** True when everything is saved afterwards. */
  readonly save: () => Promise<boolean>;
}

/** Going elsewhere saves first; it asks only when that fails. */
export const LeaveUnsaved = ({ unsaved, save }: LeaveUnsavedProps) => {
  const blocker = useBlocker(unsaved);
  const [asking, setAsking] = useState(false);
  const saving = useRef(save);
  saving.current = save;

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    let current = true;
    saving
      .current()
      .then((saved) => current && (saved ? blocker.proceed() : setAsking(true)))
      .catch(() => current && setAsking(true));
    return () => {
      current = false;
    };
  }, [blocker]);

  return (
    <ConfirmDialog
      open={asking && blocker.state === 'blocked'}
      title="Leave without saving?"
      text="Your last edits could not be saved. They are lost when you leave now."
      confirmLabel="Leave"
      cancelLabel="Stay here"
      danger
      onConfirm={() => {
        setAsking(false);
        blocker.proceed?.();
      }}
      onClose={() => {
        setAsking(false);
        blocker.reset?.();
      }}
    />
  );
};
