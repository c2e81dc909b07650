import { attributeEntry } from '../catalog';
import { operatorsOf } from '../operators';
import type { AttributeCondition, Path } from '../tree';
import { parseOperator, withValue } from './operator';
import { checkMembers, members, refuse, requiredText } from './shape';
import { parseValue } from './value';
import type { Walk } from './walk';

export const parseAttribute = (input: unknown, path: Path, walk: Walk): AttributeCondition => {
  const present = members(input, path, 'an attribute condition');
  checkMembers(present, ['key', 'operator', 'value', 'program'], path);
  const key = requiredText(present, 'key', path);
  const entry = attributeEntry(key) ?? refuse(`there is no attribute “${key}”`, [...path, 'key']);
  if (present.has('program')) refuse(`${entry.label} is not kept by program`, [...path, 'program']);
  const operator = parseOperator(present.get('operator'), operatorsOf(entry.type), {
    path: [...path, 'operator'],
    what: entry.label,
  });
  const value = parseValue(present.get('value'), {
    operator,
    comparable: entry,
    currency: walk.currency,
    path: [...path, 'value'],
  });
  return withValue({ key, operator }, value);
};
