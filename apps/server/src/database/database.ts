import type { EntityManager } from 'typeorm';
import type { Snapshot } from './snapshot';
import type { Write } from './write';

export type { Snapshot } from './snapshot';
export type { Write } from './write';

export interface WriteOptions {
  /** The import for which the rows are written: what they were before is written down, so that it can be undone. */
  readonly importId?: number | undefined;
}

export interface SnapshotOptions {
  /** The workspace of which all rows are going to be read: where two connections take less time, there are two. */
  readonly wholeWorkspace?: number | undefined;
}

/** BUSY: somebody was reading an older state. RESIDUE: something was found, and stays until the file is written anew. */
export type ScrubOutcome = 'CLEAN' | 'BUSY' | 'RESIDUE';

/** The system of record. */
export interface Database {
  readonly kind: 'sqlite' | 'mysql';
  /** Sees committed rows only, never an open transaction. Writing through it is a mistake; SQLite refuses it. */
  readonly reader: EntityManager;
  /**
   * Changes mirrored rows of a workspace under one new revision; all of it happens or nothing. Writes of a workspace
   * follow each other, so revisions become visible in order. `fn` may run more than once (MySQL: deadlock or lost
   * connection before the commit) and must have no effect outside the database.
   * @throws OutcomeUnknown when the connection was lost while committing.
   */
  write<T>(workspaceId: number, fn: (write: Write) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** A transaction on rows that are not mirrored: campaigns, deliveries, imports. The same rules as for `write`. */
  transaction<T>(fn: (manager: EntityManager) => Promise<T>): Promise<T>;
  /**
   * How many transactions of this process are over. Who remembers rows compares it with the number before they were read:
   * when it is the same, nothing in this process has changed them.
   */
  transactionsEnded(): number;
  /** One consistent state of the record, for as long as `fn` runs. */
  snapshot<T>(fn: (snapshot: Snapshot) => Promise<T>, options?: SnapshotOptions): Promise<T>;
  /** The workspace's last committed revision. @throws when there is no such workspace. */
  revision(workspaceId: number): Promise<number>;
  /** The database's clock, UTC milliseconds. */
  now(): Promise<number>;
  /**
   * Takes what was deleted out of the database's own files, as far as that is in our hands: a MySQL server's files and logs
   * are its own. With `traces`, texts that were deleted, a large file is only searched for them; without, it is written anew.
   */
  scrub(options?: { readonly traces?: readonly string[] }): Promise<ScrubOutcome>;
  /** Brings the tables up to date; harmless when they are. Two processes may call it at once. */
  migrate(): Promise<void>;
  /** Waits for the transactions under way. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `mysql://…`; left out, a SQLite file in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}
