import { In } from 'typeorm';
import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import { Order } from '../../activity/order.entity';
import { Consent } from '../../customers/consent.entity';
import { Customer } from '../../customers/customer.entity';

export interface KnownCustomer {
  readonly customer: Customer;
  /** When the newest order was placed that is saved already, UTC milliseconds. */
  readonly newestOrder: number | null;
  /** Whether the customer ever said yes or no to email. */
  readonly hasEmailConsent: boolean;
}

/** What is saved already of the customers with these source ids. */
export const knownCustomers = async (
  { database }: Services,
  workspace: Workspace,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, KnownCustomer>> => {
  const workspaceId = workspace.id;
  const customers = await database.reader.findBy(Customer, { workspaceId, sourceId: In([...sourceIds]) });
  if (customers.length === 0) return new Map();
  const customerId = In(customers.map(({ id }) => id));
  const newest = await database.reader
    .createQueryBuilder(Order, 'o')
    .select('o.customerId', 'customerId')
    .addSelect('MAX(o.at)', 'at')
    .where({ workspaceId, customerId })
    .groupBy('o.customerId')
    .getRawMany<{ customerId: number | string; at: number | string }>();
  const consents = await database.reader.find(Consent, {
    where: { workspaceId, customerId, channel: 'EMAIL' },
    select: { customerId: true },
  });
  const newestOf = new Map(newest.map((row) => [Number(row.customerId), Number(row.at)]));
  const answered = new Set(consents.map((consent) => consent.customerId));
  return new Map(
    customers.map((customer) => [
      customer.sourceId,
      { customer, newestOrder: newestOf.get(customer.id) ?? null, hasEmailConsent: answered.has(customer.id) },
    ]),
  );
};
