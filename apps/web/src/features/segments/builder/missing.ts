import type {
  ActivityCondition,
  AttributeCondition,
  DateCondition,
  Filter,
  FilterValue,
  Operator,
  Path,
  RecordFilter,
} from '@muster/filters';
import { type CatalogActivity, type CatalogField, type CatalogIndex, measureOf } from './catalog-index';
import { filterShape, pathText, recordShape, STEPS } from './tree';
import { isComplete, isReversed } from './value-model';

/** Something that the question still needs, and the condition or group that needs it. */
export interface Missing {
  readonly path: string;
  readonly message: string;
}

const NO_VALUE: Readonly<Record<string, string>> = {
  MANY: 'Choose at least one value.',
  RANGE: 'Give both ends of the range.',
  DAY_RANGE: 'Give both days.',
  DAY: 'Choose a day.',
  PERIOD: 'Choose a period.',
  RELATIVE: 'Say how long.',
};

/** Everything that keeps a filter from being asked, in reading order. Nothing incomplete is ever left out of a question silently. */
export const missingIn = (filter: Filter, index: CatalogIndex, path: Path = []): readonly Missing[] => {
  const at = pathText(path);
  const group = filterShape.open(filter);
  if (group) {
    if (group.children.length === 0) return [{ path: at, message: 'This group is empty. Add a condition, or delete the group.' }];
    return group.children.flatMap((child, position) => missingIn(child, index, [...path, ...STEPS[group.mode], position]));
  }
  if ('attribute' in filter) return missingInAttribute(filter.attribute, index).map((message) => ({ path: at, message }));
  if ('activity' in filter) return missingInActivity(filter.activity, index).map((message) => ({ path: at, message }));
  if ('segment' in filter && filter.segment === '') return [{ path: at, message: 'Choose a segment.' }];
  return [];
};

interface Asked {
  readonly operator: Operator;
  readonly value?: FilterValue;
}

const missingValue = ({ operator, value }: Asked, type: string, index: CatalogIndex): readonly string[] => {
  const { shape } = index.operator(operator);
  if (!isComplete(value, shape, type)) return [NO_VALUE[shape] ?? 'Give a value.'];
  return isReversed(value, shape === 'DAY_RANGE' ? 'date' : type) ? ['The end comes before the start.'] : [];
};

const missingInAttribute = (condition: AttributeCondition, index: CatalogIndex): readonly string[] => {
  const attribute = index.attribute(condition.key);
  if (!attribute) return [`“${condition.key}” does not exist here any more. Delete the condition.`];
  const program = attribute.program === 'REQUIRED' && !condition.program ? ['Choose a program.'] : [];
  return [...program, ...missingValue(condition, attribute.type, index)];
};

const missingInActivity = (condition: ActivityCondition, index: CatalogIndex): readonly string[] => {
  const activity = index.activity(condition.kind);
  if (!activity) return [`“${condition.kind}” does not exist here any more. Delete the condition.`];
  const type = measureOf(activity, condition.measure)?.type ?? 'number';
  const asked = {
    operator: condition.operator ?? 'AT_LEAST',
    value: condition.value ?? (condition.measure ? undefined : 1),
  } as const;
  return [
    ...missingValue(definedValue(asked), type, index),
    ...(condition.within ? missingInWindow(condition.within, index) : []),
    ...(condition.where ? missingInRecord(condition.where, activity.fields, { activity, index }) : []),
  ];
};

const definedValue = ({ operator, value }: { readonly operator: Operator; readonly value: FilterValue | undefined }): Asked =>
  value === undefined ? { operator } : { operator, value };

const missingInWindow = (within: DateCondition, index: CatalogIndex): readonly string[] =>
  missingValue(within, 'date', index).map((message) => `Time: ${message.charAt(0).toLowerCase()}${message.slice(1)}`);

const missingInRecord = (
  node: RecordFilter,
  fields: readonly CatalogField[],
  context: { readonly activity: CatalogActivity; readonly index: CatalogIndex },
): readonly string[] => {
  const group = recordShape.open(node);
  if (group) {
    const inside = group.mode === 'lines' ? context.activity.lineFields : fields;
    if (group.children.length === 0) return ['A group is empty. Add to it, or remove it.'];
    return group.children.flatMap((child) => missingInRecord(child, inside, context));
  }
  if (!('field' in node)) return [];
  const field = fields.find(({ key }) => key === node.field.key);
  if (!field) return [`“${node.field.key}” does not exist here any more. Remove it.`];
  return missingValue(node.field, field.type, context.index).map(
    (message) => `${field.label}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
  );
};
