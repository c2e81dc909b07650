import type { AskedWorkspace } from '../engine';
import { Gate, type Load } from '../gate';
import { QuestionWithdrawn } from '../question-errors';
import type { WorkspaceState } from '../workspace-state';
import { workspaceState } from '../workspace-state';
import { type AskedReplica, type KeptReplica, Replica, type ReplicaParts, type ReplicaStatus } from './replica';

/** Each question occupies two threads of the pool (`thread-pool.ts`), so that some are left for files and names. */
const QUESTIONS_AT_ONCE = { total: 3, perKey: 2, waitingPerKey: 200 };
const IDLE_MILLISECONDS = 15 * 60_000;
const ROUND_MILLISECONDS = 5_000;

/** A replica that contains everything that has been written. */
export interface UpToDate {
  readonly workspace: WorkspaceState;
  readonly replica: KeptReplica;
}

/** The replicas of all workspaces that are asked about. */
export class Replicas {
  readonly #replicas = new Map<number, Replica>();
  readonly #gate = new Gate(QUESTIONS_AT_ONCE);
  readonly #rounds: NodeJS.Timeout;
  #round: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ReplicaParts) {
    this.#rounds = setInterval(() => {
      this.#round = this.#tidy();
    }, ROUND_MILLISECONDS);
    this.#rounds.unref();
  }

  /** Asks with every write contained that had returned before. */
  async ask<T>(
    { workspaceId, signal }: Pick<AskedWorkspace, 'workspaceId' | 'signal'>,
    question: (workspace: WorkspaceState, replica: AskedReplica) => Promise<T>,
  ): Promise<T> {
    if (signal?.aborted) throw new QuestionWithdrawn();
    const workspace = await workspaceState(this.parts.database, workspaceId);
    return this.#of(workspaceId).ask(
      workspace,
      (replica) => question(workspace, replica),
      (task) => this.#gate.run(workspaceId, task, signal),
    );
  }

  /** The replica of a workspace, if it need not catch up. */
  async upToDate(workspaceId: number): Promise<UpToDate | undefined> {
    const workspace = await workspaceState(this.parts.database, workspaceId);
    const replica = this.#replicas.get(workspaceId)?.kept;
    return replica?.revision === workspace.revision ? { workspace, replica } : undefined;
  }

  load(): Load {
    return this.#gate.load();
  }

  /** See `AudienceEngine.forget`. Where there is no file, there is nothing to be forgotten. */
  async forget(workspaceId: number): Promise<void> {
    const replica = this.#of(workspaceId);
    if (!(await replica.exists())) return;
    const workspace = await workspaceState(this.parts.database, workspaceId);
    // Nothing is asked: it has to catch up, however many questions wait.
    await replica.ask(
      workspace,
      async () => undefined,
      (task) => task(),
    );
    await replica.rewrite();
  }

  forgetQuestions(workspaceId: number): void {
    this.#replicas.get(workspaceId)?.kept?.sets.forget();
  }

  status(workspaceId: number): ReplicaStatus {
    return this.#replicas.get(workspaceId)?.status ?? { state: 'CLOSED' };
  }

  async close(): Promise<void> {
    clearInterval(this.#rounds);
    await this.#round;
    for (const replica of this.#replicas.values()) await replica.close();
  }

  #of(workspaceId: number): Replica {
    const known = this.#replicas.get(workspaceId);
    if (known) return known;
    const replica = new Replica(this.parts, workspaceId);
    this.#replicas.set(workspaceId, replica);
    return replica;
  }

  /** A replica that could not be closed or folded now is tried again in the next round. */
  async #tidy(): Promise<void> {
    for (const replica of this.#replicas.values()) {
      await replica.foldIfDue().catch(() => undefined);
      await replica.checkpointIfDue().catch(() => undefined);
      await replica.detachIfIdle(IDLE_MILLISECONDS).catch(() => undefined);
    }
  }
}
