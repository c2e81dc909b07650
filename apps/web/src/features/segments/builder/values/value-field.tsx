import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import type { FilterValue } from '@muster/filters';
import { useEffect, useRef, useState } from 'react';
import { useWorkspace } from '../../../../shared';
import { ValueChip } from '../parts/chips';
import type { Subject } from '../subject';
import { isComplete } from '../value-model';
import { valueText } from '../value-text';
import { ValueEditor } from './value-editor';

interface ValueFieldProps {
  readonly subject: Subject;
  readonly shape: string;
  readonly value: FilterValue | undefined;
  readonly onChange: (value: FilterValue | undefined) => void;
  /** Each new number above 0 asks it to open by itself, which it does where a value is missing. */
  readonly openRequest?: number;
}

/** A value as a chip of the sentence; pressed, it opens the editor that fits its type and its operator. */
export const ValueField = ({ subject, shape, value, onChange, openRequest = 0 }: ValueFieldProps) => {
  const { currency } = useWorkspace();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chip = useRef<HTMLButtonElement>(null);
  const missing = !isComplete(value, shape, subject.type);
  const answered = useRef(0);
  useEffect(() => {
    if (openRequest === answered.current) return;
    answered.current = openRequest;
    if (!missing) return;
    chip.current?.focus();
    chip.current?.click();
  }, [openRequest, missing]);
  if (shape === 'NONE') return null;
  const text = valueText(value, shape, subject, currency);
  const close = () => setAnchor(null);
  return (
    <>
      <ValueChip
        ref={chip}
        missing={missing}
        data-part="value"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={`${text ?? 'choose'}. Value of ${subject.label.toLowerCase()}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {text ?? 'choose'}
      </ValueChip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        transitionDuration={0}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': `Value of ${subject.label.toLowerCase()}`, sx: { width: 320, mt: 0.5 } },
        }}
      >
        <Box
          component="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            close();
          }}
          sx={{ p: 2, display: 'grid', gap: 2 }}
        >
          <ValueEditor subject={subject} shape={shape} value={value} onChange={onChange} onDone={close} />
          <Button type="submit" variant="outlined" color="inherit" size="small" sx={{ justifySelf: 'end' }}>
            Done
          </Button>
        </Box>
      </Popover>
    </>
  );
};
