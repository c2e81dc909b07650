import type { FilterValue, Operator } from '@muster/filters';
import { useScene } from '../builder-context';
import { WordMenu } from '../parts/word-menu';
import type { Subject } from '../subject';
import { convertValue } from '../value-model';
import { aroundValue, withoutVerb } from '../words';

interface OperatorMenuProps {
  readonly subject: Subject;
  readonly operators: readonly Operator[];
  readonly operator: Operator;
  readonly value: FilterValue | undefined;
  /** The sentence has its verb already: "at least" for "is at least". */
  readonly verbless?: boolean;
  readonly onChange: (operator: Operator, value: FilterValue | undefined) => void;
}

/** The operator as words of the sentence. Another one keeps the value where its form fits. */
export const OperatorMenu = ({ subject, operators, operator, value, verbless = false, onChange }: OperatorMenuProps) => {
  const { index } = useScene();
  const words = (known: Operator): string => {
    const { label } = index.operator(known);
    return verbless ? withoutVerb(label) : label;
  };
  return (
    <WordMenu
      label={`How ${subject.label.toLowerCase()} is compared`}
      text={aroundValue(words(operator)).before}
      value={operator}
      options={operators.map((known) => ({ value: known, label: words(known) }))}
      onChange={(next) => onChange(next, convertValue(value, index.operator(next).shape, subject))}
    />
  );
};
