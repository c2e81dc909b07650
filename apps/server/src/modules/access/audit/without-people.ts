/** Values of customers, by the keys that name them in filters, inputs and rows. */
const PERSONAL = new Set([
  'email',
  'phone',
  'birthdate',
  'name',
  'firstName',
  'lastName',
  'first_name',
  'last_name',
  'postalCode',
  'address',
]);
/** Never written down, of anybody. */
const SECRET = /password|token|secret|code$|hash$|recovery/i;
/** Too long to be read here; what it was is told apart by its length. */
const LONGEST = 500;
const GONE = '(not kept)';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: string): string => {
  // Whoever's address it is: a filter, a custom field and a file's name can hold one.
  if (value.includes('@')) return GONE;
  return value.length > LONGEST ? `${value.length} characters` : value;
};

/** A condition of a filter on what a person is called or reached by: `{ key: 'email', operator: 'IS', value: … }`. */
const isPersonalCondition = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.key === 'string' && PERSONAL.has(value.key) && 'value' in value;

/**
 * What may be kept for ever of an input or a row: ids and what members wrote, but no value of a customer's and no secret.
 * Erasing a person could not take it out again, because the log is only ever added to.
 */
export const withoutPeople = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return text(value);
  if (depth > 20) return GONE;
  if (Array.isArray(value)) {
    return value.length > 100 ? `${value.length} items` : value.map((item) => withoutPeople(item, depth + 1));
  }
  if (!isObject(value)) return value;
  const isPersonal = isPersonalCondition(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (SECRET.test(key) || (isPersonal && key === 'value')) return [key, GONE];
      return [key, withoutPeople(member, depth + 1)];
    }),
  );
};
