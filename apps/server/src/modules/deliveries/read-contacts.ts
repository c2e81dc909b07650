import type { EntityManager } from 'typeorm';
import type { Channel } from '../../audience/engine';
import { chunks } from '../../database/batches';
import { marks } from '../../database/marks';
import type { Contact } from './exclusion';

/** Where a channel's address stands on a customer. Push has no address of its own yet. */
export const ADDRESS_COLUMNS: Readonly<Record<Channel, { readonly address: string; readonly key: string }>> = {
  EMAIL: { address: 'email', key: 'email_key' },
  SMS: { address: 'phone', key: 'phone_key' },
  PUSH: { address: 'NULL', key: 'NULL' },
};

interface Question {
  readonly workspaceId: number;
  readonly channel: Channel;
  readonly customerIds: readonly number[];
}

interface ContactRow {
  readonly id: number;
  readonly address: string | null;
  readonly addressKey: string | null;
}

const IDS_PER_STATEMENT = 1_000;

const inParts = async <Key, Row>(keys: readonly Key[], read: (some: readonly Key[]) => Promise<Row[]>): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const some of chunks(keys, IDS_PER_STATEMENT)) rows.push(...(await read(some)));
  return rows;
};

const readAddresses = (manager: EntityManager, { workspaceId, channel, customerIds }: Question): Promise<ContactRow[]> => {
  const { address, key } = ADDRESS_COLUMNS[channel];
  return inParts(customerIds, (ids) =>
    manager.query<ContactRow[]>(
      `SELECT id, ${address} AS address, ${key} AS addressKey FROM customer WHERE workspace_id = ? AND id IN (${marks(ids)})`,
      [workspaceId, ...ids],
    ),
  );
};

/** The latest line of each ledger: the last one in order of time, and of writing where the times are the same. */
const readConsents = async (
  manager: EntityManager,
  { workspaceId, channel, customerIds }: Question,
): Promise<ReadonlyMap<number, string>> => {
  const lines = await inParts(customerIds, (ids) =>
    manager.query<{ customerId: number; state: string }[]>(
      `SELECT customer_id AS customerId, state FROM consent
       WHERE workspace_id = ? AND channel = ? AND customer_id IN (${marks(ids)}) ORDER BY at, id`,
      [workspaceId, channel, ...ids],
    ),
  );
  return new Map(lines.map(({ customerId, state }) => [Number(customerId), state]));
};

const readSuppressed = async (
  manager: EntityManager,
  { workspaceId, channel }: Question,
  keys: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await inParts(keys, (some) =>
    manager.query<{ addressKey: string }[]>(
      `SELECT address_key AS addressKey FROM suppression WHERE workspace_id = ? AND channel = ? AND address_key IN (${marks(some)})`,
      [workspaceId, channel, ...some],
    ),
  );
  return new Set(rows.map(({ addressKey }) => addressKey));
};

/** Reads what decides about many customers in a few statements. A customer who is gone is not in the answer. */
export const readContacts = async (manager: EntityManager, question: Question): Promise<ReadonlyMap<number, Contact>> => {
  const rows = await readAddresses(manager, question);
  const keys = rows.flatMap(({ addressKey }) => (addressKey === null ? [] : [addressKey]));
  const consents = await readConsents(manager, question);
  const suppressed = await readSuppressed(manager, question, [...new Set(keys)]);
  return new Map(
    rows.map(({ id, address, addressKey }) => {
      const customerId = Number(id);
      return [
        customerId,
        {
          customerId,
          address,
          addressKey,
          consent: consents.get(customerId) ?? null,
          suppressed: addressKey !== null && suppressed.has(addressKey),
        },
      ];
    }),
  );
};
