import { chunks } from '../../database/batches';
import { marks } from '../../database/marks';
import type { NewRow, Write } from '../../database/write';
import { Consent } from './consent.entity';
import { isProven } from './consent-proof';
import type { ParsedConsent } from './parse-consent';

export interface ConsentChange {
  readonly customerId: number;
  readonly consent: ParsedConsent;
  /** Added by the same write: the ledger has nothing of them yet. */
  readonly isNew?: boolean;
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

type Entry = Pick<Consent, 'customerId' | 'channel' | 'state' | 'at'>;

/** Every line of the customers, in the order in which it was written. */
const OWN_LINES = `SELECT customer_id AS customerId, channel, state, at FROM consent
  WHERE workspace_id = ? AND customer_id IN (%) ORDER BY id`;

/** Those of customers who were merged into them: lines stay as they were written. */
const FORMER_LINES = `SELECT a.customer_id AS customerId, c.channel, c.state, c.at FROM customer_alias a
  JOIN consent c ON c.workspace_id = a.workspace_id AND c.customer_id = a.former_customer_id
  WHERE a.workspace_id = ? AND a.customer_id IN (%)`;

const read = async ({ manager, workspaceId }: Write, sql: string, customerIds: readonly number[]): Promise<Entry[]> => {
  const lines: Entry[] = [];
  for (const some of chunks(customerIds, 1_000)) {
    const rows = await manager.query<Entry[]>(sql.replace('%', marks(some)), [workspaceId, ...some]);
    lines.push(...rows);
  }
  return lines;
};

interface NewLines {
  readonly changes: readonly ConsentChange[];
  readonly now: number;
  /** Who writes them: `API`, the file of an import. */
  readonly actor: string;
}

/**
 * The lines to append, in the order of the changes. A line that the ledger already has is not written again, so that the
 * same call may be sent twice; one without a time is written only if it changes the current state.
 */
export const newLedgerLines = async (write: Write, { changes, now, actor }: NewLines): Promise<NewRow<Consent>[]> => {
  const accounts = new Map<string, Account>();
  const accountOf = (customerId: number, channel: string): Account => {
    const key = `${customerId} ${channel}`;
    const account = accounts.get(key) ?? { current: undefined, known: new Set<string>() };
    accounts.set(key, account);
    return account;
  };
  const customerIds = [...new Set(changes.flatMap(({ customerId, isNew }) => (isNew === true ? [] : customerId)))];
  for (const line of await read(write, OWN_LINES, customerIds)) enter(accountOf(line.customerId, line.channel), line);
  for (const line of await read(write, FORMER_LINES, customerIds))
    accountOf(line.customerId, line.channel).known.add(keyOf(line));

  const lines: NewRow<Consent>[] = [];
  for (const { customerId, consent } of changes) {
    const { channel, state, source, wording } = consent;
    const account = accountOf(customerId, channel);
    const at = consent.at ?? now;
    const isKnown = consent.at === undefined ? account.current?.state === state : account.known.has(keyOf({ state, at }));
    if (isKnown) continue;
    enter(account, { state, at });
    lines.push({ customerId, channel, state, at, source, actor, wording, proven: isProven(consent) });
  }
  return lines;
};
