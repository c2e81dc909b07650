import type { Write } from '../../../database/database';
import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import { Customer } from '../../customers/customer.entity';
import { CustomerAlias } from '../../customers/customer-alias.entity';
import { type CustomerReference, requireCustomer } from '../customer-reference';
import { ownedRows } from '../owned-rows';
import { type Person, readPerson } from '../person';
import { eraseDeliveries } from './erase-deliveries';
import { eraseMentions } from './erase-mentions';
import { logErasures } from './erasure-log';
import { type ErasureKeys, keepDigests } from './keep-digests';
import { scrubAfter } from './scrubbing';

export type EraseServices = Pick<Services, 'config' | 'database' | 'engine' | 'logger' | 'secret'>;

/** What was done, without a word of who it was. */
export interface ErasedCustomer {
  /** UTC milliseconds. */
  readonly at: number;
  readonly records: number;
  readonly messagesStopped: number;
}

interface Erased extends ErasedCustomer {
  readonly keys: readonly ErasureKeys[];
  /** What the files are searched for afterwards. */
  readonly traces: readonly string[];
}

const removeRows = async (write: Write, { ids }: Person): Promise<number> => {
  const { manager, workspaceId } = write;
  const owned = await ownedRows(manager, { workspaceId, customerIds: ids });
  for (const rows of owned) await write.remove(rows.entity, rows.ids);
  return owned.reduce((sum, rows) => sum + rows.ids.length, 0);
};

const isText = (value: string | null): value is string => value !== null;

/** Removes a person from the record in one write. */
export const erasePerson = async (
  write: Write,
  { database, secret }: Pick<Services, 'database' | 'secret'>,
  { person, at }: { readonly person: Person; readonly at: number },
): Promise<Erased> => {
  const { customer, sourceIds } = person;
  await eraseMentions(write, person);
  const { addresses, stopped } = await eraseDeliveries(write, { kind: database.kind, person });
  const values = [...sourceIds, customer.email, customer.phone, ...addresses.map(({ address }) => address)].filter(isText);
  const records = await removeRows(write, person);
  await write.manager.delete(CustomerAlias, { workspaceId: write.workspaceId, customerId: customer.id });
  await write.remove(Customer, [customer.id]);
  const keys = await keepDigests(write, { person, addresses, secret, at });
  return { at, records, messagesStopped: stopped, keys, traces: values };
};

/**
 * Removes a person for good: the customer, all records, addresses on messages, what imports kept. Keyed digests stay, so
 * that the person is neither stored nor written to again, and is erased again should a backup bring them back.
 * @throws Refusal NOT_FOUND
 */
export const eraseCustomer = async (
  services: EraseServices,
  workspace: Pick<Workspace, 'id' | 'createdAt'>,
  reference: CustomerReference,
): Promise<ErasedCustomer> => {
  const { database } = services;
  const at = await database.now();
  // Asked before the write as well, so that a mistake takes no revision.
  await requireCustomer(database.reader, workspace.id, reference);
  const { keys, traces, ...erased } = await database.write(workspace.id, async (write) => {
    const customer = await requireCustomer(write.manager, workspace.id, reference);
    return erasePerson(write, services, { person: await readPerson(write.manager, customer), at });
  });
  await logErasures(services.config, workspace, keys);
  scrubAfter(services, { workspaceId: workspace.id, traces });
  return erased;
};
