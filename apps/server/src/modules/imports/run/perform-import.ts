import type { Services } from '../../../services';
import { Workspace } from '../../access/workspace.entity';
import { hasCode } from '../error-code';
import { FileRefused } from '../file/file-refused';
import type { ImportState, ImportStatus, Summary } from '../state';
import { type ImportProgress, ImportRun } from './import-run';
import { type Lease, Stopped } from './lease';
import { ProblemLog } from './problem-log';
import { type ReadFile, readPhase } from './read-phase';
import { savePhase } from './save-phase';

interface Options {
  /** Aborted with a `Stopped`. */
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** A file that brings the process down each time is not tried for ever. */
const MOST_ATTEMPTS = 5;

interface Ending {
  readonly status: ImportStatus;
  readonly message: string;
  readonly state?: Partial<ImportState>;
}

const number = new Intl.NumberFormat('en');
const count = (amount: number, one: string, many = `${one}s`): string => `${number.format(amount)} ${amount === 1 ? one : many}`;

const summaryOf = ({ rows, summary }: ReadFile, log: ProblemLog): Summary => ({
  rows,
  ...summary,
  problemCount: log.count,
  problems: log.first,
});

const dryRun = async (run: ImportRun): Promise<Ending> => {
  const log = new ProblemLog(run.services.database, run.job);
  await log.clear();
  const file = await readPhase(run, log);
  return {
    status: 'READY',
    message: 'This was a dry run: nothing is saved yet.',
    state: { phase: 'READY', rowsRead: file.rows, problemCount: log.count, dryRun: summaryOf(file, log) },
  };
};

const saveAll = async (run: ImportRun): Promise<Ending> => {
  const goesOn = run.state.phase === 'SAVING';
  const log = new ProblemLog(run.services.database, run.job, goesOn ? run.state.problemCount : 0);
  if (!goesOn) await log.clear();
  const file = await readPhase(run, goesOn ? undefined : log);
  await savePhase(run, file, log);
  const { ordersSaved, customersSaved, problemCount } = run.state;
  const refused = problemCount === 0 ? 'Nothing was refused.' : `${count(problemCount, 'problem')} to look at.`;
  return {
    status: 'DONE',
    message: `Saved ${count(ordersSaved, 'order')} of ${count(customersSaved, 'customer')}. ${refused}`,
    state: { phase: 'DONE' },
  };
};

/** What a cancelled import says of itself. */
export const cancelMessage = ({ ordersSaved, customersSaved }: ImportState, total: number): string =>
  ordersSaved === 0
    ? 'Cancelled before anything was saved.'
    : `Cancelled. ${count(ordersSaved, 'order')} of ${number.format(total)}, and ${count(customersSaved, 'customer')}, are saved and stay.`;

const failure = (run: ImportRun, error: unknown): Ending => {
  if (error instanceof FileRefused) return { status: 'FAILED', message: error.message };
  if (hasCode(error, 'ENOENT')) {
    return { status: 'FAILED', message: 'The file that was handed in is no longer there. Hand it in again.' };
  }
  run.services.logger.error({ err: error, importId: run.job.id }, 'import failed');
  const saved = count(run.state.ordersSaved, 'order');
  return { status: 'FAILED', message: `Something went wrong here. ${saved} are saved; run it again, nothing is saved twice.` };
};

const work = async (run: ImportRun): Promise<Ending> => {
  const { attempts } = run.state;
  if (attempts >= MOST_ATTEMPTS) {
    return {
      status: 'FAILED',
      message: `Given up after ${attempts} attempts that ended with the process. What was saved stays.`,
    };
  }
  await run.save({ attempts: attempts + 1, ...(run.state.phase === 'SAVING' ? {} : { phase: 'READING' }) });
  return run.options.dryRun ? dryRun(run) : saveAll(run);
};

const stopped = async (run: ImportRun, lease: Lease, { reason }: Stopped): Promise<void> => {
  if (reason === 'CLOSING') await lease.release();
  if (reason !== 'CANCELLED') return;
  const { done, state, options } = run;
  const message = options.dryRun ? 'The dry run was cancelled. Nothing is saved.' : cancelMessage(state, run.total);
  await lease.afterCancel({ done, message, state: JSON.stringify({ ...state, phase: 'READY' } satisfies ImportState) });
};

/** Works on an import until it has ended, is cancelled, or has to be left to another process. Does not throw. */
export const performImport = async (services: Services, lease: Lease, { signal, onProgress }: Options): Promise<void> => {
  const workspace = await services.database.reader.findOneByOrFail(Workspace, { id: lease.job.workspaceId });
  const run = new ImportRun({ services, workspace, lease, signal, onProgress });
  try {
    const ending = await work(run).catch((error: unknown) => {
      if (error instanceof Stopped) throw error;
      return failure(run, error);
    });
    const state: ImportState = { ...run.state, ...ending.state };
    const { status, message } = ending;
    await lease.end({ status, message, state: JSON.stringify(state), finishedAt: services.clock() });
  } catch (error) {
    if (error instanceof Stopped) await stopped(run, lease, error);
    else
      services.logger.error(
        { err: error, importId: lease.job.id },
        'import broke off; it is taken up again when its lease runs out',
      );
  }
};
