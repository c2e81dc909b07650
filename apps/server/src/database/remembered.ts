import { oncePer } from '../once-per';
import type { Database } from './database';

/** By the machine's own clock. What another process changes, a key that it revokes say, is known here after this long. */
const LIFE_MS = 500;
/** From this age on it is read again while it is still believed, so that whoever asks all the time never waits for it. */
const RENEWED_AFTER_MS = LIFE_MS / 2;
/** More keys, sessions or workspaces than ask within so short a time; beyond, all are forgotten. */
const MOST = 1_000;

interface Known<Value> {
  readonly value: Value;
  readonly readAt: number;
  /** How many transactions of this process were over before the value was read. */
  readonly ended: number;
  isBeingRenewed: boolean;
}

/**
 * Reads what every request needs, and believes it for a moment: programs and pages ask many times a second. It is read again
 * as soon as any transaction of this process is over, so that what is revoked, described or changed here counts from the next
 * request on. What is not there is not remembered.
 */
export const remembered = <Key, Value extends object | undefined>(read: (database: Database, key: Key) => Promise<Value>) => {
  const knownTo = oncePer((_database: Database) => new Map<Key, Known<Value>>());
  const renew = async (database: Database, key: Key): Promise<Value> => {
    const known = knownTo(database);
    const readAt = performance.now();
    const ended = database.transactionsEnded();
    const value = await read(database, key);
    if (value === undefined) known.delete(key);
    else {
      if (known.size >= MOST) known.clear();
      known.set(key, { value, readAt, ended, isBeingRenewed: false });
    }
    return value;
  };
  return async (database: Database, key: Key): Promise<Value> => {
    const last = knownTo(database).get(key);
    const age = last === undefined ? LIFE_MS : performance.now() - last.readAt;
    if (last === undefined || age >= LIFE_MS || last.ended !== database.transactionsEnded()) return renew(database, key);
    if (age >= RENEWED_AFTER_MS && !last.isBeingRenewed) {
      last.isBeingRenewed = true;
      // Where it fails, whoever asks once this one is too old reads it, and is told.
      renew(database, key).catch(() => undefined);
    }
    return last.value;
  };
};

/** The same for the one row that a statement finds by its one parameter. */
export const rememberedRow = <Row extends object>(statement: string) =>
  remembered(async (database, parameter: string): Promise<Row | undefined> => {
    const [row]: Row[] = await database.reader.query(statement, [parameter]);
    return row;
  });
