import type { Context } from '../../../graphql/context';
import { CalendarDate } from '../../../graphql/scalars';
import type { Customer } from '../../customers/customer.entity';
import { profileFields } from '../profile-fields';

/** Everything that the customer's own row says, under the names of the API. What is not known is left out. */
export const exportedCustomer = ({ services }: Context, customer: Customer): Readonly<Record<string, unknown>> => {
  const { connection } = services.database.reader;
  const values = new Map<string, unknown>(Object.entries(customer));
  const known = profileFields(connection)
    .map((key) => [key, values.get(key)] as const)
    .filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(known.map(([key, value]) => [key, shown(key, value)]));
};

const shown = (key: string, value: unknown): unknown => {
  if (key === 'birthdate') return CalendarDate.serialize(value);
  return key === 'registeredAt' && typeof value === 'number' ? new Date(value).toISOString() : value;
};
