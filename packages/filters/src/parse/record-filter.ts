import type { ActivityEntry } from '../catalog/types';
import type { Path, RecordFilter } from '../tree';
import { parseField } from './field';
import { nonEmptyList, onlyMember, refuse } from './shape';
import type { Walk } from './walk';

interface Place {
  readonly entry: ActivityEntry;
  readonly inLines: boolean;
  readonly walk: Walk;
  readonly depth: number;
}

/** What is asked of one record. Inside `lines` the fields are those of a line. */
export const parseRecordFilter = (input: unknown, path: Path, place: Place): RecordFilter => {
  const { entry, inLines, walk, depth } = place;
  walk.enter(path, depth);
  const known = entry.lines && !inLines ? ['all', 'any', 'not', 'field', 'lines'] : ['all', 'any', 'not', 'field'];
  const [key, value] = onlyMember(input, { path, what: `what is asked of “${entry.label}”`, known });
  const here = [...path, key];
  const deeper = { ...place, depth: depth + 1 };
  const each = (): RecordFilter[] =>
    nonEmptyList(value, here, `the group “${key}”`).map((child, index) => parseRecordFilter(child, [...here, index], deeper));
  switch (key) {
    case 'all':
      return { all: each() };
    case 'any':
      return { any: each() };
    case 'not':
      return { not: parseRecordFilter(value, here, deeper) };
    case 'field':
      return { field: parseField(value, here, { fields: (inLines ? entry.lines?.fields : entry.fields) ?? [], walk }) };
    case 'lines':
      return { lines: parseRecordFilter(value, here, { ...deeper, inLines: true }) };
    default:
      return refuse(`“${key}” is not known here`, here);
  }
};
