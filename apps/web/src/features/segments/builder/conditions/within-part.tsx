import CloseIcon from '@mui/icons-material/Close';
import IconButton from '@mui/material/IconButton';
import { type ActivityCondition, type DateCondition, WINDOW_OPERATORS } from '@muster/filters';
import { useScene } from '../builder-context';
import { WordChip } from '../parts/chips';
import type { Subject } from '../subject';
import { withValue } from '../value-model';
import { Compared } from './compared';

const TIME: Subject = { type: 'date', label: 'Time', choices: [], operators: WINDOW_OPERATORS };

interface WithinPartProps {
  readonly condition: ActivityCondition;
  readonly onChange: (condition: ActivityCondition) => void;
}

/** When the records happened; "at any time" until somebody says so. */
export const WithinPart = ({ condition, onChange }: WithinPartProps) => {
  const { index } = useScene();
  const { within, ...rest } = condition;
  if (!within) {
    const start: DateCondition = { operator: 'IN_THE_LAST', value: { amount: 30, unit: 'DAY' } };
    return (
      <WordChip aria-label="at any time. Limit the time" onClick={() => onChange({ ...condition, within: start })}>
        at any time
      </WordChip>
    );
  }
  // The catalog may know fewer operators than the language.
  const operators = WINDOW_OPERATORS.filter((operator) => index.catalog.operators.some((known) => known.operator === operator));
  return (
    <Compared
      subject={TIME}
      operators={operators}
      operator={within.operator}
      value={within.value}
      verbless
      onChange={(operator, value) => onChange({ ...condition, within: withValue({ operator }, value) })}
      trailing={
        <IconButton size="small" aria-label="At any time instead" onClick={() => onChange(rest)}>
          <CloseIcon sx={{ fontSize: 16 }} />
        </IconButton>
      }
    />
  );
};
