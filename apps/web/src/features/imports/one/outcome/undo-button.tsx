import UndoIcon from '@mui/icons-material/Undo';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ConfirmDialog } from '../../../../shared';

interface UndoButtonProps {
  readonly busy: boolean;
  /** Answers why it was refused, or nothing. */
  readonly onUndo: () => Promise<string | undefined>;
}

export const UndoButton = ({ busy, onUndo }: UndoButtonProps) => {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const undo = async () => {
    const refusal = await onUndo();
    setProblem(refusal);
    if (refusal === undefined) setAsking(false);
  };
  return (
    <>
      <Button variant="outlined" color="error" startIcon={<UndoIcon />} onClick={() => setAsking(true)}>
        Undo this import
      </Button>
      <ConfirmDialog
        open={asking}
        title="Undo this import?"
        text="Records that it made are removed, and what it changed is as it was before. What was changed since by somebody else is left alone and counted."
        confirmLabel="Undo the import"
        danger
        busy={busy}
        problem={problem}
        onConfirm={() => void undo()}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
