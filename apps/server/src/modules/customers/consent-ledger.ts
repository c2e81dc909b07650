import type { EntityManager } from 'typeorm';
import { chunks } from '../../database/batches';
import type { NewRow } from '../../database/write';
import { Consent } from './consent.entity';
import type { ParsedConsent } from './parse-customer';

export interface ConsentChange {
  readonly customerId: number;
  readonly consent: ParsedConsent;
}

interface Line {
  readonly state: string;
  readonly at: number;
}

/** What the ledger says so far of one customer and channel. */
interface Account {
  current: Line | undefined;
  readonly known: Set<string>;
}

const keyOf = ({ state, at }: Line): string => `${state} ${at}`;

/** The latest line counts; of two at the same moment, the one that was written last. */
const enter = (account: Account, line: Line): void => {
  account.known.add(keyOf(line));
  if (account.current === undefined || line.at >= account.current.at) account.current = line;
};

/** Every line of the customers, in the order in which it was written. */
const readLedger = async (manager: EntityManager, customerIds: readonly number[]): Promise<Consent[]> => {
  const lines: Consent[] = [];
  for (const some of chunks(customerIds, 1_000)) {
    const rows: Consent[] = await manager.query(
      `SELECT id, customer_id AS customerId, channel, state, at FROM consent
       WHERE customer_id IN (${some.map(() => '?').join(', ')}) ORDER BY id`,
      [...some],
    );
    lines.push(...rows);
  }
  return lines;
};

/**
 * The lines to append, in the order of the changes. A line that the ledger already has is not written again, so that the
 * same call may be sent twice; one without a time is written only if it changes the current state.
 */
export const newLedgerLines = async (
  manager: EntityManager,
  { changes, now }: { changes: readonly ConsentChange[]; now: number },
): Promise<NewRow<Consent>[]> => {
  const accounts = new Map<string, Account>();
  const accountOf = (customerId: number, channel: string): Account => {
    const key = `${customerId} ${channel}`;
    const account = accounts.get(key) ?? { current: undefined, known: new Set<string>() };
    accounts.set(key, account);
    return account;
  };
  const customerIds = [...new Set(changes.map(({ customerId }) => customerId))];
  for (const line of await readLedger(manager, customerIds)) enter(accountOf(line.customerId, line.channel), line);

  const lines: NewRow<Consent>[] = [];
  for (const { customerId, consent } of changes) {
    const { channel, state, source } = consent;
    const account = accountOf(customerId, channel);
    const at = consent.at ?? now;
    const isKnown = consent.at === undefined ? account.current?.state === state : account.known.has(keyOf({ state, at }));
    if (isKnown) continue;
    enter(account, { state, at });
    lines.push({ customerId, channel, state, at, source, actor: null, wording: null, proven: false });
  }
  return lines;
};
