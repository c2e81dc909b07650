import { PERIODS } from '@muster/filters';
import { periodText } from '../value-text';
import type { ValueEditorProps } from './editor-props';
import { OptionList } from './option-list';

const OPTIONS = PERIODS.map((value) => ({ value, label: periodText(value) }));

export const PeriodEditor = ({ value, onChange, onDone }: ValueEditorProps) => (
  <OptionList
    label="Period"
    options={OPTIONS}
    value={typeof value === 'string' ? value : undefined}
    onChoose={(period) => {
      onChange(period);
      onDone();
    }}
  />
);
