import type { Database } from '../../database/database';
import { Queue } from '../../database/queue';
import { type WorkspaceState, workspaceState } from '../workspace-state';
import type { CustomerSets } from './customer-sets';
import type { Instance } from './instance';
import type { LeafColumns } from './leaf-columns';
import type { Lend } from './question-sessions';
import { ReplicaContents } from './replica-contents';
import { isDamage } from './replica-errors';
import { ReplicaFile } from './replica-file';
import type { ReplicaSchema } from './replica-schema';
import type { Session } from './session';
import { Sessions } from './sessions';

/** What a replica is doing, for whoever waits for it. */
export type ReplicaStatus =
  | { readonly state: 'CLOSED' }
  | { readonly state: 'BUILDING'; readonly table: string; readonly rowsRead: number }
  | { readonly state: 'OPEN'; readonly revision: number };

export interface ReplicaParts {
  readonly database: Database;
  readonly instance: Instance;
  readonly schema: ReplicaSchema;
  /** Replicas are built one after the other: each may take half as much memory again as questions may. */
  readonly builds: Queue;
}

/** What is known of a replica without asking DuckDB. */
export type KeptReplica = Pick<ReplicaContents, 'leafColumns' | 'sets' | 'revision'>;

/** A replica at work, as a question sees it. */
export interface AskedReplica {
  readonly session: Session;
  /** For work beside that on the session. */
  readonly lend: Lend;
  readonly leafColumns: LeafColumns;
  readonly sets: CustomerSets;
  /** What it contains at least. */
  readonly revision: number;
}

type Question<T> = (replica: AskedReplica) => Promise<T>;
type InTurn<T> = (task: () => Promise<T>) => Promise<T>;

const MENDING_MILLISECONDS = 60_000;
const QUIET_MILLISECONDS = 3_000;
const CHECKPOINT_BYTES = 64 * 1024 * 1024;

/** The replica of one workspace: opened when asked, brought up to date before each answer, closed when idle. */
export class Replica {
  readonly #file: ReplicaFile;
  readonly #sessions = new Sessions();
  /** Everything that changes the file happens here, one thing after the other. */
  readonly #lane = new Queue();
  /** Undefined while closed, and from the moment on that it is about to be closed. */
  #contents: ReplicaContents | undefined;
  #sync: Promise<void> | undefined;
  #rewriting: Promise<void> | undefined;
  #mendedAt = 0;
  #building: { readonly table: string; readonly rowsRead: number } | undefined;

  constructor(
    private readonly parts: ReplicaParts,
    private readonly workspaceId: number,
  ) {
    this.#file = new ReplicaFile(parts.instance, workspaceId);
  }

  get status(): ReplicaStatus {
    if (this.#building) return { state: 'BUILDING', ...this.#building };
    return this.#contents ? { state: 'OPEN', revision: this.#contents.revision } : { state: 'CLOSED' };
  }

  /** Undefined while it is closed. */
  get kept(): KeptReplica | undefined {
    return this.#contents;
  }

  /**
   * Has a question answered by a replica that contains the workspace's revision. `inTurn` may let the question wait; the
   * replica is brought up to date before. A damaged one is made anew, but not again and again.
   */
  async ask<T>(workspace: WorkspaceState, question: Question<T>, inTurn: InTurn<T>): Promise<T> {
    const answer = async (): Promise<T> => {
      await this.#bringUpTo(workspace);
      return inTurn(async () => {
        // Closed as idle, or made anew, while the question waited for its turn.
        if (!this.#contains(workspace.revision)) await this.#bringUpTo(workspace);
        const contents = this.#contents;
        if (contents === undefined)
          throw new Error(`The replica of workspace ${this.workspaceId} was closed while it was asked.`);
        const { leafColumns, sets, revision } = contents;
        const lend: Lend = (task) => this.#sessions.use(() => this.#file.session(), task);
        return lend((session) => question({ session, lend, leafColumns, sets, revision }));
      });
    };
    const before = this.#contents;
    try {
      return await answer();
    } catch (error) {
      if (!isDamage(error)) throw error;
      await this.#lane.run(() => this.#mend(before, error));
      return await answer();
    }
  }

  /** Resolves when the replica contains everything up to the workspace's revision. */
  async #bringUpTo({ revision }: WorkspaceState): Promise<void> {
    // A sync that is under way may have begun before this revision; then another one follows.
    while (this.#sync !== undefined) {
      if (this.#contains(revision)) return;
      await this.#sync;
    }
    if (this.#contents?.revision === revision) return;
    // Older: it has to catch up. Newer: others moved it on meanwhile, or a backup of the record was put back.
    this.#sync = this.#lane
      .run(() => this.#synchronize())
      .finally(() => {
        this.#sync = undefined;
      });
    await this.#sync;
    if (!this.#contains(revision)) {
      throw new Error(`The record of workspace ${this.workspaceId} went back in time while it was asked.`);
    }
  }

  async detachIfIdle(milliseconds: number): Promise<void> {
    const isIdle = (): boolean => this.#sessions.isIdleFor(milliseconds);
    if (this.#contents && isIdle()) await this.#lane.run(async () => (isIdle() ? this.#close() : undefined));
  }

  /** Folds what was written into the file, while nobody asks: it takes about as long as a question. */
  async checkpointIfDue(): Promise<void> {
    if (this.#contents === undefined || !this.#sessions.isIdleFor(0) || (await this.#file.logSize()) < CHECKPOINT_BYTES) return;
    await this.#lane.run(async () => this.#contents?.checkpoint());
  }

  /** Keeps facts where they belong again, once nobody has asked for a while. */
  async foldIfDue(): Promise<void> {
    const isDue = (): boolean => this.#contents?.hasRecentFacts === true && this.#sessions.isIdleFor(QUIET_MILLISECONDS);
    if (isDue()) await this.#lane.run(async () => (isDue() ? this.#contents?.fold() : undefined));
  }

  exists(): Promise<boolean> {
    return this.#file.exists();
  }

  /**
   * Makes the file anew if removed customers can still be found in it. Questions and syncs go on: what is written meanwhile
   * is fetched again by the new file, which only the change of files is waited for.
   */
  rewrite(): Promise<void> {
    this.#rewriting ??= this.#rewrite().finally(() => {
      this.#rewriting = undefined;
    });
    return this.#rewriting;
  }

  async #rewrite(): Promise<void> {
    const contents = this.#contents;
    if (!(await this.#lane.run(async () => this.#contents?.hasResidue() ?? false))) return;
    await this.#file.copy();
    await this.#lane.run(async () => {
      // Closed or made anew meanwhile: then the copy is not the same replica's any more.
      if (contents === undefined || this.#contents !== contents) return;
      await this.#close();
      await this.#file.replaceByCopy();
    });
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    this.#file.stopCopying();
    await this.#rewriting?.catch(() => undefined);
    await this.#lane.run(() => this.#close());
  }

  async #close(): Promise<void> {
    const contents = this.#contents;
    this.#contents = undefined;
    await this.#sessions.close();
    await contents?.close();
  }

  #contains(revision: number): boolean {
    return this.#contents !== undefined && this.#contents.revision >= revision;
  }

  async #synchronize(): Promise<void> {
    const { database, schema, builds } = this.parts;
    const parts = { file: this.#file, schema, database };
    // Read again, here: only what is newer than this very moment's record is newer than the record.
    const workspace = await workspaceState(database, this.workspaceId);
    this.#contents ??= await ReplicaContents.open(parts, workspace);
    if (this.#contents && this.#contents.revision > workspace.revision) await this.#discard(this.#contents);
    if (this.#contents) {
      if (this.#contents.revision < workspace.revision) await this.#contents.catchUp(workspace.id);
      return;
    }
    try {
      this.#contents = await builds.run(() => ReplicaContents.build(parts, workspace, this.#onProgress));
    } finally {
      this.#building = undefined;
    }
  }

  readonly #onProgress = (table: string, rows: number): void => {
    this.#building = { table, rowsRead: (this.#building?.rowsRead ?? 0) + rows };
  };

  async #mend(damaged: ReplicaContents | undefined, error: unknown): Promise<void> {
    const isMended = damaged !== undefined && this.#contents !== damaged;
    if (isMended) return;
    if (Date.now() - this.#mendedAt < MENDING_MILLISECONDS) throw error;
    this.#mendedAt = Date.now();
    await this.#discard(this.#contents);
  }

  /** Throws a replica away, unless it is another one by now. */
  async #discard(contents: ReplicaContents | undefined): Promise<void> {
    if (contents === undefined || this.#contents !== contents) return;
    await this.#close();
    await this.#file.remove();
  }
}
