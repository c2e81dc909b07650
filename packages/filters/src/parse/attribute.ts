import type { AttributeCondition, Path } from '../tree';
import { parseComparison } from './operator';
import { checkMembers, members, refuse, requiredText } from './shape';
import type { Walk } from './walk';

export const parseAttribute = (input: unknown, path: Path, walk: Walk): AttributeCondition => {
  const present = members(input, path, 'an attribute condition');
  checkMembers(present, ['key', 'operator', 'value', 'program'], path);
  const key = requiredText(present, 'key', path);
  const entry = walk.catalog.attribute(key) ?? refuse(`there is no attribute “${key}”`, [...path, 'key']);
  if (present.has('program')) refuse(`${entry.label} is not kept by program`, [...path, 'program']);
  return parseComparison(present, { key, entry, path, currency: walk.currency });
};
