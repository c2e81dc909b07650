import type { Channel } from '../../../audience/engine';
import { chunks } from '../../../database/batches';
import type { Database, Write } from '../../../database/database';
import { marks } from '../../../database/marks';
import { mayEnter } from '../../deliveries/delivery-state';
import { changeRows, NOW } from '../../deliveries/sql';
import type { Person } from '../person';

/** Where something was sent, or was to be sent. */
export interface SentTo {
  readonly channel: Channel;
  readonly address: string;
}

interface Row {
  readonly id: number;
  readonly channel: Channel;
  readonly address: string | null;
}

const ROWS_PER_STATEMENT = 500;

/** Messages that were not offered yet are not sent any more. */
const stop = (write: Write, kind: Database['kind'], ids: readonly number[]): Promise<number> =>
  changeRows(
    write.manager,
    `UPDATE delivery SET status = 'ERASED', reason = 'CUSTOMER_GONE', claim = NULL, lease_until = NULL, updated_at = ${NOW[kind]}
     WHERE id IN (${marks(ids)}) AND ${mayEnter('ERASED')}`,
    ids,
  );

/** The row stays, so that the report of the campaign still accounts for everybody; who it was does not. */
const empty = (write: Write, ids: readonly number[]): Promise<number> =>
  changeRows(
    write.manager,
    `UPDATE delivery SET address = NULL, response = NULL, unsubscribe_token = NULL, to_note = NULL WHERE id IN (${marks(ids)})`,
    ids,
  );

/** The demo's mail server keeps what it accepted. */
const emptyInbox = async (write: Write, addresses: readonly string[]): Promise<void> => {
  const lowered = [...new Set(addresses.map((address) => address.toLowerCase()))];
  for (const some of chunks(lowered, ROWS_PER_STATEMENT)) {
    await changeRows(write.manager, `DELETE FROM inbox_message WHERE LOWER(to_address) IN (${marks(some)})`, some);
  }
};

/** Takes a person off every message. Returns where anything went, and how many messages will not go out now. */
export const eraseDeliveries = async (
  write: Write,
  { kind, person }: { readonly kind: Database['kind']; readonly person: Person },
): Promise<{ addresses: SentTo[]; stopped: number }> => {
  const { manager, workspaceId } = write;
  const { customer, ids } = person;
  const rows = await manager.query<Row[]>(
    `SELECT id, channel, address FROM delivery WHERE workspace_id = ? AND customer_id IN (${marks(ids)})`,
    [workspaceId, ...ids],
  );
  let stopped = 0;
  for (const some of chunks(rows, ROWS_PER_STATEMENT)) {
    const messages = some.map(({ id }) => Number(id));
    stopped += await stop(write, kind, messages);
    await empty(write, messages);
  }
  const addresses = rows.flatMap(({ channel, address }) => (address === null ? [] : [{ channel, address }]));
  const own = customer.email === null ? [] : [customer.email];
  await emptyInbox(write, [...own, ...addresses.filter(({ channel }) => channel === 'EMAIL').map(({ address }) => address)]);
  return { addresses, stopped };
};
