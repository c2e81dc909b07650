import type { EntityManager } from 'typeorm';
import { marks } from '../../database/marks';
import type { Customer } from '../customers/customer.entity';
import { CustomerAlias } from '../customers/customer-alias.entity';

/** Everything by which a person is known here: the customer, and whoever was merged into it. */
export interface Person {
  readonly customer: Customer;
  readonly aliases: readonly CustomerAlias[];
  /** The customer's id and those that were its before merges. */
  readonly ids: readonly number[];
  readonly sourceIds: readonly string[];
}

export const readPerson = async (manager: EntityManager, customer: Customer): Promise<Person> => {
  const where = { workspaceId: customer.workspaceId, customerId: customer.id };
  const aliases = await manager.find(CustomerAlias, { where, order: { id: 'ASC' } });
  return {
    customer,
    aliases,
    ids: [customer.id, ...aliases.map(({ formerCustomerId }) => formerCustomerId)],
    sourceIds: [customer.sourceId, ...aliases.map(({ sourceId }) => sourceId)],
  };
};

/** Keys and addresses by which the person can be told in texts: those that the record holds, and those that were sent to. */
export const valuesOf = async (manager: EntityManager, { customer, ids, sourceIds }: Person): Promise<string[]> => {
  const { workspaceId, email, phone } = customer;
  const rows = await manager.query<{ address: string }[]>(
    `SELECT DISTINCT address FROM delivery WHERE workspace_id = ? AND address IS NOT NULL AND customer_id IN (${marks(ids)})`,
    [workspaceId, ...ids],
  );
  const values = [...sourceIds, email, phone, ...rows.map(({ address }) => address)];
  return [...new Set(values.filter((value) => value !== null))];
};
