import type { ComponentType } from 'react';
import { ChoiceEditor, ChoicesEditor } from './choice-editor';
import type { ValueEditorProps } from './editor-props';
import { ListEditor } from './list-editor';
import { PeriodEditor } from './period-editor';
import { RangeEditor } from './range-editor';
import { RelativeEditor } from './relative-editor';
import { ScalarEditor } from './scalar-editor';
import { SuggestEditor } from './suggest-editor';

type Editor = ComponentType<ValueEditorProps>;

const YES_OR_NO = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
];

const BooleanEditor: Editor = ({ subject, value, onChange, ...rest }) => (
  <ChoiceEditor
    {...rest}
    subject={{ ...subject, choices: YES_OR_NO }}
    value={value === true ? 'yes' : 'no'}
    onChange={(chosen) => onChange(chosen === 'yes')}
  />
);

/** One value: by what is known about what it can be, then by its type. */
const OneEditor: Editor = (props) => {
  const { type, choices, suggestions } = props.subject;
  if (type === 'boolean') return <BooleanEditor {...props} />;
  if (choices.length > 0) return <ChoiceEditor {...props} />;
  return suggestions ? <SuggestEditor {...props} /> : <ScalarEditor {...props} />;
};

const ManyEditor: Editor = (props) =>
  props.subject.choices.length > 0 ? <ChoicesEditor {...props} /> : <ListEditor {...props} />;

const asDates = (Base: Editor): Editor => {
  const DateEditor: Editor = (props) => <Base {...props} subject={{ ...props.subject, type: 'date' }} />;
  return DateEditor;
};

/** An editor for each form that a value can have; the catalog says which form an operator takes. */
const editors: Readonly<Record<string, Editor>> = {
  ONE: OneEditor,
  MANY: ManyEditor,
  RANGE: RangeEditor,
  DAY: asDates(ScalarEditor),
  DAY_RANGE: asDates(RangeEditor),
  RELATIVE: RelativeEditor,
  PERIOD: PeriodEditor,
};

export const ValueEditor = (props: ValueEditorProps) => {
  const Editor = editors[props.shape] ?? OneEditor;
  return <Editor {...props} />;
};
