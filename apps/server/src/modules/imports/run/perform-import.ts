import type { Services } from '../../../services';
import { Workspace } from '../../access/workspace.entity';
import { hasCode } from '../error-code';
import { FileRefused } from '../file/file-refused';
import { kindOf } from '../kinds';
import { importRows } from '../rows/import-rows';
import type { ImportState } from '../state';
import { performUndo } from '../undo/perform-undo';
import { cancelledAt, count, type Ending } from './ending';
import { type ImportProgress, ImportRun } from './import-run';
import { type Lease, Stopped } from './lease';
import { importOrders } from './order-import';

interface Options {
  /** Aborted with a `Stopped`. */
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** A file that brings the process down each time is not tried for ever. */
const MOST_ATTEMPTS = 5;

const failure = (run: ImportRun, error: unknown): Ending => {
  if (error instanceof FileRefused) return { status: 'FAILED', message: error.message };
  if (hasCode(error, 'ENOENT')) {
    return { status: 'FAILED', message: 'The file that was handed in is no longer there. Hand it in again.' };
  }
  run.services.logger.error({ err: error, importId: run.job.id }, 'import failed');
  if (run.state.phase === 'UNDOING') return { status: 'FAILED', message: 'Something went wrong here. Undo it again to go on.' };
  const { ordersSaved, rowsSaved } = run.state;
  const saved = ordersSaved > 0 ? count(ordersSaved, 'order') : count(rowsSaved, 'row');
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
  const { phase } = run.state;
  const goesOn = phase === 'SAVING' || phase === 'UNDOING';
  await run.save({ attempts: attempts + 1, ...(goesOn ? {} : { phase: 'READING' }) });
  if (phase === 'UNDOING') return performUndo(run);
  const { rows } = kindOf(run.job);
  return rows === undefined ? importOrders(run) : importRows(run, rows);
};

const stopped = async (run: ImportRun, lease: Lease, { reason }: Stopped): Promise<void> => {
  if (reason === 'CLOSING') await lease.release();
  if (reason !== 'CANCELLED') return;
  const { done, state, job, total } = run;
  const { message } = cancelledAt({ job, state, done, total });
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
