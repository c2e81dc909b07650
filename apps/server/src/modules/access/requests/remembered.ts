import type { Database } from '../../../database/database';
import { oncePer } from '../../../once-per';
import type { Services } from '../../../services';

/** By the machine's own clock. What another process changes, a key that it revokes say, is known here after this long. */
const LIFE_MS = 500;
/** More keys and sessions than ask within so short a time; beyond, all are forgotten. */
const MOST = 1_000;

interface Known<Row> {
  readonly row: Row;
  readonly until: number;
  /** How many transactions of this process were over before the row was read. */
  readonly ended: number;
}

/**
 * Reads the one row behind a token, and believes it for a moment: programs and pages ask many times a second, and who asks
 * is looked up for each. A row is read again as soon as any transaction of this process is over, so that what is revoked or
 * changed here counts from the next request on. Tokens without a row are not remembered.
 */
export const remembered = <Row extends object>(statement: string) => {
  const knownTo = oncePer((_database: Database) => new Map<string, Known<Row>>());
  return async ({ database }: Pick<Services, 'database'>, tokenHash: string): Promise<Row | undefined> => {
    const known = knownTo(database);
    const last = known.get(tokenHash);
    const now = performance.now();
    const ended = database.transactionsEnded();
    if (last !== undefined && last.ended === ended && now < last.until) return last.row;
    const [row]: Row[] = await database.reader.query(statement, [tokenHash]);
    if (row === undefined) known.delete(tokenHash);
    else {
      if (known.size >= MOST) known.clear();
      known.set(tokenHash, { row, until: now + LIFE_MS, ended });
    }
    return row;
  };
};
