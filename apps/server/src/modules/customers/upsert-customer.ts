import type { Workspace } from '../access/workspace.entity';
import { customerIdsBySourceId } from './bulk/by-source-id';
import { checkOnlyRow } from './bulk/only-row';
import { Customer } from './customer.entity';
import type { CustomerInput } from './customer.input';
import { type UpsertServices, upsertCustomers } from './upsert-customers';

/** Saves one customer in the way of all bulk calls. @throws Refusal when it cannot be stored. */
export const upsertCustomer = async (services: UpsertServices, workspace: Workspace, input: CustomerInput): Promise<Customer> => {
  checkOnlyRow(await upsertCustomers(services, workspace, [input]));
  const { reader } = services.database;
  const sourceId = input.sourceId.trim();
  const ids = await customerIdsBySourceId(reader, { workspaceId: workspace.id, sourceIds: [sourceId] });
  return reader.findOneByOrFail(Customer, { workspaceId: workspace.id, id: ids.get(sourceId) ?? 0 });
};
