import type { FieldEntry } from '../catalog/types';
import { operatorsOf } from '../operators';
import type { FieldCondition, Path } from '../tree';
import { parseOperator, withValue } from './operator';
import { checkMembers, members, refuse, requiredText } from './shape';
import { parseValue } from './value';
import type { Walk } from './walk';

export const parseField = (
  input: unknown,
  path: Path,
  { fields, walk }: { fields: readonly FieldEntry[]; walk: Walk },
): FieldCondition => {
  const present = members(input, path, 'a field condition');
  checkMembers(present, ['key', 'operator', 'value'], path);
  const key = requiredText(present, 'key', path);
  const entry = fields.find((field) => field.key === key) ?? refuse(`there is no field “${key}” here`, [...path, 'key']);
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
