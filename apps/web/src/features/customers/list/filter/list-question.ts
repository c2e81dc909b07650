import type { Filter } from '@muster/filters';
import { filterShape } from '../../../segments/builder/tree';

/** What a search looks into. */
const SEARCHED = ['name', 'email', 'sourceId'] as const;

/** The conditions that a list shows as chips: the members of an "all of" filter, else the filter as a whole. */
export const conditionsOf = (filter: Filter | undefined): readonly Filter[] => {
  if (!filter) return [];
  const group = filterShape.open(filter);
  return group?.mode === 'all' ? group.children : [filter];
};

/** The filter without one of its conditions; undefined when none is left. */
export const withoutCondition = (filter: Filter, position: number): Filter | undefined => {
  const rest = conditionsOf(filter).toSpliced(position, 1);
  return rest.length > 0 ? { all: rest } : undefined;
};

/** Filter and search as one question, so that the list, its numbers and a segment made of it cannot differ. */
export const questionOf = (filter: Filter | undefined, search: string): Filter => {
  const text = search.trim();
  const found: readonly Filter[] = text
    ? [{ any: SEARCHED.map((key) => ({ attribute: { key, operator: 'CONTAINS', value: text } })) }]
    : [];
  const all = [...conditionsOf(filter), ...found];
  return all.length > 0 ? { all } : { everyone: true };
};
