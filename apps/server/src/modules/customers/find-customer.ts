import { internalId } from '../../database/public-id';
import { BadInput } from '../../errors';
import type { Context } from '../../graphql/context';
import { requestError } from '../../graphql/error-policy';
import type { Customer } from './customer.entity';
import { customerById, customerBySourceId, customerIdBySourceId, isCustomer } from './customer.loader';

export type Given = string | null | undefined;

/** Which customer is meant: by the public id, or by the caller's own key. */
export interface CustomerKey {
  readonly id?: Given;
  readonly sourceId?: Given;
}

interface Finders<Found> {
  byId(id: number): Promise<Found | null>;
  bySourceId(sourceId: string): Promise<Found | null>;
}

/** @throws BadInput unless exactly one of the two is given. */
const find = async <Found>({ id, sourceId }: CustomerKey, argument: string, finders: Finders<Found>): Promise<Found | null> => {
  if (id && sourceId) throw new BadInput(`Name the customer by \`${argument}\` or by \`sourceId\`, not by both.`, ['sourceId']);
  if (sourceId) return finders.bySourceId(sourceId);
  if (!id) throw new BadInput(`Name the customer by \`${argument}\` or by \`sourceId\`.`, [argument]);
  const known = internalId('cus', id);
  return known === undefined ? null : finders.byId(known);
};

/** @throws BadInput unless exactly one of the two is given. */
export const findCustomer = (context: Context, key: CustomerKey, argument = 'id'): Promise<Customer | null> =>
  find<Customer>(key, argument, {
    byId: async (id) => (await customerById(context).load(id)) ?? null,
    bySourceId: async (sourceId) => (await customerBySourceId(context).load(sourceId)) ?? null,
  });

const required = <Found>(found: Found | null, key: CustomerKey): Found => {
  if (found !== null) return found;
  throw requestError('NOT_FOUND', 'There is no such customer.', { path: [key.sourceId ? 'sourceId' : 'customer'] });
};

/** The same where the argument for the id is called `customer`. @throws a NOT_FOUND error when there is none. */
export const requireCustomer = async (context: Context, key: CustomerKey): Promise<Customer> =>
  required(await findCustomer(context, key, 'customer'), key);

/** The id inside of a customer who is there, for whoever need not know more. @throws as `requireCustomer` does. */
export const requireCustomerId = async (context: Context, key: CustomerKey): Promise<number> => {
  const found = await find<number>(key, 'customer', {
    byId: async (id) => ((await isCustomer(context).load(id)) ? id : null),
    bySourceId: async (sourceId) => (await customerIdBySourceId(context).load(sourceId)) ?? null,
  });
  return required(found, key);
};
