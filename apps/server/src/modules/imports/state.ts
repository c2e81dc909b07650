import type { FileFormat } from './file/format';
import type { ImportJob } from './import-job.entity';
import type { MappingEntry } from './lines/mapping';
import type { OrderKind } from './lines/order-kind';
import type { RowProblem } from './problem';

export const IMPORT_STATUSES = ['READY', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What a running import is at. WAITING: another import of the workspace runs before it. */
export type ImportPhase = 'READY' | 'WAITING' | 'READING' | 'SAVING' | 'DONE';

/** What somebody chose, beside what the file itself says. */
export interface ImportChoices {
  readonly mapping: readonly MappingEntry[];
  /** Orders whose number begins with it are returns; null: only a negative total makes one. */
  readonly returnPrefix: string | null;
  readonly makeDemoAddresses: boolean;
  readonly dryRun: boolean;
}

export interface ImportOptions extends ImportChoices {
  readonly format: FileFormat;
  /** What the file is read as unless somebody chooses otherwise. */
  readonly suggestedMapping: readonly MappingEntry[];
}

export interface SampleOrder {
  readonly sourceId: string;
  readonly customerSourceId: string;
  readonly kind: OrderKind;
  /** UTC milliseconds. */
  readonly placedAt: number;
  /** Minor units. */
  readonly total: number;
  readonly lineCount: number;
}

/** What an import of the file would do. */
export interface Summary {
  readonly rows: number;
  readonly goodRows: number;
  /** Returns among them. */
  readonly orders: number;
  readonly returns: number;
  readonly customers: number;
  readonly problemCount: number;
  /** The earliest and the latest order, UTC milliseconds. */
  readonly from: number | null;
  readonly to: number | null;
  readonly sampleOrders: readonly SampleOrder[];
  readonly problems: readonly RowProblem[];
}

export interface ImportState {
  readonly phase: ImportPhase;
  readonly rowsRead: number;
  readonly problemCount: number;
  /** Returns among them. */
  readonly ordersSaved: number;
  readonly customersSaved: number;
  /** How often a process has taken the import up since it last came further. */
  readonly attempts: number;
  readonly dryRun: Summary | null;
}

export const NOTHING_DONE: ImportState = {
  phase: 'READY',
  rowsRead: 0,
  problemCount: 0,
  ordersSaved: 0,
  customersSaved: 0,
  attempts: 0,
  dryRun: null,
};

/** Parsed once for each row that was read, however many fields of it are asked for. */
const parsedOnce = <T>(parse: (job: ImportJob) => T): ((job: ImportJob) => T) => {
  const known = new WeakMap<ImportJob, T>();
  return (job) => {
    const value = known.get(job) ?? parse(job);
    known.set(job, value);
    return value;
  };
};

/** Written by nobody but this module, which is why their shape is taken for granted. */
export const optionsOf = parsedOnce((job) => JSON.parse(job.options) as ImportOptions);
export const stateOf = parsedOnce((job): ImportState => ({ ...NOTHING_DONE, ...(JSON.parse(job.state) as ImportState) }));
