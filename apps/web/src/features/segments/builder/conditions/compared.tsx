import { type FilterValue, type Operator, resolvedDates } from '@muster/filters';
import { type ReactNode, useState } from 'react';
import { useWorkspace } from '../../../../shared';
import { useScene } from '../builder-context';
import { Resolved, Tail, Words } from '../parts/chips';
import type { Subject } from '../subject';
import { isComplete } from '../value-model';
import { ValueField } from '../values/value-field';
import { aroundValue, withoutVerb } from '../words';
import { OperatorMenu } from './operator-menu';

interface ComparedProps {
  readonly subject: Subject;
  readonly operators: readonly Operator[];
  readonly operator: Operator;
  readonly value: FilterValue | undefined;
  readonly verbless?: boolean;
  /** It was just added: where its value is missing, the editor opens by itself. */
  readonly isNew?: boolean;
  readonly onChange: (operator: Operator, value: FilterValue | undefined) => void;
  /** Stands right behind the value. */
  readonly children?: ReactNode;
  /** Stands at the end, never on a line of its own. */
  readonly trailing?: ReactNode;
}

/** "was more than [30 days] ago before 23 Oct 2026": an operator, its value, and the date that both mean today. */
export const Compared = ({
  subject,
  operators,
  operator,
  value,
  verbless = false,
  isNew = false,
  onChange,
  children,
  trailing,
}: ComparedProps) => {
  const { index } = useScene();
  const { shape, label } = index.operator(operator);
  const [openRequest, setOpenRequest] = useState(isNew ? 1 : 0);
  const { after } = aroundValue(verbless ? withoutVerb(label) : label);
  return (
    <>
      <OperatorMenu
        {...{ subject, operators, operator, value, verbless }}
        onChange={(nextOperator, next) => {
          onChange(nextOperator, next);
          setOpenRequest((last) => last + 1);
        }}
      />
      <ValueField {...{ subject, shape, value, openRequest }} onChange={(next) => onChange(operator, next)} />
      {after && <Words>{after}</Words>}
      {children}
      <Tail>
        <ResolvedDate operator={operator} value={value} shape={shape} />
        {trailing}
      </Tail>
    </>
  );
};

const RESOLVED = new Set(['RELATIVE', 'PERIOD']);

const ResolvedDate = ({
  operator,
  value,
  shape,
}: {
  readonly operator: Operator;
  readonly value: FilterValue | undefined;
  readonly shape: string;
}) => {
  const { now } = useScene();
  const { timeZone } = useWorkspace();
  if (value === undefined || !RESOLVED.has(shape) || !isComplete(value, shape, 'date')) return null;
  const text = resolvedDates({ operator, value }, 'INSTANT', { now, timeZone });
  return text ? <Resolved title={`In ${timeZone}`}>{text}</Resolved> : null;
};
