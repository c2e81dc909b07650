import type { ImportJob } from '../import-job.entity';
import { kindOf } from '../kinds';
import { type ImportState, type ImportStatus, optionsOf, stateOf } from '../state';

const number = new Intl.NumberFormat('en');

export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${number.format(amount)} ${amount === 1 ? one : many}`;

/** What becomes of an import, and what it says of itself. */
export interface Ending {
  readonly status: ImportStatus;
  readonly message: string;
  readonly state?: Partial<ImportState>;
}

export const remarksOf = ({ problemCount, notedCount }: ImportState): string => {
  const refused = problemCount === 0 ? 'Nothing was refused.' : `${count(problemCount, 'problem')} to look at.`;
  return notedCount === 0 ? refused : `${refused} ${count(notedCount, 'remark')}.`;
};

const cancelledOrders = ({ ordersSaved, customersSaved }: ImportState, total: number): string =>
  ordersSaved === 0
    ? 'Cancelled before anything was saved.'
    : `Cancelled. ${count(ordersSaved, 'order')} of ${number.format(total)}, and ${count(customersSaved, 'customer')}, are saved and stay.`;

const cancelledRows = ({ rowsSaved }: ImportState, total: number): string =>
  rowsSaved === 0
    ? 'Cancelled before anything was saved.'
    : `Cancelled. ${count(rowsSaved, 'row')} of ${number.format(total)} are saved and stay.`;

interface Position {
  readonly job: ImportJob;
  readonly state: ImportState;
  readonly done: number;
  readonly total: number;
}

/** An import that somebody stopped. */
export const cancelledAt = ({ job, state, done, total }: Position): Ending => {
  if (state.phase === 'UNDOING') {
    return {
      status: 'CANCELLED',
      message: `Undoing was stopped: ${number.format(done)} of ${count(total, 'row')} are taken back. Undo it again to go on.`,
    };
  }
  if (optionsOf(job).dryRun) return { status: 'READY', message: 'The dry run was cancelled. Nothing is saved.' };
  return { status: 'CANCELLED', message: (kindOf(job).rows === undefined ? cancelledOrders : cancelledRows)(state, total) };
};

/** The same, as far as the record knows. */
export const cancelled = (job: ImportJob): Ending => cancelledAt({ job, state: stateOf(job), done: job.done, total: job.total });
