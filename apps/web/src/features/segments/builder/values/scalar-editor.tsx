import { isScalar } from '../value-model';
import type { ValueEditorProps } from './editor-props';
import { ScalarInput } from './scalar-input';

export const ScalarEditor = ({ subject, value, onChange }: ValueEditorProps) => (
  <ScalarInput
    autoFocus
    label={subject.label}
    subject={subject}
    value={isScalar(value) && typeof value !== 'boolean' ? value : undefined}
    onChange={onChange}
  />
);
