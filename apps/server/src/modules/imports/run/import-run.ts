import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import type { ImportJob } from '../import-job.entity';
import { type ImportOptions, type ImportPhase, type ImportState, optionsOf, stateOf } from '../state';
import { type Lease, Stopped } from './lease';

/** How far an import has come: `done` of `total` rows, or of the orders of a file while they are saved. */
export interface ImportProgress {
  readonly phase: ImportPhase;
  readonly done: number;
  readonly total: number;
}

interface Parts {
  readonly services: Services;
  readonly workspace: Workspace;
  readonly lease: Lease;
  /** Aborted with a `Stopped`. */
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

const WRITE_EVERY_MS = 500;

/** An import under way: what was chosen, and how far it has come, here and in the record. */
export class ImportRun {
  readonly services: Services;
  readonly workspace: Workspace;
  readonly job: ImportJob;
  readonly options: ImportOptions;
  /** Rows or orders dealt with, in the order of the file. */
  done: number;
  total: number;
  #state: ImportState;
  #written = Number.NEGATIVE_INFINITY;

  constructor(private readonly parts: Parts) {
    this.services = parts.services;
    this.workspace = parts.workspace;
    this.job = parts.lease.job;
    this.options = optionsOf(this.job);
    this.#state = stateOf(this.job);
    this.done = this.job.done;
    this.total = this.job.total;
  }

  /** Services that write down, in the same transaction, how what they write can be undone. */
  get journaling(): Services {
    const { services, job } = this;
    const { database } = services;
    return { ...services, database: { ...database, write: (id, fn) => database.write(id, fn, { importId: job.id }) } };
  }

  get state(): ImportState {
    return this.#state;
  }

  /** Aborted with a `Stopped` when the work has to end here. */
  get signal(): AbortSignal {
    return this.parts.signal;
  }

  /** @throws Stopped when the work has to end here. */
  check(): void {
    const { signal } = this.parts;
    if (signal.aborted) throw signal.reason instanceof Stopped ? signal.reason : new Stopped('CLOSING');
  }

  /** Says how far it has come. Cheap: the record hears of it every now and then. */
  async tell(changes: Partial<ImportState>): Promise<void> {
    this.#change(changes);
    this.check();
    if (performance.now() - this.#written >= WRITE_EVERY_MS) await this.#write();
  }

  /** Says it and makes sure that it is in the record. @throws Stopped when the import is no longer ours. */
  async save(changes: Partial<ImportState>): Promise<void> {
    this.#change(changes);
    this.check();
    await this.#write();
  }

  #change(changes: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...changes };
    const { phase, rowsRead } = this.#state;
    const reading = phase !== 'SAVING' && phase !== 'UNDOING';
    const total = reading ? this.options.format.rowCount : this.total;
    this.parts.onProgress?.({ phase, done: reading ? rowsRead : this.done, total });
  }

  async #write(): Promise<void> {
    await this.parts.lease.renew({ state: JSON.stringify(this.#state), done: this.done, total: this.total });
    this.#written = performance.now();
  }
}
