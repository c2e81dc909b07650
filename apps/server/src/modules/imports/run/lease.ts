import { randomUUID } from 'node:crypto';
import type { Database } from '../../../database/database';
import { ImportJob } from '../import-job.entity';

/** How long a process that says nothing is believed to be at work. */
export const LEASE_MS = 6_000;

/** Unlike none at all, it says that the import was begun. */
const RAN_OUT = 0;

/** Why the work on an import ends before its end. */
export type StopReason = 'CANCELLED' | 'CLOSING' | 'LOST';

export class Stopped extends Error {
  constructor(readonly reason: StopReason) {
    super(`The import was stopped: ${reason}`);
  }
}

type Progress = Partial<Pick<ImportJob, 'state' | 'done' | 'total'>>;
type End = Pick<ImportJob, 'state' | 'status' | 'message'> & { readonly finishedAt: number | null };

/** The right of one process to work on an import. Whoever has lost it must not write any more. */
export class Lease {
  constructor(
    private readonly database: Database,
    readonly job: ImportJob,
    private readonly claim: string,
  ) {}

  /** Keeps the import for some time more. @throws Stopped when it was cancelled, or taken over by another process. */
  async renew(progress: Progress = {}): Promise<void> {
    const leaseUntil = (await this.database.now()) + LEASE_MS;
    await this.database.transaction(async (manager) => {
      const held = { id: this.job.id, claim: this.claim, status: 'RUNNING' };
      const mine = await manager.findOne(ImportJob, { where: held, select: { id: true } });
      if (mine === null) throw new Stopped(await this.#whyLost());
      await manager.update(ImportJob, held, { ...progress, leaseUntil });
    });
  }

  /** Ends the work; false when it is not ours to end. */
  async end(end: End): Promise<boolean> {
    return this.#give({ ...end, claim: null, leaseUntil: null }, 'RUNNING');
  }

  /** Lets another process go on at once. */
  async release(): Promise<void> {
    await this.#give({ claim: null, leaseUntil: RAN_OUT }, 'RUNNING');
  }

  /** Corrects what a cancelled import says of itself, now that its last batch is saved or not. */
  async afterCancel(end: Pick<ImportJob, 'state' | 'message' | 'done'>): Promise<void> {
    await this.#give({ ...end, claim: null, leaseUntil: null }, 'CANCELLED');
    await this.#give({ ...end, claim: null, leaseUntil: null }, 'READY');
  }

  async #give(values: Partial<ImportJob>, status: string): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const held = { id: this.job.id, claim: this.claim, status };
      const mine = await manager.findOne(ImportJob, { where: held, select: { id: true } });
      if (mine !== null) await manager.update(ImportJob, held, values);
      return mine !== null;
    });
  }

  async #whyLost(): Promise<StopReason> {
    const row = await this.database.reader.findOneBy(ImportJob, { id: this.job.id });
    return row?.claim === this.claim ? 'CANCELLED' : 'LOST';
  }
}

/** Those that were begun come first: what a later import says must not be overwritten by an earlier one. */
const byTurn = (a: ImportJob, b: ImportJob): number =>
  Number(b.leaseUntil !== null) - Number(a.leaseUntil !== null) || a.id - b.id;

/**
 * Takes up an import that is due. A workspace has at most one under way; one whose process has fallen silent is taken
 * over, and before any other. Compare-and-set on the row: of two processes one gets it.
 */
export const takeImport = async (database: Database, workspaceId?: number): Promise<Lease | undefined> => {
  const now = await database.now();
  const running = await database.reader.find(ImportJob, {
    where: { status: 'RUNNING', ...(workspaceId === undefined ? {} : { workspaceId }) },
  });
  const busy = new Set(running.filter(({ leaseUntil }) => leaseUntil !== null && leaseUntil > now).map((job) => job.workspaceId));
  const [next] = running.filter((job) => !busy.has(job.workspaceId)).toSorted(byTurn);
  return next === undefined ? undefined : claimImport(database, next, now);
};

const claimImport = (database: Database, { id }: ImportJob, now: number): Promise<Lease | undefined> => {
  const claim = randomUUID();
  return database.transaction(async (manager) => {
    await manager
      .createQueryBuilder()
      .update(ImportJob)
      .set({ claim, leaseUntil: now + LEASE_MS })
      .where('id = :id AND status = :running AND (lease_until IS NULL OR lease_until <= :now)', { id, running: 'RUNNING', now })
      .execute();
    const job = await manager.findOneBy(ImportJob, { id, claim });
    return job === null ? undefined : new Lease(database, job, claim);
  });
};
