import type { Database } from '../../database/database';
import type { WorkspaceState } from '../workspace-state';
import { applyChanges } from './apply-changes';
import { dropChanges, readChanges } from './changes';
import { CustomerSets } from './customer-sets';
import { firstSync, type Progress } from './first-sync';
import { LeafColumns } from './leaf-columns';
import { quoted } from './names';
import { RecentFacts } from './recent-facts';
import type { ReplicaFile } from './replica-file';
import type { ReplicaSchema } from './replica-schema';
import type { Session } from './session';

interface Parts {
  readonly file: ReplicaFile;
  readonly schema: ReplicaSchema;
  readonly database: Database;
}

interface Kept {
  /** Its temporary tables hold the changes that are on their way. */
  readonly session: Session;
  readonly leafColumns: LeafColumns;
  readonly recentFacts: RecentFacts;
}

/** What is in an open replica, and how it follows the record. One thing at a time. */
export class ReplicaContents {
  #revision: number;
  readonly #highestIds = new Map<string, number>();

  private constructor(
    private readonly parts: Parts,
    private readonly kept: Kept,
    /** Of these contents alone: others may have the same revision with other rows, when a backup of the record was put back. */
    readonly sets: CustomerSets,
    revision: number,
  ) {
    this.#revision = revision;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Opens the workspace's replica; undefined when there is none that can be used. @throws ReplicaUnavailable */
  static async open(parts: Parts, workspace: WorkspaceState): Promise<ReplicaContents | undefined> {
    const { file, schema } = parts;
    await file.attach();
    try {
      const revision = await file.revision(schema, workspace);
      if (revision !== undefined) return await ReplicaContents.#of(parts, await file.session(), revision);
    } catch {
      // A file of ours that was attached and cannot be read is damaged, however DuckDB words it.
    }
    await file.detach();
    await file.remove();
    return undefined;
  }

  /** Makes a replica from everything that the record has. */
  static async build(parts: Parts, workspace: WorkspaceState, onProgress: Progress): Promise<ReplicaContents> {
    const { file, schema, database } = parts;
    await file.make((sessions) =>
      database.snapshot((snapshot) => firstSync({ sessions, schema, workspace, snapshot, onProgress }), {
        wholeWorkspace: workspace.id,
      }),
    );
    const contents = await ReplicaContents.open(parts, workspace);
    if (contents === undefined) throw new Error(`The replica of workspace ${workspace.id} was made and cannot be opened.`);
    return contents;
  }

  static async #of(parts: Parts, session: Session, revision: number): Promise<ReplicaContents> {
    const leafColumns = await LeafColumns.of(session);
    const recentFacts = await RecentFacts.of(session, parts.schema);
    const contents = new ReplicaContents(
      parts,
      { session, leafColumns, recentFacts },
      await CustomerSets.of(session, parts.schema),
      revision,
    );
    for (const { name } of parts.schema.tables) {
      const [highest] = await session.numbers({ text: `SELECT coalesce(max(id), 0) FROM ${quoted(name)}`, params: [] });
      contents.#raise(name, highest);
    }
    return contents;
  }

  /** Applies what was written since; killed meanwhile, the file stays at the revision that it had. */
  async catchUp(workspaceId: number): Promise<void> {
    const { session } = this.kept;
    const { database, schema } = this.parts;
    const after = this.#revision;
    if (this.kept.recentFacts.isFull) await this.fold();
    const changes = await database.snapshot((snapshot) => readChanges({ session, schema, snapshot, workspaceId, after }));
    const applying = { ...this.kept, schema, highestIds: this.#highestIds };
    await applyChanges(applying, changes, (takenOut) => this.sets.announce(changes, takenOut));
    this.#revision = changes.revision;
    for (const { table, staged } of changes.tables) this.#raise(table.name, staged?.highestId);
    await dropChanges(session, changes);
  }

  get leafColumns(): LeafColumns {
    return this.kept.leafColumns;
  }

  get hasRecentFacts(): boolean {
    return !this.kept.recentFacts.isEmpty;
  }

  /** Puts what recent rows add to facts into the columns of the customers. */
  async fold(): Promise<void> {
    if (this.hasRecentFacts) await this.kept.recentFacts.fold(this.kept.session);
  }

  /** Folds what was written since the last time into the file. */
  async checkpoint(): Promise<void> {
    await this.kept.session.run('CHECKPOINT');
  }

  /**
   * Whether customers have been removed since the file was made. DuckDB marks rows as deleted and frees blocks, and what was
   * in them can still be read from the file.
   */
  async hasResidue(): Promise<boolean> {
    const [row] = await this.kept.session.rows({ text: 'SELECT residue FROM replica', params: [] });
    return row?.residue === true;
  }

  /** No other session may use the file any more. */
  async close(): Promise<void> {
    this.kept.session.close();
    await this.parts.file.detach();
  }

  #raise(table: string, id = 0): void {
    this.#highestIds.set(table, Math.max(this.#highestIds.get(table) ?? 0, id));
  }
}
