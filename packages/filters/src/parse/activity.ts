import { measureType } from '../catalog';
import type { ActivityEntry, Comparable, MeasureEntry } from '../catalog/types';
import { MEASURE_OPERATORS, WINDOW_OPERATORS } from '../operators';
import { type ActivityCondition, type DateCondition, MEASURE_FUNCTIONS, type Path } from '../tree';
import { parseOperator, withValue } from './operator';
import { parseRecordFilter } from './record-filter';
import { checkMembers, members, oneOf, refuse, requiredText, shown } from './shape';
import { parseValue } from './value';
import type { Walk } from './walk';

const parseWithin = (input: unknown, path: Path, walk: Walk): DateCondition => {
  const present = members(input, path, 'a time window');
  checkMembers(present, ['operator', 'value'], path);
  const operator = parseOperator(present.get('operator'), WINDOW_OPERATORS, {
    path: [...path, 'operator'],
    what: 'a time window',
  });
  const comparable: Comparable = { type: 'date', storage: 'INSTANT' };
  return withValue(
    { operator },
    parseValue(present.get('value'), { operator, comparable, currency: walk.currency, path: [...path, 'value'] }),
  );
};

const parseMeasure = (input: unknown, entry: ActivityEntry, path: Path): MeasureEntry => {
  if (input === undefined) return { function: 'COUNT', label: entry.label };
  const present = members(input, path, 'a measure');
  checkMembers(present, ['function', 'field'], path);
  const name = oneOf(present.get('function'), MEASURE_FUNCTIONS, [...path, 'function']);
  const field = present.get('field');
  const known = entry.measures.find((measure) => measure.function === name && measure.field === field);
  if (known) return known;
  const offered = entry.measures.map((measure) => [measure.function, measure.field].filter(Boolean).join(' of '));
  return refuse(
    `“${entry.label}” has no such measure; it has ${offered.join(', ')}`,
    field === undefined ? path : [...path, 'field'],
  );
};

export const parseActivity = (input: unknown, path: Path, { walk, depth }: { walk: Walk; depth: number }): ActivityCondition => {
  const present = members(input, path, 'an activity condition');
  checkMembers(present, ['kind', 'where', 'within', 'measure', 'operator', 'value'], path);
  const kind = requiredText(present, 'kind', path);
  const { entry } = walk.catalog.activity(kind) ?? refuse(`there is no activity ${shown(kind)}`, [...path, 'kind']);
  const { label: _, ...measure } = parseMeasure(present.get('measure'), entry, [...path, 'measure']);
  const given = present.has('operator') || present.has('value');
  const type = measureType(entry, measure);
  if (measure.function !== 'COUNT' && !given) refuse('a measure needs an operator and a value', path);
  const operator = present.has('operator')
    ? parseOperator(present.get('operator'), MEASURE_OPERATORS, { path: [...path, 'operator'], what: 'a measure' })
    : 'AT_LEAST';
  const comparable: Comparable = { type };
  const value = given
    ? parseValue(present.get('value'), { operator, comparable, currency: walk.currency, path: [...path, 'value'] })
    : undefined;
  return {
    kind,
    ...(present.has('where') && {
      where: parseRecordFilter(present.get('where'), [...path, 'where'], { entry, inLines: false, walk, depth: depth + 1 }),
    }),
    ...(present.has('within') && { within: parseWithin(present.get('within'), [...path, 'within'], walk) }),
    ...(present.has('measure') && { measure: { function: measure.function, ...(measure.field && { field: measure.field }) } }),
    ...(given && value !== undefined && { operator, value }),
  };
};
