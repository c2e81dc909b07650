import { may, type Principal } from './principal';

/** What can be hidden from a role, under the names of filters, fields and imports; the age is told by the birthdate. */
export const PERSONAL_KEYS: ReadonlySet<string> = new Set(['email', 'phone', 'birthdate', 'age']);

/** All that may be asked of a hidden value: whether there is one. Everybody is still counted, and no value can be guessed at. */
const ALLOWED_OPERATORS: ReadonlySet<unknown> = new Set(['HAS_VALUE', 'IS_UNKNOWN']);

export const seesPersonal = ({ principal }: { readonly principal: Principal }): boolean => may(principal, 'personal:read');

/** A key of the caller's own may be an address; whoever must not see addresses gets nothing of it. */
export const shownKey = (asker: { readonly principal: Principal }, sourceId: string): string =>
  sourceId.includes('@') && !seesPersonal(asker) ? '(hidden)' : sourceId;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isHiddenCondition = (value: object): boolean =>
  'key' in value &&
  typeof value.key === 'string' &&
  PERSONAL_KEYS.has(value.key) &&
  'operator' in value &&
  !ALLOWED_OPERATORS.has(value.operator);

/** Whether a filter, however deep in a value, compares with what is hidden. The value is no deeper than requests may be. */
export const comparesPersonal = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  if ('attribute' in value && isObject(value.attribute) && isHiddenCondition(value.attribute)) return true;
  return Object.values(value).some(comparesPersonal);
};
