import type { ActivityCondition, MeasureFunction, Path } from '@muster/filters';
import { useScene } from '../builder-context';
import { type CatalogActivity, measureOf } from '../catalog-index';
import { Sentence } from '../parts/chips';
import { WordMenu, type WordOption } from '../parts/word-menu';
import { measureSubject, type Subject } from '../subject';
import { convertValue, withValue } from '../value-model';
import { WherePart } from '../where/where-part';
import { lowered } from '../words';
import { Compared } from './compared';
import { SubjectButton } from './subject-button';
import { WithinPart } from './within-part';

interface ActivitySentenceProps {
  readonly path: Path;
  readonly condition: ActivityCondition;
}

/** "Bought at least 2 times in the last 6 months, where brand is Lindenhof", or "Ordered: total spend is at least €200". */
export const ActivitySentence = ({ path, condition }: ActivitySentenceProps) => {
  const { builder, index } = useScene();
  const activity = index.activity(condition.kind);
  const change = (next: ActivityCondition) => builder.change(path, { activity: next });
  return (
    <Sentence>
      <SubjectButton path={path} label={activity?.label ?? condition.kind} />
      {activity && <MeasurePart activity={activity} condition={condition} onChange={change} />}
      <WithinPart condition={condition} onChange={change} />
      {activity && <WherePart activity={activity} condition={condition} onChange={change} />}
    </Sentence>
  );
};

interface MeasurePartProps {
  readonly activity: CatalogActivity;
  readonly condition: ActivityCondition;
  readonly onChange: (condition: ActivityCondition) => void;
}

const keyOf = ({ function: name, field }: { readonly function: MeasureFunction; readonly field?: string | null }) =>
  `${name}:${field ?? ''}`;

const MeasurePart = ({ activity, condition, onChange }: MeasurePartProps) => {
  const { index } = useScene();
  const measure = measureOf(activity, condition.measure);
  if (!measure) return null;
  const subject = measureSubject(measure);
  const operator = condition.operator ?? 'AT_LEAST';
  const value = condition.value ?? (condition.measure ? undefined : 1);
  const counts = measure.function === 'COUNT';

  const changeMeasure = (key: string) => {
    const next = activity.measures.find((known) => keyOf(known) === key);
    if (!next) return;
    const kept = keepsValue(measure.type, next.type) ? value : undefined;
    const nextOperator = next.operators.includes(operator) ? operator : (next.operators[0] ?? 'AT_LEAST');
    const chosen = { function: next.function, ...(next.field && { field: next.field }) };
    const converted = convertValue(kept, index.operator(nextOperator).shape, measureSubject(next));
    onChange(withValue({ ...condition, measure: chosen, operator: nextOperator }, converted));
  };

  const options: readonly WordOption<string>[] = activity.measures.map((known) => ({ value: keyOf(known), label: known.label }));
  const menu = (text: string) => (
    <WordMenu label="What is measured" text={text} value={keyOf(measure)} options={options} onChange={changeMeasure} />
  );
  return (
    <>
      {!counts && menu(lowered(measure.label))}
      <Compared
        subject={subject}
        operators={subject.operators}
        operator={operator}
        value={value}
        verbless={counts}
        onChange={(nextOperator, next) => onChange(withValue({ ...condition, operator: nextOperator }, next))}
      >
        {counts && menu(value === 1 ? 'time' : 'times')}
      </Compared>
    </>
  );
};

const keepsValue = (before: Subject['type'], after: Subject['type']): boolean => before === after;
