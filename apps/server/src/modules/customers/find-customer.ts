import { internalId } from '../../database/public-id';
import { BadInput } from '../../errors';
import type { Context } from '../../graphql/context';
import { requestError } from '../../graphql/error-policy';
import type { Customer } from './customer.entity';
import { customerById, customerBySourceId } from './customer.loader';

export type Given = string | null | undefined;

/** Which customer is meant: by the public id, or by the caller's own key. */
export interface CustomerKey {
  readonly id?: Given;
  readonly sourceId?: Given;
}

/** @throws BadInput unless exactly one of the two is given. */
export const findCustomer = async (
  context: Context,
  { id, sourceId }: CustomerKey,
  argument = 'id',
): Promise<Customer | null> => {
  if (id && sourceId) throw new BadInput(`Name the customer by \`${argument}\` or by \`sourceId\`, not by both.`, ['sourceId']);
  if (sourceId) return (await customerBySourceId(context).load(sourceId)) ?? null;
  if (!id) throw new BadInput(`Name the customer by \`${argument}\` or by \`sourceId\`.`, [argument]);
  const known = internalId('cus', id);
  return known === undefined ? null : ((await customerById(context).load(known)) ?? null);
};

/** The same where the argument for the id is called `customer`. @throws a NOT_FOUND error when there is none. */
export const requireCustomer = async (context: Context, key: CustomerKey): Promise<Customer> => {
  const customer = await findCustomer(context, key, 'customer');
  if (customer) return customer;
  throw requestError('NOT_FOUND', 'There is no such customer.', { path: [key.sourceId ? 'sourceId' : 'customer'] });
};
