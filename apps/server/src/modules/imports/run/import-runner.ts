import type { Services } from '../../../services';
import { sweepFolder } from '../sweep-folder';
import { sweepJournals } from '../undo/sweep-journals';
import { type Lease, Stopped, type StopReason, takeImport } from './lease';
import { workOn } from './work-on';

const POLL_MS = 2_000;

interface Work {
  readonly importId: number;
  readonly controller: AbortController;
  readonly finished: Promise<void>;
}

/** Works on imports in the background of a process, one at a time, and takes up those that another process left. */
export class ImportRunner {
  #work: Work | undefined;
  #round: Promise<void> | undefined;
  #again = false;
  #closed = false;
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly services: Services) {
    this.#timer = setInterval(() => this.wake(), POLL_MS);
    this.#timer.unref();
    this.wake();
  }

  /** Looks for work now. */
  wake(): void {
    this.#again = true;
    this.#round ??= this.#rounds().finally(() => {
      this.#round = undefined;
    });
  }

  /** Ends the work on an import, if it is done here, and waits until nothing more of it is written. */
  async cancel(importId: number): Promise<void> {
    if (this.#work?.importId === importId) await this.#stop('CANCELLED');
  }

  /** Leaves what is under way to the next process, after the batch that is being saved. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await this.#stop('CLOSING');
    await this.#round;
  }

  async #stop(reason: StopReason): Promise<void> {
    this.#work?.controller.abort(new Stopped(reason));
    await this.#work?.finished;
  }

  async #rounds(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      for (let lease = await this.#take(); lease !== undefined; lease = await this.#take()) await this.#workOn(lease);
    }
  }

  async #take(): Promise<Lease | undefined> {
    if (this.#closed) return undefined;
    try {
      return await takeImport(this.services.database);
    } catch (error) {
      this.services.logger.warn({ err: error }, 'could not look for imports to work on');
      return undefined;
    }
  }

  async #workOn(lease: Lease): Promise<void> {
    const controller = new AbortController();
    const finished = workOn(this.services, lease, { controller });
    this.#work = { importId: lease.job.id, controller, finished };
    try {
      await finished;
    } catch (error) {
      this.services.logger.error({ err: error, importId: lease.job.id }, 'import broke off');
    } finally {
      this.#work = undefined;
    }
  }
}

const runners = new WeakMap<Services, ImportRunner>();

/** Starts working on imports in this process: first on those that were broken off. */
export const resumeImports = (services: Services): { close(): Promise<void> } => {
  const runner = new ImportRunner(services);
  runners.set(services, runner);
  const swept = Promise.all([sweepFolder(services), sweepJournals(services)]).catch((error: unknown) =>
    services.logger.warn({ err: error }, 'what is left of old imports was not swept'),
  );
  return {
    async close() {
      await swept;
      await runner.close();
    },
  };
};

/** The runner of this process; undefined where imports are left to others. */
export const importRunner = (services: Services): ImportRunner | undefined => runners.get(services);
