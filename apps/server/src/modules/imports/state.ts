import { oncePer } from '../../once-per';
import type { FileFormat } from './file/format';
import type { ImportJob } from './import-job.entity';
import type { OrderKind } from './lines/order-kind';
import type { MappingEntry } from './mappings/mapping-entry';
import type { RowProblem } from './problem';

export const IMPORT_STATUSES = ['READY', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'UNDONE'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What a running import is at. WAITING: another import of the workspace runs before it. */
export type ImportPhase = 'READY' | 'WAITING' | 'READING' | 'SAVING' | 'UNDOING' | 'DONE';

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
  /** The name under which somebody kept the suggested mapping; null when it is a guess. */
  readonly suggestedName?: string | null;
  /** Whether the file has to go when the import has ended, because it names somebody who was erased meanwhile. */
  readonly forgetAtEnd?: boolean;
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

/** A value as it would be saved. */
export interface SampleValue {
  /** Key of a target. */
  readonly target: string;
  readonly label: string;
  readonly value: string;
}

/** A row as it would be saved. */
export interface SampleRow {
  readonly row: number;
  readonly values: readonly SampleValue[];
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
  readonly notedCount?: number;
  /** The earliest and the latest order, UTC milliseconds. */
  readonly from: number | null;
  readonly to: number | null;
  readonly sampleOrders: readonly SampleOrder[];
  readonly sampleRows?: readonly SampleRow[];
  readonly problems: readonly RowProblem[];
}

export interface ImportState {
  readonly phase: ImportPhase;
  readonly rowsRead: number;
  /** Why rows were refused, altogether. */
  readonly problemCount: number;
  /** What is odd about rows that were saved. */
  readonly notedCount: number;
  /** Rows of the file that are saved, of kinds whose rows are records. */
  readonly rowsSaved: number;
  /** The last row that is dealt with, as a spreadsheet numbers it, and how long the error file was then. */
  readonly lastRow: number;
  readonly errorBytes: number;
  /** Whether anything was written that can be undone. */
  readonly wrote: boolean;
  /** Rows that undoing left alone, because somebody else had changed them since. */
  readonly keptRows: number;
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
  notedCount: 0,
  rowsSaved: 0,
  lastRow: 0,
  errorBytes: 0,
  wrote: false,
  keptRows: 0,
  ordersSaved: 0,
  customersSaved: 0,
  attempts: 0,
  dryRun: null,
};

/**
 * Parsed once for each row that was read, however many fields of it are asked for. Written by nobody but this module, which
 * is why their shape is taken for granted.
 */
export const optionsOf = oncePer((job: ImportJob) => JSON.parse(job.options) as ImportOptions);
export const stateOf = oncePer((job: ImportJob): ImportState => ({ ...NOTHING_DONE, ...(JSON.parse(job.state) as ImportState) }));
