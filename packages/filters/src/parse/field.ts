import type { FieldEntry } from '../catalog/types';
import type { FieldCondition, Path } from '../tree';
import { parseComparison } from './operator';
import { checkMembers, members, refuse, requiredText, shown } from './shape';
import type { Walk } from './walk';

export const parseField = (
  input: unknown,
  path: Path,
  { fields, walk }: { fields: readonly FieldEntry[]; walk: Walk },
): FieldCondition => {
  const present = members(input, path, 'a field condition');
  checkMembers(present, ['key', 'operator', 'value'], path);
  const key = requiredText(present, 'key', path);
  const entry = fields.find((field) => field.key === key) ?? refuse(`there is no field ${shown(key)} here`, [...path, 'key']);
  return parseComparison(present, { key, entry, path, currency: walk.currency });
};
