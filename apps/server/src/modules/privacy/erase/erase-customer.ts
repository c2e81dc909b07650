import type { Write } from '../../../database/database';
import { publicId } from '../../../database/public-id';
import type { Services } from '../../../services';
import { describeChange } from '../../access/audit/scope';
import type { Workspace } from '../../access/workspace.entity';
import { Customer } from '../../customers/customer.entity';
import { CustomerAlias } from '../../customers/customer-alias.entity';
import { forgetInImports } from '../../imports';
import { type CustomerReference, requireCustomer } from '../customer-reference';
import { ownedRows } from '../owned-rows';
import { type Person, readPerson, valuesOf } from '../person';
import { eraseDeliveries } from './erase-deliveries';
import { eraseMentions } from './erase-mentions';
import { logErasures } from './erasure-log';
import { type ErasureKeys, keepDigests } from './keep-digests';
import { scrubAfter } from './scrubbing';

export type EraseServices = Pick<Services, 'config' | 'database' | 'engine' | 'logger' | 'secret'>;

type Parts = Pick<Services, 'config' | 'database' | 'secret'>;

/** What was done, without a word of who it was. */
export interface ErasedCustomer {
  /** UTC milliseconds. */
  readonly at: number;
  readonly records: number;
  readonly messagesStopped: number;
}

interface Erased extends ErasedCustomer {
  readonly keys: readonly ErasureKeys[];
}

const removeRows = async (write: Write, { ids }: Person): Promise<number> => {
  const { manager, workspaceId } = write;
  const owned = await ownedRows(manager, { workspaceId, customerIds: ids });
  for (const rows of owned) await write.remove(rows.entity, rows.ids);
  return owned.reduce((sum, rows) => sum + rows.ids.length, 0);
};

/** Removes a person from the record; to be called in a write. */
const erasePerson = async (write: Write, { database, secret }: Parts, person: Person, at: number): Promise<Erased> => {
  const { customer } = person;
  await eraseMentions(write, person);
  const { addresses, stopped } = await eraseDeliveries(write, { kind: database.kind, person });
  const records = await removeRows(write, person);
  await write.manager.delete(CustomerAlias, { workspaceId: write.workspaceId, customerId: customer.id });
  await write.remove(Customer, [customer.id]);
  const keys = await keepDigests(write, { person, addresses, secret, at });
  return { at, records, messagesStopped: stopped, keys };
};

/**
 * Removes somebody who is there from everything: what imports keep first, because that may be repeated, and then the record
 * in one write. Returns what was done and what the files are to be searched for.
 */
export const eraseEverywhere = async (parts: Parts, customer: Customer): Promise<Erased & { traces: readonly string[] }> => {
  const { database } = parts;
  const { id, workspaceId } = customer;
  const at = await database.now();
  const known = await readPerson(database.reader, customer);
  const traces = await valuesOf(database.reader, known);
  await forgetInImports(parts, workspaceId, traces, known.ids);
  const erased = await database.write(workspaceId, async (write) => {
    const current = await requireCustomer(write.manager, workspaceId, { id: publicId('cus', id) });
    return erasePerson(write, parts, await readPerson(write.manager, current), at);
  });
  // An import may have written about them until now.
  await forgetInImports(parts, workspaceId, [], known.ids);
  return { ...erased, traces };
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
  const customer = await requireCustomer(services.database.reader, workspace.id, reference);
  // Neither the key nor the address by which the person was named may stay in the log.
  describeChange({ subject: publicId('cus', customer.id) });
  const { keys, traces, ...erased } = await eraseEverywhere(services, customer);
  await logErasures(services.config, workspace, keys);
  scrubAfter(services, { workspaceId: workspace.id, traces });
  return erased;
};
