import type { Context } from '../../../graphql/context';
import { CalendarDate } from '../../../graphql/scalars';
import { PERSONAL_KEYS, seesPersonal, shownKey } from '../../access/personal';
import type { Customer } from '../../customers/customer.entity';
import { profileFields } from '../profile-fields';

/** Everything that the customer's own row says, under the names of the API. What is not known is left out. */
export const exportedCustomer = (context: Context, customer: Customer): Readonly<Record<string, unknown>> => {
  const { connection } = context.services.database.reader;
  const values = new Map<string, unknown>(Object.entries({ ...customer, sourceId: shownKey(context, customer.sourceId) }));
  const isShown = (key: string): boolean => seesPersonal(context) || !PERSONAL_KEYS.has(key);
  const known = profileFields(connection)
    .filter(isShown)
    .map((key) => [key, values.get(key)] as const)
    .filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(known.map(([key, value]) => [key, shown(key, value)]));
};

const shown = (key: string, value: unknown): unknown => {
  if (key === 'birthdate') return CalendarDate.serialize(value);
  return key === 'registeredAt' && typeof value === 'number' ? new Date(value).toISOString() : value;
};
