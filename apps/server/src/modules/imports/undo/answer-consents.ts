import { chunks } from '../../../database/batches';
import { marks } from '../../../database/marks';
import { Consent } from '../../customers/consent.entity';
import { type ConsentChange, newLedgerLines } from '../../customers/consent-ledger';
import { untouchedRows } from './remove-rows';
import type { Group, Step } from './undo-step';

const IDS_PER_STATEMENT = 500;

interface LedgerLine {
  readonly id: number;
  readonly customerId: number;
  readonly channel: string;
  readonly state: string;
  readonly revision: number;
}

/** Every line of the customers of some lines, the one that counts last. */
const ledgersOf = async ({ write }: Step, lineIds: readonly number[]): Promise<Map<string, LedgerLine[]>> => {
  const ledgers = new Map<string, LedgerLine[]>();
  for (const some of chunks(lineIds, IDS_PER_STATEMENT)) {
    const rows: LedgerLine[] = await write.manager.query(
      `SELECT l.id, l.customer_id AS customerId, l.channel, l.state, l.revision FROM consent l
       WHERE l.workspace_id = ? AND l.customer_id IN (SELECT o.customer_id FROM consent o WHERE o.id IN (${marks(some)}))
       ORDER BY l.at, l.id`,
      [write.workspaceId, ...some],
    );
    const found = new Map<string, LedgerLine[]>();
    for (const row of rows) {
      const key = `${row.customerId} ${row.channel}`;
      found.set(key, [...(found.get(key) ?? []), row]);
    }
    for (const [key, ledger] of found) ledgers.set(key, ledger);
  }
  return ledgers;
};

/** The line that takes back what the import said; none where somebody has chosen since, or nothing would change. */
const answerTo = ({ revisions }: Step, ledger: readonly LedgerLine[]): ConsentChange | undefined => {
  const isImported = ({ revision }: LedgerLine): boolean => revisions.has(Number(revision));
  const current = ledger.at(-1);
  if (current === undefined || !isImported(current)) return undefined;
  // Who had never said anything must not be contacted; that is what opting out means for every sender.
  const before = ledger.findLast((line) => !isImported(line))?.state ?? 'OPTED_OUT';
  if (before === current.state) return undefined;
  const { customerId, channel } = current;
  const consent = { channel, state: before, at: undefined, source: 'An import was undone', wording: null };
  return { customerId: Number(customerId), consent };
};

/**
 * Answers what an import said of the consent of customers who stay: the ledger is never changed, so a new line restores
 * what held before.
 */
export const answerConsents = async (step: Step, group: Group): Promise<void> => {
  const lineIds = await untouchedRows(step, group);
  const ledgers = await ledgersOf(step, lineIds);
  const changes = [...ledgers.values()].flatMap((ledger) => answerTo(step, ledger) ?? []);
  const { now, actor } = step;
  await step.write.insert(Consent, await newLedgerLines(step.write, { changes, now, actor }));
};
